/** `dunmark lint --watch`: judges again whenever something has changed, until somebody ends it. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { lintCache } from '../../node/cache/lint-cache.js';
import { readCache } from '../../node/cache/location.js';
import { type LintedPaths, lintPaths } from '../../node/lint-paths.js';
import { watchFolders } from '../../node/watch-folders.js';
import { watchedFolders } from '../../node/watched-folders.js';
import { Problem } from '../../workspace/problem.js';
import type { LintOptions } from '../commands/lint.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { tell } from '../tell.js';
import { say, WATCH } from '../words.js';
import { USUAL } from './baseline.js';
import { openCache, saveCache } from './cache-of-run.js';
import { lintChoice } from './lint-choice.js';
import { withConsent } from './plugins.js';
import { report } from './report.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** The screen, what has scrolled off it, and the cursor. */
const CLEAR = '\x1b[2J\x1b[H';
/** Within one process it is the same program and the same command line. */
const HERE = { build: 'this process', choice: '' };

/** Ends with 0 when it is told to end: what was found has been said. */
export async function watch(paths: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  const look = lookAgain(paths, options, io);
  let shownLast: string | undefined;
  let running = Promise.resolve();
  let fail: (error: unknown) => void = () => {};
  const round = async (): Promise<void> => {
    const { state, linted, problem } = await look();
    if (
      linted &&
      folders.only(watchedFolders(paths, io.cwd, linted.settingsFiles)) &&
      shownLast !== undefined
    )
      // Something may have been put into a new folder before it was watched.
      setTimeout(again, 100);
    if (state === shownLast) return;
    shownLast = state;
    if (io.out.isTTY) io.out.write(CLEAR);
    if (linted) await report(linted, options, io);
    else tell(problem ?? '', io);
    io.err.write(`${say(WATCH.waiting, options.locale)}\n`);
  };
  const again = () => {
    running = running.then(round).catch(fail);
  };
  const folders = watchFolders(again, io.env.DUNMARK_POLL === '1');
  try {
    folders.only(watchedFolders(paths, io.cwd, []));
    return await new Promise<ExitCode>((done, failed) => {
      fail = failed;
      for (const signal of SIGNALS) process.once(signal, () => done(CLEAN));
      again();
    });
  } finally {
    folders.close();
  }
}

interface Look {
  /** Differs whenever there is something new to tell. */
  readonly state: string;
  readonly linted?: LintedPaths;
  readonly problem?: string;
}

/** Each look knows what the one before found, and judges only what has changed since. */
function lookAgain(paths: readonly string[], options: LintOptions, io: Io): () => Promise<Look> {
  const opened = openCache(options, io);
  const made = opened?.made ?? HERE;
  let bytes = opened && readCache(opened.file);
  let count = 0;
  return async () => {
    try {
      const cache = lintCache(bytes, made, io.cwd);
      const linted = await withConsent(options, io, (allowed) =>
        lintPaths(paths, { ...lintChoice(options, io.cwd), ...allowed, cache }),
      );
      // What cannot be read is never known: a look at it makes the same cache anew, and nothing has changed.
      if (linted.kept && !bytes?.equals(linted.kept)) {
        bytes = linted.kept;
        count++;
        if (opened) saveCache(opened.file, bytes, io);
      }
      const { files, problems, notes } = linted;
      const { baseline = USUAL } = options;
      const known = typeof baseline === 'string' && timeOf(resolve(io.cwd, baseline));
      return {
        state: JSON.stringify([
          count,
          files.map(({ path, findings }) => [path, findings]),
          problems,
          notes,
          known,
        ]),
        linted,
      };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { state: error.message, problem: error.message };
    }
  };
}

const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
