/** The real program in a process of its own. It is bundled once, when any source is newer than the bundle. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const PROGRAM = join(ROOT, 'dist/bin/dunmark.cjs');
const SOURCES = [
  'src',
  'scripts/bundle.ts',
  'scripts/bundle',
  'package.json',
  'lexicons',
  'templates',
  'starter',
];

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Sent after so many milliseconds. */
  readonly interrupt?: { readonly after: number; readonly signal: NodeJS.Signals };
}

/** Runs `dunmark <args>` as a user would, without colours unless asked for. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { cwd = ROOT, input, env = {}, interrupt } = options;
  const { NO_COLOR: _no, FORCE_COLOR: _force, DUNMARK_DEBUG: _debug, ...clean } = process.env;
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...clean, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', fail);
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }));
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
    if (interrupt) setTimeout(() => child.kill(interrupt.signal), interrupt.after);
  });
}

/** The same through a shell, for pipes. */
export function shell(
  line: string,
  cwd: string = ROOT,
): { readonly stdout: string; readonly status: number } {
  const stdout = execFileSync(
    'bash',
    ['-c', `set -o pipefail; ${line.replaceAll('dunmark', `node '${PROGRAM}'`)}`],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  return { stdout, status: 0 };
}

/** Call in `beforeAll`. Files that run at once wait for the one that bundles. */
export const bundled = (): Promise<void> =>
  alone(() => {
    const made = timeOf(PROGRAM);
    if (made === undefined || newest() > made)
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/bundle.ts'], { cwd: ROOT, stdio: 'pipe' });
  });

/** Does what changes `dist/` while no other test file does. */
export async function alone<T>(work: () => T): Promise<T> {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const lock = join(ROOT, 'dist/.bundling');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (Date.now() - (timeOf(lock) ?? Date.now()) > 90_000) rmSync(lock, { recursive: true, force: true });
      await new Promise((next) => setTimeout(next, 200));
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

const timeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

function newest(): number {
  let out = 0;
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    const entries = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
      : [''];
    for (const entry of entries) out = Math.max(out, timeOf(join(path, entry)) ?? 0);
  }
  return out;
}
