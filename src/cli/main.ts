/** One command line → an exit code. Whatever goes wrong ends in one line for people, never in a stack trace. */
import { CommanderError } from 'commander';
import { clean, cleanLine } from '../text/clean.js';
import type { Problem } from '../workspace/problem.js';
import { CLEAN, type ExitCode, FAILED, type Io } from './io.js';
import { createProgram } from './program.js';
import { tell } from './tell.js';

/**
 * Runs `dunmark <args>`. Never rejects and never ends the process.
 * @param args what stands behind the program's name
 * @returns 0 clean, 1 findings of severity error (or a pack that does not validate), 2 could not run
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = CLEAN;
  try {
    const finish = (result: ExitCode) => {
      code = result;
    };
    const program = createProgram(io, finish, args[0]);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return usage(error);
    if (isProblem(error)) tell(error.message, io);
    else unexpected(error, io);
    return FAILED;
  }
}

/** By name: the script that answers from the cache and the one that judges have each their own class. */
const isProblem = (error: unknown): error is Problem => error instanceof Error && error.name === 'Problem';

/** Help and version are no mistakes; commander has written what there is to say in every case. */
const usage = (error: CommanderError): ExitCode => (error.exitCode === 0 ? CLEAN : FAILED);

function unexpected(error: unknown, io: Io): void {
  const message = cleanLine(error instanceof Error ? error.message : String(error));
  io.err.write(
    `dunmark: unexpected error: ${message}; please report it (DUNMARK_DEBUG=1 shows the details)\n`,
  );
  if (io.env.DUNMARK_DEBUG === '1' && error instanceof Error && error.stack)
    io.err.write(`${clean(error.stack)}\n`);
}
