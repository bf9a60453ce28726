/** `--cache` of `lint`: opens the file of earlier findings and writes the new one. */

import { type LintCache, lintCache, type Made } from '../../node/cache/lint-cache.js';
import { cachePlace, readCache, writeCache } from '../../node/cache/location.js';
import { Problem } from '../../workspace/problem.js';
import { buildId } from '../build-id.js';
import type { LintOptions } from '../commands/lint.js';
import type { Io } from '../io.js';
import type { ScreenOptions } from '../reporters/reporter.js';
import { tell } from '../tell.js';
import { screenOf } from './screen.js';

export interface OpenCache {
  readonly cache: LintCache;
  readonly file: string;
  readonly made: Made;
}

/**
 * Nothing where no cache is wanted, or none may be used; then `refused` is told why.
 * @throws Problem when the location is a file
 */
export function openCache(
  options: LintOptions,
  io: Io,
  refused: (reason: string) => void = (reason) => tell(reason, io),
): OpenCache | undefined {
  const { cache, cacheLocation, locale, rule, config, fix, fixDryRun, stdin } = options;
  if (!cache || fix || fixDryRun || stdin) return undefined;
  const build = buildId();
  if (build === undefined) return undefined;
  const made = { build, choice: JSON.stringify([io.cwd, locale, rule, config ?? true]) };
  const { cwd, env } = io;
  const place = cachePlace({
    choice: made.choice,
    cwd,
    env,
    ...(cacheLocation !== undefined && { location: cacheLocation }),
  });
  if (place.refused !== undefined) {
    refused(place.refused);
    return undefined;
  }
  const { file } = place;
  return { cache: lintCache(readCache(file), made, io.cwd, lookOf(options, io)), file, made };
}

const lookOf = (options: LintOptions, io: Io): string => {
  const screen = keptScreen(options, io);
  return screen ? JSON.stringify(screen) : '';
};

/**
 * The screen for which it pays to keep what is told. Formats for programs are made in no time, and colours are
 * what a screen obeys: they are not taken from a file.
 */
export function keptScreen(options: LintOptions, io: Io): ScreenOptions | undefined {
  if (options.format !== 'stylish') return undefined;
  const screen = screenOf(options, io);
  return screen.color ? undefined : screen;
}

/** Findings are told though they could not be kept. */
export function saveCache(file: string, bytes: Buffer, io: Io): void {
  try {
    writeCache(file, bytes);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    tell(error.message, io);
  }
}
