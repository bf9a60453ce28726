/** The program as a process: real descriptors, the real folder, an exit code. */
import { fstatSync, statSync, writeSync } from 'node:fs';
import { reasonOf } from '../workspace/problem.js';
import type { LintOptions } from './commands/lint.js';
import { type ExitCode, FAILED, type Io, type Sink } from './io.js';
import { main } from './main.js';

export { main };

/** For the script that answers from the cache, when it cannot. */
export async function lint(paths: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  const run = await import('./run/lint.js');
  return run.lint(paths, options, io);
}

/** Runs the command line and sets the exit code. Never rejects. */
export function start(args: readonly string[]): void {
  let lost = false;
  const err = sink(2, () => {});
  const out = sink(1, (error) => {
    lost = true;
    process.exitCode = FAILED;
    err.write(`dunmark: cannot write standard output: ${reasonOf(error)}\n`);
  });
  main(args, processIo(out, err)).then((code) => {
    process.exitCode = lost ? FAILED : code;
  });
}

function processIo(out: Sink, err: Sink): Io {
  return {
    out,
    err,
    cwd: process.cwd(),
    env: process.env,
    input: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    get ask() {
      return isScreen(0) && isScreen(2) ? askOnScreen : undefined;
    },
  };
}

/** Ctrl-C and the end of input are no answer. */
async function askOnScreen(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline');
  const screen = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((answer) => {
    screen.on('close', () => answer(undefined));
    screen.question(question, (line) => {
      answer(line.trim());
      screen.close();
    });
  });
}

/** What the system says of a pipe nobody reads any more; `EOF` on Windows. */
const READER_GONE: ReadonlySet<string | undefined> = new Set(['EPIPE', 'EOF']);

/**
 * Written straight to the descriptor: node's streams cost several milliseconds of start-up.
 * A reader that went away (`| head`) is not an error; what a full pipe does not take now, a stream waits for.
 * @param lost told once why nothing more can be written, at once or when the stream finds out
 */
function sink(descriptor: 1 | 2, lost: (error: NodeJS.ErrnoException) => void): Sink {
  let gone = false;
  const end = (error: NodeJS.ErrnoException) => {
    if (gone) return;
    gone = true;
    if (!READER_GONE.has(error.code)) lost(error);
  };
  let stream: NodeJS.WriteStream | undefined;
  return {
    get isTTY() {
      return isScreen(descriptor);
    },
    get columns() {
      return isScreen(descriptor) ? process[descriptor === 1 ? 'stdout' : 'stderr'].columns : undefined;
    },
    write(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      let at = 0;
      try {
        while (!gone && !stream && at < bytes.length) at += writeSync(descriptor, bytes, at);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') {
          stream = process[descriptor === 1 ? 'stdout' : 'stderr'];
          stream.on('error', end);
        } else end(error as NodeJS.ErrnoException);
      }
      if (stream && !gone) stream.write(bytes.subarray(at));
    },
  };
}

/** Asks node's stream only where there may be a screen: loading it costs more than judging a letter. */
function isScreen(descriptor: 0 | 1 | 2): boolean {
  try {
    // As numbers, what is learnt of a pipe would stay where Node's realpath looks next: it then follows no link,
    // and packages that are links (pnpm) do not find their own.
    const kind = fstatSync(descriptor, { bigint: true });
    if (!kind.isCharacterDevice()) return false;
    if (kind.rdev === statSync('/dev/null', { bigint: true, throwIfNoEntry: false })?.rdev) return false;
  } catch {
    return false;
  }
  return process[STREAMS[descriptor]].isTTY === true;
}

const STREAMS = ['stdin', 'stdout', 'stderr'] as const;
