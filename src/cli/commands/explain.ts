/** `dunmark explain`: what it takes. */
import type { Command } from 'commander';
import type { Io } from '../io.js';
import { type ConfigChoice, colorOptions, configOptions, localeOption } from '../options.js';
import type { Done } from '../program.js';

export interface ExplainOptions extends ConfigChoice {
  readonly locale: 'en' | 'zh';
  readonly color?: boolean;
}

export function explainCommand(program: Command, io: Io, done: Done): void {
  const command = program
    .command('explain')
    .summary("a rule's page, or how a letter was judged")
    .description(
      'Shows what a rule looks for and why; or, for a letter, the facts found in it and which rules looked.',
    )
    .argument('<rule|file>', 'id of a rule (hope-wording), or a letter');
  for (const option of [...configOptions(), localeOption(), ...colorOptions()]) command.addOption(option);
  command.addHelpText(
    'after',
    `
Examples:
  dunmark explain hope-wording
  dunmark explain templates/en/final/email.md`,
  );
  command.action(async (subject: string, options: ExplainOptions) => {
    const { explain } = await import('../run/explain.js');
    done(await explain(subject, options, io));
  });
}
