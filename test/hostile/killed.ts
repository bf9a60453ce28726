/** Killing the real program without a warning, at any moment or just as it begins to write. */
import { spawn } from 'node:child_process';
import { type FSWatcher, watch } from 'node:fs';
import { PROGRAM } from '../cli/program.js';

/** Moments tried by each test; the long form is `npm run faults`. */
export const MOMENTS = Number(process.env.DUNMARK_KILLS ?? 12);

export interface Tally {
  /** Died before it had ended by itself. */
  killed: number;
  /** What was there before is there still. */
  old: number;
  /** All of the new is there. */
  fresh: number;
  /** The target was away, whole beside its place; the next run put it back. */
  beside: number;
  /** Temporary files that were left. */
  left: number;
}

export const tally = (): Tally => ({ killed: 0, old: 0, fresh: 0, beside: 0, left: 0 });

/** Every second kill waits for the first change in `folder`, where what matters takes a thousandth of the time. */
export function killed(
  args: readonly string[],
  { cwd, folder, moment, took, env = {} }: KillOptions,
): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd,
      stdio: 'ignore',
      env: { ...process.env, ...env },
    });
    const kill = () => child.kill('SIGKILL');
    let watcher: FSWatcher | undefined;
    let timer: NodeJS.Timeout | undefined;
    if (moment % 2 === 0) timer = setTimeout(kill, random(moment) * took * 1.1);
    else
      watcher = watch(folder, () => {
        watcher?.close();
        const wait = random(moment) * 12;
        if (wait < 4) kill();
        else timer = setTimeout(kill, wait - 4);
      });
    child.on('error', fail);
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      watcher?.close();
      done(signal === 'SIGKILL');
    });
  });
}

interface KillOptions {
  readonly cwd: string;
  readonly folder: string;
  readonly moment: number;
  /** Milliseconds that a run takes when nobody kills it. */
  readonly took: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** The same moments in every run of the same length; between 0 and 1, spread evenly. */
const random = (moment: number): number => ((moment >> 1) * 0.618_033_988_75) % 1;
