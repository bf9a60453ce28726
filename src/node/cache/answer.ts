/** A whole run answered from a cache: nothing is parsed and nothing judged, or nothing is answered. */

import { dirname, relative, resolve, sep } from 'node:path';
import { globMatcher } from '../../project/glob.js';
import { type FileFindings, summarise } from '../../project/lint-files.js';
import { isPreset } from '../../project/settings.js';
import { collect, defaultPath } from '../../workspace/collect.js';
import { findConfig } from '../../workspace/find-config.js';
import { ignoredBy } from '../../workspace/ignored-by.js';
import { shown } from '../../workspace/shown.js';
import { disk } from '../disk.js';
import type { LintedPaths, LintPathsOptions } from '../lint-paths.js';
import { mine, shareOf } from '../shard.js';
import type { LintCache } from './lint-cache.js';
import { type UnitSettings, unitsOf } from './units.js';

/** @returns undefined when anything differs from what was judged */
export function answerFrom(
  cache: LintCache,
  paths: readonly string[],
  options: LintPathsOptions,
): Omit<LintedPaths, 'rules' | 'settingsFiles'> | undefined {
  const { cwd, shard, asFound = false } = options;
  const settings = keptSettings(cache, options);
  const found = collect(paths.length ? paths : [defaultPath(cwd, disk)], {
    cwd,
    files: disk,
    asFound,
    readFile: cache.readFile,
    ...(options.ignore === false ? {} : { ignoredBy: ignoredBy(cwd, disk, settings.ignores) }),
  });
  const share = shareOf(found, shard);
  for (const { files } of [...found.packs, { files: found.letters }])
    for (const { path } of files) settings.configFor(path);
  // Files that are none of ours take the linter to be told from a team's word files.
  if (!settings.allHold() || found.others.length) return undefined;
  const { packs, letters, words } = unitsOf(found, share, {
    configFor: settings.configFor,
    withWords: settings.withWords(),
  });
  const files: FileFindings[] = [];
  for (const { unit } of [...packs, ...letters]) {
    const results = cache.resultsOf(unit);
    if (!results) return undefined;
    files.push(...results);
  }
  const wordFindings = cache.resultsOf(words);
  if (!wordFindings) return undefined;
  files.push(...mine(wordFindings, shard));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const { problems, notes } = found;
  return { files, summary: summarise(files), mended: 0, problems, notes, changes: [] };
}

interface KeptSettings {
  readonly configFor: UnitSettings['configFor'];
  readonly ignores: (path: string) => boolean;
  /** False as soon as a settings file was met that is not what it was. */
  readonly allHold: () => boolean;
  readonly withWords: () => readonly string[];
}

/** Settings files are looked for as ever, but what they say is taken from the cache. */
function keptSettings(cache: LintCache, { cwd, config }: LintPathsOptions): KeptSettings {
  interface Met {
    readonly full: string;
    readonly name: string;
    readonly kept: ReturnType<LintCache['configOf']>;
    readonly ignores: (path: string) => boolean;
  }
  const found = new Map<string, string | undefined>();
  const met = new Map<string, Met>();
  const folders = new Map<string, Met | undefined>();
  const isNone = config === false || (config !== undefined && isPreset(config));
  const fixed = !isNone && config !== undefined ? resolve(cwd, config) : undefined;
  const meet = (full: string | undefined): Met | undefined => {
    if (full === undefined) return undefined;
    const name = shown(full, cwd);
    const kept = cache.configOf(name);
    const now = met.get(full) ?? { full, name, kept, ignores: globMatcher(kept?.ignore ?? []) };
    met.set(full, now);
    return now;
  };
  const at = (path: string): Met | undefined => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (!folders.has(folder))
      folders.set(folder, isNone ? undefined : meet(fixed ?? findConfig(resolve(cwd, folder), disk, found)));
    return folders.get(folder);
  };
  meet(fixed);
  return {
    configFor: (path) => at(path)?.name,
    ignores(path) {
      const found = at(path);
      if (!found?.kept?.ignore.length) return false;
      return found.ignores(relative(dirname(found.full), resolve(cwd, path)).split(sep).join('/'));
    },
    allHold: () => [...met.values()].every(({ kept }) => kept),
    withWords: () => [...met.values()].flatMap(({ name, kept }) => (kept?.hasWords ? [name] : [])),
  };
}
