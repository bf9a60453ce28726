/** The settings of an open folder while its files change: the last that could be used, and what is wrong with those that cannot. */
import { resolve } from 'node:path';
import type { Linter } from '../lint/linter.js';
import type { Finding } from '../model/finding.js';
import type { Language } from '../model/language.js';
import { readConfig } from '../parse/config-file.js';
import { readLexicon } from '../parse/lexicon-file.js';
import type { FileSettings } from '../project/lint-context.js';
import type { FileFindings } from '../project/lint-files.js';
import type { Engine } from './engine.js';
import type { Files } from './files.js';
import { isConfigName } from './find-config.js';
import { scopeOf } from './house.js';
import { ignoredBy } from './ignored-by.js';
import { Problem } from './problem.js';
import { type ConfigTrace, type SettingsOfFiles, settingsOfFiles } from './settings.js';

/** Settings that can be used, with the linter their own words make. */
export interface UsableSettings {
  readonly settingsFor: (path: string) => FileSettings;
  readonly linter: Linter;
  /** What is wrong with the team's word files. */
  readonly words: readonly FileFindings[];
  readonly notes: readonly string[];
}

export interface FolderSettings {
  /** Those of the files; where they cannot be used the last that could, and before those the shipped ones. */
  readonly usable: (paths: readonly string[]) => UsableSettings;
  /** What is wrong with a file of settings or of words as it is now. */
  readonly findings: (path: string, text: string) => readonly Finding[];
  readonly ignores: (full: string, path: string, isFolder: boolean) => string | undefined;
  /** What stands in the way, by path as shown. */
  readonly problems: () => ReadonlyMap<string, readonly Finding[]>;
  /** True for a file that settings were read from, or might be. */
  readonly isRead: (full: string) => boolean;
  /** To be read anew. */
  readonly drop: () => void;
}

interface Generation {
  readonly settings: SettingsOfFiles;
  readonly ignoredBy: ReturnType<typeof ignoredBy>;
  readonly problems: Map<string, readonly Finding[]>;
  readonly asked: Set<string>;
  usable?: UsableSettings;
}

export interface FolderRequest {
  /** Absolute; what paths are shown relative to. */
  readonly cwd: string;
  readonly files: Files;
  readonly engine: Engine;
  readonly locale: Language;
}

export function folderSettings(request: FolderRequest): FolderSettings {
  let now: Generation | undefined;
  let lastUsable: UsableSettings | undefined;
  const shipped: UsableSettings = {
    settingsFor: () => AS_SHIPPED,
    linter: request.engine.linter,
    words: [],
    notes: [],
  };
  /** What was read for the last that could be used: a word file stays one while dunmark.yml is being mended. */
  let lastRead: readonly ConfigTrace[] = [];
  /** By what has ever been asked about. */
  const asked = new Set<string>();
  const note = (each: Generation, work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      for (const path of new Set(error.places.map((place) => place.path)))
        each.problems.set(path, findingsOf(path, error, request));
    }
  };
  const generation = (): Generation => {
    if (now) return now;
    const settings = settingsOfFiles(request);
    const ignores = (path: string): boolean => orElse(() => settings.ignores(path), false);
    const { cwd, files } = request;
    now = { settings, ignoredBy: ignoredBy(cwd, files, ignores), problems: new Map(), asked: new Set() };
    return now;
  };
  return {
    findings(path, text) {
      const { words } = this.usable([path]);
      const wrong = now?.problems.get(path);
      if (wrong || isConfigName(path)) return wrong ?? [];
      const known = words.find((each) => each.path === path && each.source === text);
      if (known) return known.findings;
      // While other settings are broken it is read by itself.
      const { engine } = request;
      return engine.linter.speak(readLexicon(path, text).faults, scopeOf(request));
    },
    usable(paths) {
      const each = generation();
      for (const path of paths) asked.add(path);
      const fresh = [...asked].filter((path) => !each.asked.has(path));
      if (!fresh.length && each.usable) return each.usable;
      for (const path of fresh) {
        each.asked.add(path);
        note(each, () => each.settings.settingsFor(path));
      }
      // What was right before is a better guess than what is being written.
      if (each.problems.size && lastUsable) {
        each.usable = lastUsable;
        return lastUsable;
      }
      each.usable = shipped;
      note(each, () => {
        const { linter, results, notes } = each.settings.house();
        each.usable = { settingsFor: guarded(each.settings), linter, words: results, notes };
      });
      if (!each.problems.size) {
        lastUsable = each.usable;
        lastRead = each.settings.traces();
      }
      return each.usable;
    },
    ignores: (full, path, isFolder) => orElse(() => generation().ignoredBy(full, path, isFolder), undefined),
    problems: () => now?.problems ?? new Map(),
    isRead: (full) =>
      [...lastRead, ...(now?.settings.traces() ?? [])].some(
        ({ files, folders, missing }) =>
          files.has(full) || missing.includes(full) || [...folders.keys()].some((at) => isBelow(full, at)),
      ),
    drop: () => {
      now = undefined;
    },
  };
}

/** A file that can be read in part has faults with mends; one that only does not fit has reasons. */
function findingsOf(
  path: string,
  { places }: Problem,
  { cwd, files, engine, locale }: FolderRequest,
): readonly Finding[] {
  const { text } = files.read(resolve(cwd, path), path);
  const { faults } = readConfig(path, text);
  const spoken = engine.linter.speak(faults, scopeOf({ engine, locale }));
  const reasons = places
    .filter((place) => place.path === path && !(spoken.length && place.isFault))
    .map(
      ({ span, message }): Finding => ({
        rule: 'parse-error',
        severity: 'error',
        message: sentence(message, locale),
        hint: '',
        span,
        fixes: [],
      }),
    );
  return [...spoken, ...reasons].sort((a, b) => a.span.start - b.span.start);
}

const sentence = (text: string, locale: Language): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[?\uff1f]$/.test(text) ? '' : locale === 'zh' ? '\u3002' : '.'}`;

/** Later, when the settings read here have been broken on the disk, a file that is new to them has none. */
const guarded =
  ({ settingsFor }: SettingsOfFiles) =>
  (path: string): FileSettings =>
    orElse(() => settingsFor(path), AS_SHIPPED);

const AS_SHIPPED: FileSettings = { levels: {}, names: [] };

const isBelow = (path: string, folder: string): boolean =>
  path.startsWith(folder) && /^[\\/]/.test(path.slice(folder.length));

/** What is wrong with settings is told where they are used. */
function orElse<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Problem) return otherwise;
    throw error;
  }
}
