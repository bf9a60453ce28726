/** What a folder's config says about each file of it: severities by rule, names, what to leave out. */
import type { Rule } from '../lint/rule.js';
import type { Config, RuleSettings } from '../model/config.js';
import type { Level } from '../model/finding.js';
import type { SeverityTable } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { nearest } from '../text/nearest.js';
import { matchesGlob } from './glob.js';
import type { FileSettings } from './lint-files.js';

/** Names a config can build on. */
const PRESETS = ['recommended', 'strict'] as const;

/** A setting that cannot be used, in words for the person who wrote it. */
export interface SettingProblem {
  readonly message: string;
  readonly span: Span;
}

export interface Settings {
  /** @param path relative to the folder of the config */
  readonly forFile: (path: string) => FileSettings;
  readonly ignores: (path: string) => boolean;
  readonly problems: readonly SettingProblem[];
}

type Levels = Record<string, Level | SeverityTable>;

/**
 * @param config what was read, or `undefined` for none
 * @param rules every rule by id
 * @param asked severities from the command line; they win over everything
 */
export function resolveSettings(
  config: Config | undefined,
  rules: ReadonlyMap<string, Rule>,
  asked: ReadonlyArray<readonly [id: string, level: Level]> = [],
): Settings {
  const strict = config?.extends.some(({ name }) => name === 'strict') ?? false;
  const base: Levels = strict ? stricter(rules) : {};
  const problems = config ? problemsOf(config, rules) : [];
  const levels = merged(base, config?.rules);
  const names = config?.names ?? [];
  const last = Object.fromEntries(asked);
  return {
    forFile(path) {
      let own = levels;
      for (const { files, rules: set } of config?.overrides ?? [])
        if (files.some((glob) => matchesGlob(path, glob))) own = merged(own, set);
      return { levels: asked.length ? { ...own, ...last } : own, names };
    },
    ignores: (path) => config?.ignore.some((glob) => matchesGlob(path, glob)) ?? false,
    problems,
  };
}

const merged = (base: Levels, set: RuleSettings | undefined): Levels => {
  if (!set?.size) return base;
  const out = { ...base };
  for (const [id, { level }] of set) if (level) out[id] = level;
  return out;
};

/** `strict`: every severity one step up, wherever a rule looks. */
const stricter = (rules: ReadonlyMap<string, Rule>): Levels =>
  Object.fromEntries(
    [...rules].map(([id, { severity }]) => [
      id,
      Object.fromEntries(Object.entries(severity).map(([stage, level]) => [stage, UP[level]])),
    ]),
  );

const UP: Readonly<Record<Level, Level>> = { off: 'off', info: 'warning', warning: 'error', error: 'error' };

function problemsOf(config: Config, rules: ReadonlyMap<string, Rule>): readonly SettingProblem[] {
  const out: SettingProblem[] = [];
  for (const { name, span } of config.extends) {
    if ((PRESETS as readonly string[]).includes(name)) continue;
    const meant = nearest(name, PRESETS);
    out.push({
      message: `“${name}” cannot be built on${meant ? `; did you mean ${meant}?` : `: use ${PRESETS.join(' or ')}`}`,
      span,
    });
  }
  for (const set of [config.rules, ...config.overrides.map((each) => each.rules)])
    for (const [id, { options, span }] of set) {
      if (!rules.has(id)) out.push({ message: unknownRule(id, rules), span });
      const [option] = Object.keys(options);
      if (option) out.push({ message: `the rule ${id} has no option “${option}”`, span });
    }
  for (const key of ['lexicons', 'plugins'] as const)
    if (config[key].length)
      out.push({ message: `“${key}” is not read by this version`, span: { start: 0, end: 0 } });
  return out;
}

/** “There is no rule x”, with the rule that was probably meant. */
export function unknownRule(id: string, rules: ReadonlyMap<string, Rule>): string {
  const meant = nearest(id, rules.keys());
  return `there is no rule “${id}”; ${meant ? `did you mean ${meant}?` : '“dunmark rules” lists them all'}`;
}
