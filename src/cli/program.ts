/** The command line as a whole: its commands, how help reads and how mistakes are put. */
import { Command } from 'commander';
import { clean } from '../text/clean.js';
import { VERSION } from '../workspace/version.js';
import { buildCommand } from './commands/build.js';
import { explainCommand } from './commands/explain.js';
import { initCommand } from './commands/init.js';
import { lintCommand } from './commands/lint.js';
import { lspCommand } from './commands/lsp.js';
import { newCommand } from './commands/new.js';
import { phrasebookCommand } from './commands/phrasebook.js';
import { renderCommand } from './commands/render.js';
import { rulesCommand } from './commands/rules.js';
import type { ExitCode, Io } from './io.js';

/** How a command hands back its exit code. */
export type Done = (code: ExitCode) => void;

const COMMANDS: ReadonlyMap<string | undefined, (program: Command, io: Io, done: Done) => void> = new Map([
  ['lint', lintCommand],
  ['build', buildCommand],
  ['phrasebook', phrasebookCommand],
  ['render', renderCommand],
  ['rules', rulesCommand],
  ['explain', explainCommand],
  ['init', initCommand],
  ['new', newCommand],
  ['lsp', lspCommand],
]);

/**
 * @param asked the first word of the line: where it names a command, that one alone is put together
 * @throws CommanderError (from parsing) for help, version and every mistake in the line itself
 */
export function createProgram(io: Io, done: Done, asked?: string): Command {
  const program = new Command('dunmark')
    .description('Payment-reminder letters as code: judged by stage, compiled for every channel.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      writeErr: (text) => io.err.write(text),
      outputError: (text, write) => write(`dunmark: ${oneLine(text)}\n`),
      getOutHelpWidth: () => Math.min(100, io.out.columns ?? 80),
      getErrHelpWidth: () => Math.min(100, io.err.columns ?? 80),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  const only = COMMANDS.get(asked);
  for (const add of only ? [only] : COMMANDS.values()) add(program, io, done);
  program.addHelpText(
    'after',
    `
Examples:
  dunmark lint                                    judge the pack of this folder
  dunmark lint letter.md --fix                    judge one letter and mend what is safe
  dunmark build                                   compile the pack into dist/pack
  dunmark render final/email --data invoice.json  fill in one letter

Exit codes: 0 clean, 1 findings of severity error, 2 could not run.`,
  );
  return program;
}

/** Commander's "error: …\n(Did you mean x?)" as one line of ours. */
const oneLine = (text: string): string =>
  clean(text)
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\(Did you mean (.*)\?\)$/, '; did you mean $1?')
    .replace(/\s*\n\s*/g, ' ');
