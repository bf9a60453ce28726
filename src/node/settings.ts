/** The settings of every file looked at, from the config files around them and the command line. */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Linter } from '../lint/linter.js';
import type { Level } from '../model/finding.js';
import type { Language } from '../model/language.js';
import { readConfig } from '../parse/config-file.js';
import type { Defaults } from '../project/defaults.js';
import type { FileSettings } from '../project/lint-files.js';
import { resolveSettings, type Settings, unknownRule } from '../project/settings.js';
import { lineIndex } from '../text/lines.js';
import { findConfig } from './find-config.js';
import { Problem } from './problem.js';
import { readSource } from './read-file.js';
import { shown } from './shown.js';

export interface SettingsRequest {
  readonly cwd: string;
  readonly linter: Linter;
  readonly defaults: Defaults;
  readonly locale: Language;
  /** A file to use, `false` for none; left out, the nearest to each file. */
  readonly config?: string | false;
  /** Severities that win over every config. */
  readonly rules?: ReadonlyArray<readonly [id: string, level: Level]>;
}

export interface SettingsOfFiles {
  /** @param path as shown to people, relative to the working directory */
  readonly settingsFor: (path: string) => FileSettings;
  readonly ignores: (path: string) => boolean;
}

/**
 * Each config is read once. Its folder is what its globs are relative to.
 * @throws Problem with file and line when a config cannot be used, or a rule asked for does not exist
 */
export function settingsOfFiles(request: SettingsRequest): SettingsOfFiles {
  const { cwd, linter, config, rules = [] } = request;
  for (const [id] of rules)
    if (!linter.rules.has(id)) throw new Problem(`--rule: ${unknownRule(id, linter.rules)}`);
  const none = resolveSettings(undefined, linter.rules, rules);
  const folders = new Map<string, string | undefined>();
  const read = new Map<string, Settings>();
  const load = (path: string): Settings => {
    const known = read.get(path);
    if (known) return known;
    const settings = loadSettings(path, request);
    read.set(path, settings);
    return settings;
  };
  const fixed = typeof config === 'string' ? resolve(cwd, config) : undefined;
  if (fixed) {
    if (!existsSync(fixed)) throw new Problem(`cannot read ${config}: there is no such file`);
    load(fixed);
  }
  const at = (path: string): { settings: Settings; inside: string } => {
    const full = resolve(cwd, path);
    const file = config === false ? undefined : (fixed ?? findConfig(dirname(full), folders));
    if (!file) return { settings: none, inside: path };
    return { settings: load(file), inside: relative(dirname(file), full).split(sep).join('/') };
  };
  return {
    settingsFor(path) {
      const { settings, inside } = at(path);
      return settings.forFile(inside);
    },
    ignores(path) {
      const { settings, inside } = at(path);
      return settings.ignores(inside);
    },
  };
}

function loadSettings(path: string, { cwd, linter, defaults, locale, rules }: SettingsRequest): Settings {
  const file = readSource(path, shown(path, cwd));
  const { config, faults } = file.fault
    ? { config: undefined, faults: [file.fault] }
    : readConfig(file.path, file.text);
  const scope = { ...defaultsScope(defaults), locale };
  const settings = resolveSettings(config, linter.rules, rules);
  const wrong = [
    ...linter
      .speak(faults, scope)
      .map(({ message, hint, span }) => ({ message: `${message} ${hint}`, span })),
    ...settings.problems,
  ].sort((a, b) => a.span.start - b.span.start);
  const [first] = wrong;
  if (!first) return settings;
  const { line, column } = lineIndex(file.text).at(first.span.start);
  const more = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : '';
  throw new Problem(`${file.path}:${line}:${column}: ${first.message}${more}`);
}

const defaultsScope = ({ settings, dictionary }: Defaults) => ({
  pack: settings,
  dictionary,
  levels: {},
  names: [],
});
