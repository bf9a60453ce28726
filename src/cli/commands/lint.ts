/** `dunmark lint`: what it takes. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../../node/shard.js';
import type { Io } from '../io.js';
import { type ConfigChoice, colorOptions, configOptions, localeOption, oneOf } from '../options.js';
import type { Done } from '../program.js';

/** What is done with findings that are known. */
export interface BaselineChoice extends ConfigChoice {
  /** A file, `false` for none; left out, dunmark-baseline.json where there is one. */
  readonly baseline?: string | boolean;
  readonly writeBaseline?: boolean;
  readonly pruneBaseline?: boolean;
  readonly locale: 'en' | 'zh';
}

export interface LintOptions extends BaselineChoice {
  readonly format: string;
  readonly outputFile?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly printConfig?: string;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly asFound?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly color?: boolean;
  /** False for --no-ignore. */
  readonly ignore: boolean;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly shard?: Shard;
  readonly watch?: boolean;
}

const FORMATS = [
  'stylish',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
  'html',
  'unix',
];

export function lintCommand(program: Command, io: Io, done: Done): void {
  const command = program
    .command('lint')
    .summary('judge letters, phrases and pack files')
    .description('Judges letters by their stage: wording, missing facts, variables and the pack as a whole.')
    .argument('[path...]', 'files, folders and quoted globs; left out, the pack of this folder')
    .addOption(
      new Option('--format <name>', `${FORMATS.join(', ')}`).argParser(oneOf(FORMATS)).default('stylish'),
    )
    .option('-o, --output-file <file>', 'write the report to a file instead of printing it')
    .option('--fix', 'mend what can be mended without changing the meaning')
    .option('--fix-dry-run', 'show as a diff what --fix would change, and what it would leave')
    .option(
      '--baseline <file>',
      'pass findings that this file knows; left out, dunmark-baseline.json if it is there',
    )
    .option('--no-baseline', 'tell them all')
    .option('--write-baseline', 'write all findings of now to that file')
    .option('--prune-baseline', 'strike off that file what has been mended')
    .option('--quiet', 'report errors only')
    .option('--max-warnings <n>', 'fail when there are more warnings than this', count)
    .option('--print-config <file>', 'show the settings that count for a file, and where they come from')
    .option(
      '--no-ignore',
      'judge also what .gitignore, .dunmarkignore and "ignore" of the settings leave out',
    )
    .option('--cache', 'judge only what has changed since the last run with --cache')
    .option(
      '--cache-location <folder>',
      'where that is kept; left out, in the folder of your own caches (~/.cache/dunmark)',
    )
    .option('--watch', 'judge again whenever something changes, until Ctrl-C')
    .option('--shard <i/n>', 'report the i-th of n shares of the files, for jobs side by side', share)
    .option('--as-found', 'pass over named files that are ignored or no letters, as in a folder: for hooks')
    .option('--stdin', 'judge the letter on standard input')
    .option('--stdin-filename <file>', 'where that letter would lie; decides its pack and settings');
  for (const option of [...configOptions(), localeOption(), ...colorOptions()]) command.addOption(option);
  command.addHelpText(
    'after',
    `
Examples:
  dunmark lint
  dunmark lint templates/en/final --format json
  dunmark lint --fix
  dunmark lint "templates/**/email.md" --watch
  dunmark lint --cache --shard 1/3
  dunmark lint --format sarif --output-file dunmark.sarif
  dunmark lint --baseline dunmark-baseline.json
  dunmark lint --rule vague-time=error --max-warnings 0
  dunmark lint --stdin --stdin-filename templates/en/final/email.md < draft.md`,
  );
  command.action(async (paths: readonly string[], options: LintOptions) => {
    const { lint } = await (options.cache ? import('../run/lint-cached.js') : import('../run/lint.js'));
    done(await lint(paths, options, io));
  });
}

function count(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number, 0 or more.');
}

function share(value: string): Shard {
  const [, index, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value)?.map(Number) ?? [];
  if (index && count && index <= count) return { index, count };
  throw new InvalidArgumentError('Write which share of how many, for example 1/3.');
}
