/** `--cache` of `lint`: opens the file of earlier findings and writes the new one. */

import { type LintCache, lintCache, type Made } from '../../node/cache/lint-cache.js';
import { cachePlace, readCache, writeCache } from '../../node/cache/location.js';
import { Problem } from '../../workspace/problem.js';
import { buildId } from '../build-id.js';
import type { LintOptions } from '../commands/lint.js';
import type { Io } from '../io.js';
import { tell } from '../tell.js';

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
  { cache, cacheLocation, locale, rule, config, fix, fixDryRun, stdin }: LintOptions,
  io: Io,
  refused: (reason: string) => void = (reason) => tell(reason, io),
): OpenCache | undefined {
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
  const bytes = readCache(place.file);
  if (bytes && bytes.length > MANY) io.isLong?.();
  return { cache: lintCache(bytes, made, io.cwd), file: place.file, made };
}

/** Bytes of a cache that holds some hundred letters. */
const MANY = 262_144;

/** Findings are told though they could not be kept. */
export function saveCache(file: string, bytes: Buffer, io: Io): void {
  try {
    writeCache(file, bytes);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    tell(error.message, io);
  }
}
