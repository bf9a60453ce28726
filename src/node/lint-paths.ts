/** Lints what paths mean: reads, judges, and on demand mends and writes back. */
import { resolve } from 'node:path';
import { fixFiles } from '../lint/apply-fixes.js';
import type { Rule } from '../lint/rule.js';
import type { Level } from '../model/finding.js';
import type { Language } from '../model/language.js';
import type { LintContext } from '../project/lint-context.js';
import { type FileFindings, lintLetters, lintPack, type Summary, summarise } from '../project/lint-files.js';
import type { SourceFile } from '../project/source-file.js';
import { type Collected, collect, defaultPath } from '../workspace/collect.js';
import { engine } from '../workspace/engine.js';
import type { DiskFile } from '../workspace/files.js';
import { isConfigName } from '../workspace/find-config.js';
import { ignoredBy } from '../workspace/ignored-by.js';
import type { Plugins } from '../workspace/plugins.js';
import { Problem } from '../workspace/problem.js';
import { type SettingsOfFiles, settingsOfFiles } from '../workspace/settings.js';
import { shown } from '../workspace/shown.js';
import type { LintCache, Look } from './cache/lint-cache.js';
import { type UnitSettings, unitsOf } from './cache/units.js';
import { disk } from './disk.js';
import { judgeUnits } from './judge-units.js';
import { mine, type Shard, shareOf } from './shard.js';
import { refuseWayOut } from './way-out.js';
import { writeFileWhole } from './write-file.js';

export interface LintPathsOptions {
  /** What relative paths start from. */
  readonly cwd: string;
  /** Language of messages, hints and titles of fixes. */
  readonly locale?: Language;
  /** A settings file or the name of a preset, `false` for none; left out, the nearest to each file counts. */
  readonly config?: string | false;
  /** Severities that win over every settings file. */
  readonly rules?: ReadonlyArray<readonly [id: string, level: Level]>;
  /** Rules written as code that may run, from `withPlugins`; left out, none may, and `notes` says so. */
  readonly plugins?: Plugins;
  /** Apply fixes that keep the meaning, until none is left, and write the files. */
  readonly fix?: boolean;
  /** The same without writing: what would change, and what would be left. */
  readonly dryRun?: boolean;
  /** Files named are judged as if found in a folder: what is ignored or no letter is passed over. */
  readonly asFound?: boolean;
  /** Judged in place of the file of its path. */
  readonly instead?: DiskFile;
  /** False: also what .gitignore, .dunmarkignore and `ignore` of the settings leave out. */
  readonly ignore?: boolean;
  /** Report a share of the files; the runs of all shares together report what one run would. */
  readonly shard?: Shard;
  /** Findings of earlier runs; not looked at where something is mended. */
  readonly cache?: LintCache;
  /** How what is found is told to people, to be kept with it. */
  readonly tell?: Look['tell'];
  /** Whether results say how firm each letter is. */
  readonly withFirmness?: boolean;
  /** Told of each letter that has been judged, and of how many there are. */
  readonly onLetter?: (of: number) => void;
}

export interface LintedPaths {
  /** In the order of their paths. */
  readonly files: readonly FileFindings[];
  readonly summary: Summary;
  /** How many findings were mended. */
  readonly mended: number;
  /** One line for each file that could not be read or written, and each a plugin failed on; all else is judged. */
  readonly problems: readonly string[];
  /** One line for each file named outright that is left out all the same, and each settings file whose plugins did not run. */
  readonly notes: readonly string[];
  /** Every rule that looked, with the house's own. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** Absolute paths of the settings and word files in use. */
  readonly settingsFiles: readonly string[];
  /** What `dryRun` would write. */
  readonly changes: readonly Change[];
  /** A new cache, where one is in use and this run has found out something. */
  readonly kept?: Buffer;
}

/** A file's whole text, its byte order mark included. */
export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * @param paths files, folders and globs; none means the pack of the folder, `templates/`, or the folder itself
 * @throws Problem when a settings file cannot be used
 */
export function lintPaths(paths: readonly string[], options: LintPathsOptions): LintedPaths {
  const {
    cwd,
    locale = 'en',
    config,
    rules,
    plugins,
    fix,
    dryRun,
    asFound = false,
    instead,
    shard,
    onLetter,
  } = options;
  const shipped = engine();
  const settings = settingsOfFiles({
    cwd,
    files: disk,
    engine: shipped,
    locale,
    ...(config === undefined ? {} : { config }),
    ...(rules ? { rules } : {}),
    ...(plugins ? { plugins } : {}),
  });
  const { settingsFor } = settings;
  const cache = fix || dryRun ? undefined : options.cache;
  const found = collect(paths.length ? paths : [defaultPath(cwd, disk)], {
    cwd,
    files: disk,
    ...(options.ignore === false ? {} : { ignoredBy: ignoredBy(cwd, disk, settings.ignores) }),
    asFound,
    ...(instead ? { instead } : {}),
    ...(cache ? { readFile: cache.readFile } : {}),
  });
  for (const path of [...allFiles(found).map((file) => file.path), ...found.others]) settingsFor(path);
  const { linter, results, failures, ...house } = settings.house();
  const words = mine(results, shard);
  const share = shareOf(found, shard);
  const letters = onLetter ? allFiles(found).filter(({ path }) => isLetterFile(path)).length : 0;
  const context: LintContext = {
    linter,
    defaults: shipped.defaults,
    locale,
    settingsFor,
    // A cache answers later runs of every kind.
    withFirmness: options.withFirmness === true || cache !== undefined,
    ...(onLetter && { onLetter: () => onLetter(letters) }),
  };
  const notes = [...found.notes, ...house.notes];
  const settingsFiles = settings.traces().flatMap(({ files }) => [...files.keys()]);
  const report = (files: readonly FileFindings[], mended: number, unwritten: readonly string[] = []) => ({
    files,
    summary: summarise(files),
    mended,
    problems: [...found.problems, ...strangers(found.others, results), ...unwritten, ...failures],
    rules: linter.rules,
    changes: [],
    notes,
    settingsFiles,
  });
  // What a rule written as code says, or that it does not run, is told anew each time.
  if (cache && !house.hasPlugins) {
    const units = unitsOf(found, share, unitSettings(settings, cwd));
    const { judged, isKnown } = judgeUnits(units, share, results, context, cache);
    const kept = isKnown ? undefined : cache.encode(judged, settings.traces(), options.tell);
    const all = judged.filter(({ unit }) => unit !== units.words).flatMap((each) => each.results);
    return { ...report(inOrder([...all, ...words]), 0), ...(kept && { kept }) };
  }
  const judge = (changed: ReadonlyMap<string, string>) =>
    inOrder([...judgeAll(found, share, changed, context), ...words]);
  if (!fix && !dryRun) return report(judge(new Map()), 0);
  const { changed, mended, results: left } = fixFiles(judge);
  if (dryRun) {
    const count = [...mended.values()].reduce((sum, n) => sum + n, 0);
    return { ...report(left, count), changes: changesOf(changed, found) };
  }
  const { written, problems: unwritten } = writeAll(changed, found, cwd);
  const count = [...written.keys()].reduce((sum, path) => sum + (mended.get(path) ?? 0), 0);
  const now = unwritten.length ? judge(written) : left;
  return report(now, count, unwritten);
}

const isLetterFile = (path: string): boolean => /\.(?:md|markdown)$/.test(path);

const unitSettings = ({ traceFor, traces }: SettingsOfFiles, cwd: string): UnitSettings => ({
  configFor: (path) => {
    const full = traceFor(path)?.full;
    return full && shown(full, cwd);
  },
  withWords: traces().flatMap(({ full, hasWords }) => (hasWords ? [shown(full, cwd)] : [])),
});

const changesOf = (changed: ReadonlyMap<string, string>, found: Collected): readonly Change[] =>
  allFiles(found).flatMap(({ path, text, bom }) => {
    const after = changed.get(path);
    return after === undefined ? [] : [{ path, before: withMark(text, bom), after: withMark(after, bom) }];
  });

const withMark = (text: string, bom: boolean): string => (bom ? `\ufeff${text}` : text);

/** Named files that nobody can judge; a settings file that could be used has been judged by that. */
const strangers = (others: readonly string[], words: readonly FileFindings[]): readonly string[] =>
  others
    .filter((path) => !words.some((file) => file.path === path) && !isConfigName(path))
    .map(
      (path) =>
        `cannot judge ${path}: it is no letter, no file that a pack has, and no word file that dunmark.yml names`,
    );

/** One file that cannot be written keeps no other from being mended. */
function writeAll(changed: ReadonlyMap<string, string>, found: Collected, cwd: string) {
  const bom = new Set(allFiles(found).flatMap((file) => (file.bom ? [file.path] : [])));
  const written = new Map<string, string>();
  const problems: string[] = [];
  for (const [path, text] of changed)
    try {
      refuseWayOut(resolve(cwd, path), cwd, path);
      writeFileWhole(resolve(cwd, path), withMark(text, bom.has(path)), path);
      written.set(path, text);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error.message);
    }
  return { written, problems };
}

const allFiles = ({ packs, letters }: Collected): readonly DiskFile[] => [
  ...packs.flatMap((pack) => pack.files),
  ...letters,
];

function judgeAll(
  { packs, letters }: Collected,
  share: ReadonlySet<string> | undefined,
  changed: ReadonlyMap<string, string>,
  context: LintContext,
): readonly FileFindings[] {
  const now = <File extends SourceFile>(file: File): File => {
    const text = changed.get(file.path);
    return text === undefined ? file : { ...file, text };
  };
  return [
    ...packs.flatMap((pack) =>
      lintPack({ ...pack, ...(share && { share }), files: pack.files.map(now) }, context),
    ),
    ...lintLetters(letters.filter(({ path }) => !share || share.has(path)).map(now), context),
  ];
}

const inOrder = (files: readonly FileFindings[]): readonly FileFindings[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
