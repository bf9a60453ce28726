/** The program as a process: real descriptors, the real folder, an exit code. */
import { fstatSync, writeSync } from 'node:fs';
import type { Io, Sink } from './io.js';
import { main } from './main.js';

export { main };

/** Runs the command line and sets the exit code. Never rejects. */
export function start(args: readonly string[]): void {
  main(args, processIo()).then((code) => {
    process.exitCode = code;
  });
}

function processIo(): Io {
  return {
    out: sink(1),
    err: sink(2),
    cwd: process.cwd(),
    env: process.env,
    input: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
  };
}

/**
 * Written straight to the descriptor: node's streams cost several milliseconds of start-up.
 * A reader that went away (`| head`) is not an error; what a full pipe does not take now, a stream waits for.
 */
function sink(descriptor: 1 | 2): Sink {
  let gone = false;
  let stream: NodeJS.WriteStream | undefined;
  return {
    get isTTY() {
      return isScreen(descriptor);
    },
    get columns() {
      return isScreen(descriptor) ? process[descriptor === 1 ? 'stdout' : 'stderr'].columns : undefined;
    },
    write(text) {
      const bytes = Buffer.from(text);
      let at = 0;
      try {
        while (!gone && !stream && at < bytes.length) at += writeSync(descriptor, bytes, at);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') {
          stream = process[descriptor === 1 ? 'stdout' : 'stderr'];
          stream.on('error', () => {
            gone = true;
          });
        } else gone = true;
      }
      if (stream && !gone) stream.write(bytes.subarray(at));
    },
  };
}

/** Asks node's stream only where there may be a screen: loading it costs more than judging a letter. */
function isScreen(descriptor: 1 | 2): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  return process[descriptor === 1 ? 'stdout' : 'stderr'].isTTY === true;
}
