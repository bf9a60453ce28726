/** `dunmark rules`: what it takes. */
import { type Command, Option } from 'commander';
import type { Io } from '../io.js';
import { colorOptions, localeOption, oneOf } from '../options.js';
import type { Done } from '../program.js';

export interface RulesOptions {
  readonly format: 'table' | 'json';
  readonly locale: 'en' | 'zh';
  readonly color?: boolean;
}

export function rulesCommand(program: Command, io: Io, done: Done): void {
  const command = program
    .command('rules')
    .summary('list every rule')
    .description('Lists every rule with its severity at each stage.')
    .addOption(
      new Option('--format <name>', 'table, json').argParser(oneOf(['table', 'json'])).default('table'),
    );
  for (const option of [localeOption(), ...colorOptions()]) command.addOption(option);
  command.addHelpText(
    'after',
    `
Examples:
  dunmark rules
  dunmark rules --format json
  dunmark explain hope-wording`,
  );
  command.action(async (options: RulesOptions) => {
    const { rules } = await import('../run/rules.js');
    done(rules(options, io));
  });
}
