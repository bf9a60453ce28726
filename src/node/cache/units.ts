/** What is judged together, and by what it is known from run to run. */
import { posix } from 'node:path';
import type { Collected, CollectedPack } from '../../workspace/collect.js';
import type { DiskFile } from '../../workspace/files.js';

export interface Unit {
  /** Says what is judged, which of it is reported, and which settings count for each of its folders. */
  readonly key: string;
  /** Everything it is judged by beside the settings. */
  readonly files: readonly DiskFile[];
  /** Shown paths of the settings files it is judged by. */
  readonly configs: readonly string[];
}

export interface UnitSettings {
  /** The settings file that counts for a file, both by shown path. */
  readonly configFor: (path: string) => string | undefined;
  /** Those of the run that bring words of their own: one linter holds them all. */
  readonly withWords: readonly string[];
}

/** In the order of what was collected; the words last. */
export interface Units {
  readonly packs: ReadonlyArray<{ readonly pack: CollectedPack; readonly unit: Unit }>;
  readonly letters: ReadonlyArray<{ readonly file: DiskFile; readonly unit: Unit }>;
  /** The word files of all settings in use; their texts are part of those. */
  readonly words: Unit;
}

/** @param share the files this run reports, where it does not report all */
export function unitsOf(
  { packs, letters }: Collected,
  share: ReadonlySet<string> | undefined,
  settings: UnitSettings,
): Units {
  return {
    packs: packs.map((pack) => ({ pack, unit: packUnit(pack, share, settings) })),
    letters: letters
      .filter(({ path }) => !share || share.has(path))
      .map((file) => ({ file, unit: unit(['letter', file.path], [file], settings) })),
    words: unit(['words'], [], settings),
  };
}

function packUnit(
  { root, files, only, ownPhrases }: CollectedPack,
  share: ReadonlySet<string> | undefined,
  settings: UnitSettings,
): Unit {
  const paths = files.map(({ path }) => path);
  const mine = share && paths.filter((path) => share.has(path));
  return unit(['pack', root, ownPhrases, only ? [...only].sort() : 0, mine ?? 0, paths], files, settings);
}

function unit(what: readonly unknown[], files: readonly DiskFile[], settings: UnitSettings): Unit {
  const { configFor, withWords } = settings;
  const folders = new Map<string, string>();
  for (const { path } of files) {
    const at = path.lastIndexOf('/');
    const folder = at > 0 ? path.slice(0, at) : posix.dirname(path);
    if (!folders.has(folder)) folders.set(folder, configFor(path) ?? '');
  }
  const configs = [...new Set([...folders.values(), ...withWords])].filter(Boolean).sort();
  return { key: JSON.stringify([...what, [...folders], configs]), files, configs };
}
