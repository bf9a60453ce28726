/** The settings of every file looked at, from the config files around them and the command line. */
import { dirname, relative, resolve, sep } from 'node:path';
import type { Linter } from '../lint/linter.js';
import type { Fault } from '../model/fault.js';
import type { Level } from '../model/finding.js';
import type { Language } from '../model/language.js';
import { say } from '../model/say.js';
import type { FileSettings } from '../project/lint-context.js';
import {
  isPreset,
  type RuleReach,
  resolveSettings,
  type Settings,
  settingProblems,
} from '../project/settings.js';
import type { Engine } from './engine.js';
import type { DiskFile, Files } from './files.js';
import { findConfig } from './find-config.js';
import { type House, houseOf, scopeOf } from './house.js';
import { type NamedPlugin, namedPlugins, type Plugins, rulesOf } from './plugins.js';
import { Problem } from './problem.js';
import { problemOf, readLayers, type Wrong } from './read-config.js';
import { readLexicons, type WordFile } from './read-lexicons.js';
import { WRONG } from './words.js';

export interface SettingsRequest {
  readonly cwd: string;
  readonly files: Files;
  readonly engine: Engine;
  readonly locale: Language;
  /** A file to use, or the name of a preset; `false` for none; left out, the nearest to each file. */
  readonly config?: string | false;
  /** Severities that win over every config. */
  readonly rules?: ReadonlyArray<readonly [id: string, level: Level]>;
  /** Rules written as code that may run, see `withPlugins`; left out, none may. */
  readonly plugins?: Plugins;
}

export interface SettingsOfFiles {
  /** @param path as shown to people, relative to the working directory */
  readonly settingsFor: (path: string) => FileSettings;
  readonly ignores: (path: string) => boolean;
  /** What a file's settings were read from, what is built on first: presets by name, files by path. */
  readonly layersFor: (path: string) => readonly string[];
  /** What the settings of a file were resolved from; undefined where no file of settings counts. */
  readonly traceFor: (path: string) => ConfigTrace | undefined;
  /** Of all settings files read so far. */
  readonly traces: () => readonly ConfigTrace[];
  /** Asked for once every file's settings have been read. */
  readonly house: () => House;
}

/** Everything on the disk that one settings file was resolved from: as long as it stays, so does the answer. */
export interface ConfigTrace {
  /** Absolute. */
  readonly full: string;
  /** Absolute paths of the settings it builds on and of their word files, itself included. */
  readonly files: ReadonlyMap<string, DiskFile>;
  /** Absolute paths of folders of word files, with what they held. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
  /** Absolute paths where settings were looked for in vain. */
  readonly missing: readonly string[];
  /** Globs of files to leave out, relative to its folder. */
  readonly ignore: readonly string[];
  readonly hasWords: boolean;
}

interface Loaded {
  readonly settings: Settings;
  /** Ids of the rules this config brings. */
  readonly own: ReadonlySet<string>;
  readonly layers: readonly string[];
  readonly trace?: ConfigTrace;
  /** Plugins that may not run. */
  readonly idle: readonly NamedPlugin[];
}

/** What all configs read so far bring. */
interface Brought {
  readonly words: Map<string, WordFile>;
  readonly plugins: Map<string, NamedPlugin>;
}

/**
 * Each config is read once. Its folder is what its globs are relative to.
 * @throws Problem with file and line when a config cannot be used; `house` when a rule asked for does not exist
 */
export function settingsOfFiles(request: SettingsRequest): SettingsOfFiles {
  const { cwd, files: disk, engine, config, rules = [] } = request;
  const brought: Brought = { words: new Map(), plugins: new Map() };
  const folders = new Map<string, string | undefined>();
  const read = new Map<string, Loaded>();
  const none: Loaded = {
    settings: resolveSettings([], engine.linter.rules, rules),
    own: new Set(),
    layers: [],
    idle: [],
  };
  const load = (path: string): Loaded => {
    const loaded = read.get(path) ?? loadConfig(path, request, brought);
    read.set(path, loaded);
    return loaded;
  };
  const preset: Loaded | undefined =
    typeof config === 'string' && isPreset(config)
      ? { ...none, settings: resolveSettings([config], engine.linter.rules, rules), layers: [config] }
      : undefined;
  const fixed = typeof config === 'string' && !preset ? resolve(cwd, config) : undefined;
  if (fixed) {
    if (!disk.exists(fixed)) throw new Problem(`cannot read ${config}: there is no such file`);
    load(fixed);
  }
  const at = (path: string): Loaded & { readonly inside: string } => {
    if (preset) return { ...preset, inside: path };
    const full = resolve(cwd, path);
    const file = config === false ? undefined : (fixed ?? findConfig(dirname(full), disk, folders));
    if (!file) return { ...none, inside: path };
    return { ...load(file), inside: relative(dirname(file), full).split(sep).join('/') };
  };
  return {
    settingsFor(path) {
      const { settings, own, inside, idle } = at(path);
      const found = settings.forFile(inside);
      const off = idsOf(brought, request).filter((id) => !own.has(id) && !engine.linter.rules.has(id));
      // What a comment silences cannot be known while the rule it may name does not run.
      if (idle.length) off.push('unused-directive');
      return off.length
        ? { ...found, levels: { ...found.levels, ...Object.fromEntries(off.map((id) => [id, 'off'])) } }
        : found;
    },
    ignores(path) {
      const { settings, inside } = at(path);
      return settings.ignores(inside);
    },
    layersFor: (path) => at(path).layers,
    traceFor: (path) => at(path).trace,
    traces: () => [...read.values()].flatMap(({ trace }) => trace ?? []),
    house: () =>
      houseOf({
        words: [...brought.words.values()],
        plugins: [...brought.plugins.values()],
        idle: [...read.values()].flatMap(({ idle }) => (idle.length ? [idle] : [])),
        request,
      }),
  };
}

/** One config with all it builds on; the rules it brings join those of the others. */
function loadConfig(path: string, request: SettingsRequest, { words, plugins }: Brought): Loaded {
  const { engine } = request;
  const { linter } = engine;
  const { locale } = request;
  const missing: string[] = [];
  const wrong: Wrong[] = [];
  const tell = (each: Wrong) => wrong.push(each);
  const folders = new Map<string, readonly string[]>();
  const layers = readLayers(
    path,
    request,
    (faults) => inWords(faults, linter, request),
    tell,
    (each) => missing.push(each),
  );
  const files = layers.filter((layer) => typeof layer !== 'string');
  const own = new Map<string, WordFile>();
  for (const layer of files)
    for (const [full, each] of readLexicons(layer, request, tell, (folder, held) =>
      folders.set(folder, held),
    ))
      own.set(full, each);
  const named = namedPlugins(layers);
  // Nothing runs that settings name which cannot be used.
  if (request.plugins && named.length) refuse(wrong, locale);
  const code = request.plugins ? rulesOf(named, request.plugins) : [];
  const idle = request.plugins ? [] : named;
  for (const [full, each] of own) if (!words.has(full)) words.set(full, each);
  if (request.plugins) for (const each of named) if (!plugins.has(each.full)) plugins.set(each.full, each);
  const lexicons = [...own.values()].flatMap(({ lexicon }) => (lexicon ? [lexicon.lexicon] : []));
  // Where a team's rule takes the name of a shipped one, the shipped one stays.
  const rules = new Map<string, RuleReach>([
    ...[...lexicons, ...code].map((each) => [each.id, each] as const),
    ...linter.rules,
  ]);
  // A rule that is not known may be one of a plugin that does not run.
  if (!idle.length)
    for (const layer of files) {
      for (const { id, meant, span } of settingProblems(layer.config, rules)) {
        const message = meant
          ? say(WRONG.meantRule, locale, { id, meant })
          : say(WRONG.noRule, locale, { id });
        tell({ file: layer.file, span, message });
      }
    }
  refuse(wrong, locale);
  const plain = layers.map((layer) => (typeof layer === 'string' ? layer : layer.config));
  const settings = resolveSettings(plain, rules, request.rules);
  const read = [
    ...files.map(({ full, file }) => [full, file] as const),
    ...[...own].map(([full, { file }]) => [full, file] as const),
  ];
  return {
    settings,
    own: new Set([...lexicons, ...code].map(({ id }) => id)),
    layers: layers.map((layer) => (typeof layer === 'string' ? layer : layer.file.path)),
    trace: {
      full: path,
      files: new Map(read),
      folders,
      missing,
      ignore: settings.ignore,
      hasWords: own.size > 0,
    },
    idle,
  };
}

/** @throws Problem with all that is wrong */
function refuse([first, ...more]: readonly Wrong[], locale: Language): void {
  if (first) throw problemOf([first, ...more], locale);
}

/** Rules there are because some config brings them. */
const idsOf = ({ words, plugins }: Brought, { plugins: loaded }: SettingsRequest): string[] => [
  ...[...words.values()].flatMap(({ lexicon }) => lexicon?.lexicon.id ?? []),
  ...[...plugins.keys()].flatMap((full) => loaded?.get(full)?.id ?? []),
];

const inWords = (faults: readonly Fault[], linter: Linter, request: SettingsRequest) =>
  linter
    .speak(faults, scopeOf(request))
    .map(({ message, hint, span, fixes: [meant] }) => {
      // A mend has no full stop of its own; the hint has that of its language.
      const mend = meant && `${meant.title}${hint.at(-1)}`;
      return { message: [message, ...(mend && mend !== hint ? [mend] : []), hint].join(' '), span };
    })
    .sort((a, b) => a.span.start - b.span.start);
