/** A whole run answered from a cache: nothing is parsed and nothing judged, or nothing is answered. */
import { dirname, relative, resolve, sep } from 'node:path';
import { matchesGlob } from '../../project/glob.js';
import { type FileFindings, summarise } from '../../project/lint-files.js';
import { isPreset } from '../../project/settings.js';
import { collect, defaultPath } from '../collect.js';
import { findConfig } from '../find-config.js';
import { ignoredBy } from '../ignored-by.js';
import type { LintedPaths, LintPathsOptions } from '../lint-paths.js';
import { mine, shareOf } from '../shard.js';
import { shown } from '../shown.js';
import type { LintCache } from './lint-cache.js';
import { type UnitSettings, unitsOf } from './units.js';

/** @returns undefined when anything differs from what was judged */
export function answerFrom(
  cache: LintCache,
  paths: readonly string[],
  options: LintPathsOptions,
): Omit<LintedPaths, 'rules' | 'settingsFiles'> | undefined {
  const { cwd, shard } = options;
  const settings = keptSettings(cache, options);
  const found = collect(paths.length ? paths : [defaultPath(cwd)], {
    cwd,
    readFile: cache.readFile,
    ...(options.ignore === false ? {} : { ignoredBy: ignoredBy(cwd, settings.ignores) }),
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
  const folders = new Map<string, string | undefined>();
  const met = new Map<string, ReturnType<LintCache['configOf']>>();
  const isNone = config === false || (config !== undefined && isPreset(config));
  const fixed = !isNone && config !== undefined ? resolve(cwd, config) : undefined;
  const fullFor = (path: string): string | undefined => {
    const full = isNone ? undefined : (fixed ?? findConfig(dirname(resolve(cwd, path)), folders));
    const name = full && shown(full, cwd);
    if (name !== undefined && !met.has(name)) met.set(name, cache.configOf(name));
    return full;
  };
  if (fixed) fullFor('.');
  return {
    configFor(path) {
      const full = fullFor(path);
      return full && shown(full, cwd);
    },
    ignores(path) {
      const full = fullFor(path);
      const ignore = (full && met.get(shown(full, cwd))?.ignore) || [];
      if (!full || !ignore.length) return false;
      const inside = relative(dirname(full), resolve(cwd, path)).split(sep).join('/');
      return ignore.some((glob) => matchesGlob(inside, glob));
    },
    allHold: () => [...met.values()].every(Boolean),
    withWords: () => [...met].flatMap(([name, kept]) => (kept?.hasWords ? [name] : [])),
  };
}
