/** A server in a process of its own, spoken to in bytes: whatever can be sent, and nothing but messages coming back. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { PROGRAM } from '../cli/program.js';

export interface Reply {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  readonly params?: unknown;
}

export interface Wire {
  readonly send: (bytes: string | Uint8Array) => void;
  /** Everything it said, in order. */
  readonly replies: readonly Reply[];
  /** What it wrote to standard output that is no message. */
  readonly noise: () => string;
  readonly stderr: () => string;
  /** How it ended, once it has. */
  readonly ended: () => { readonly code: number | null; readonly signal: NodeJS.Signals | null } | undefined;
  /** True as soon as a request is answered, false when it ends or stays silent. */
  readonly hears: (id: string) => Promise<boolean>;
  /** True as soon as it has ended, false when it goes on. */
  readonly ends: () => Promise<boolean>;
  /** Milliseconds of processor time since it began; 0 where no system tells. */
  readonly work: () => number;
  readonly process: ChildProcessWithoutNullStreams;
  readonly end: () => void;
}

export const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
export const message = (parts: object): string => framed(JSON.stringify({ jsonrpc: '2.0', ...parts }));

/** A machine that is busy with something else may take this long. */
const PATIENCE = 120_000;

export function startWire(args: readonly string[] = []): Wire {
  const child = spawn(process.execPath, [PROGRAM, 'lsp', ...args]);
  const replies: Reply[] = [];
  let [rest, noise, stderr] = [Buffer.alloc(0), '', ''];
  let ended: { code: number | null; signal: NodeJS.Signals | null } | undefined;
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const each of waiting) each();
  };
  child.stdout.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1', 0, 60));
      if (!header) {
        if (rest.length > 40) noise ||= rest.toString();
        break;
      }
      const end = header[0].length + Number(header[1]);
      if (rest.length < end) break;
      const body = rest.toString('utf8', header[0].length, end);
      rest = rest.subarray(end);
      const said: unknown = JSON.parse(body);
      if ((said as { jsonrpc?: unknown }).jsonrpc !== '2.0') noise ||= body;
      replies.push(said as Reply);
    }
    look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // Whoever started it need not wait for it: it ends when its input does.
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as Socket).unref();
  // It may be gone before all is written.
  child.stdin.on('error', () => {});
  child.on('close', (code, signal) => {
    ended = { code, signal };
    if (rest.length) noise ||= rest.toString();
    look();
  });
  const until = (is: () => boolean): Promise<boolean> =>
    new Promise((done) => {
      const finish = (): void => {
        clearTimeout(timer);
        waiting.delete(check);
        done(is());
      };
      const check = (): void => {
        if (ended || is()) finish();
      };
      const timer = setTimeout(finish, PATIENCE);
      waiting.add(check);
      check();
    });
  return {
    process: child,
    replies,
    send: (bytes) => void child.stdin.write(bytes),
    noise: () => noise,
    stderr: () => stderr,
    ended: () => ended,
    hears: (id) => until(() => replies.some((reply) => reply.id === id)),
    ends: () => until(() => ended !== undefined),
    work: () => workOf(child.pid!),
    end: () => {
      child.kill('SIGKILL');
    },
  };
}

/** Hundredths of a second are what Linux counts in. */
function workOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return 0;
  }
}
