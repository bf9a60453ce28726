/** `dunmark build`: what it takes. */
import { type Command, Option } from 'commander';
import type { Io } from '../io.js';
import { type ConfigChoice, colorOptions, configOptions, localeOption } from '../options.js';
import type { Done } from '../program.js';

export interface BuildOptions extends ConfigChoice {
  readonly out: string;
  readonly target?: string;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly locale: 'en' | 'zh';
  readonly color?: boolean;
}

export function buildCommand(program: Command, io: Io, done: Done): void {
  const command = program
    .command('build')
    .summary('validate a pack and compile it')
    .description(
      'Validates a pack and, when nothing of severity error is found, compiles every letter of it.',
    )
    .argument('[pack]', 'folder that holds pack.yml; left out, the pack of this folder')
    .addOption(new Option('--out <folder>', 'where to write').default('dist/pack'))
    .option('--target <names>', 'only these outputs, separated by commas; left out, all of them')
    .option('--check', 'write nothing: validate, and say whether the folder is up to date')
    .option('--force', 'replace a folder that holds other files');
  for (const option of [...configOptions(), localeOption(), ...colorOptions()]) command.addOption(option);
  command.addHelpText(
    'after',
    `
Examples:
  dunmark build
  dunmark build templates --out dist/letters
  dunmark build --target html,text
  dunmark build --check`,
  );
  command.action(async (pack: string | undefined, options: BuildOptions) => {
    const { build } = await import('../run/build.js');
    done(await build(pack, options, io));
  });
}
