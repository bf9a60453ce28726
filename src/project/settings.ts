/** What a folder's config says about each file of it: severities by rule, options, names, what to leave out. */
import { everywhere } from '../lint/rule.js';
import type { Config, RuleOptions, RuleSettings } from '../model/config.js';
import type { Level } from '../model/finding.js';
import type { SeverityTable } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { nearest } from '../text/nearest.js';
import { globMatcher } from './glob.js';
import type { FileSettings } from './lint-context.js';

/** Names a config can build on that are no files. */
export const PRESETS = ['recommended', 'strict'] as const;
export type Preset = (typeof PRESETS)[number];

/** `recommended` or `strict`: settings that are no file. */
export const isPreset = (name: string): name is Preset => (PRESETS as readonly string[]).includes(name);

/** A setting that cannot be used, in words for the person who wrote it. */
export interface SettingProblem {
  /** Of a rule there is not. */
  readonly id: string;
  readonly meant: string | undefined;
  readonly span: Span;
}

export interface Settings {
  /** @param path relative to the folder of the config */
  readonly forFile: (path: string) => FileSettings;
  readonly ignores: (path: string) => boolean;
  /** The globs `ignores` goes by. */
  readonly ignore: readonly string[];
}

/** What settings must know of a rule: where it looks, and how much it matters there. */
export interface RuleReach {
  readonly severity: SeverityTable;
}

type Levels = Record<string, Level | SeverityTable>;
interface Chosen {
  readonly levels: Levels;
  readonly options: Readonly<Record<string, RuleOptions>>;
}

/**
 * @param layers what is built on first, the folder's own config last; later ones win. Their globs all
 * start from the folder of the config in use
 * @param rules every rule by id
 * @param asked severities from the command line; they win over everything
 */
export function resolveSettings(
  layers: ReadonlyArray<Config | Preset>,
  rules: ReadonlyMap<string, RuleReach>,
  asked: ReadonlyArray<readonly [id: string, level: Level]> = [],
): Settings {
  const configs = layers.filter((layer): layer is Config => typeof layer !== 'string');
  const names = configs.flatMap((config) => config.names);
  const ignore = configs.flatMap((config) => config.ignore);
  const last = Object.fromEntries(asked);
  const overrides = new Map(configs.map((config) => [config, config.overrides.map(overrideOf)]));
  const all = [...overrides.values()].flat();
  const known = new Map<string, FileSettings>();
  const resolved = (isOf: ReadonlySet<Override>): FileSettings => {
    const own = layers.reduce<Chosen>(
      (set, layer) =>
        typeof layer === 'string'
          ? preset(set, layer, rules)
          : overridden(
              merged(set, layer.rules),
              overrides.get(layer)!.filter((each) => isOf.has(each)),
            ),
      { levels: {}, options: {} },
    );
    return { ...own, levels: asked.length ? { ...own.levels, ...last } : own.levels, names };
  };
  return {
    // A thousand files share a few settings, and with them what is known by these levels.
    forFile(path) {
      const concerned = all.filter(({ concerns }) => concerns(path));
      const key = concerned.map((each) => all.indexOf(each)).join();
      const found = known.get(key) ?? resolved(new Set(concerned));
      known.set(key, found);
      return found;
    },
    ignores: globMatcher(ignore),
    ignore,
  };
}

function preset(set: Chosen, name: Preset, rules: ReadonlyMap<string, RuleReach>): Chosen {
  return name === 'strict' ? { ...set, levels: { ...set.levels, ...stricter(rules) } } : set;
}

/** What a config built on says of some files gives way to what is said of all of them here. */
const overridden = (set: Chosen, overrides: readonly Override[]): Chosen =>
  overrides.reduce((each, { rules }) => merged(each, rules), set);

interface Override {
  readonly concerns: (path: string) => boolean;
  readonly rules: RuleSettings;
}
const overrideOf = ({ files, rules }: Config['overrides'][number]): Override => ({
  concerns: globMatcher(files),
  rules,
});

/** A level by stage is laid over the one before it; a bare one takes its place. */
function merged({ levels, options }: Chosen, set: RuleSettings): Chosen {
  if (!set.size) return { levels, options };
  const out = { levels: { ...levels }, options: { ...options } };
  for (const [id, { level, options: own }] of set) {
    const before = Object.hasOwn(levels, id) ? levels[id] : undefined;
    if (level) out.levels[id] = typeof level === 'object' ? { ...tableOf(before), ...level } : level;
    if (Object.keys(own).length)
      out.options[id] = { ...(Object.hasOwn(options, id) ? options[id] : undefined), ...own };
  }
  return out;
}

/** A rule that is off stays so at the stages a table leaves out; any other bare level says nothing of single stages. */
const tableOf = (level: Level | SeverityTable | undefined): SeverityTable =>
  typeof level === 'object' ? level : level === 'off' ? everywhere('off') : {};

/** `strict`: every severity one step up, wherever a rule looks. */
const stricter = (rules: ReadonlyMap<string, RuleReach>): Levels =>
  Object.fromEntries(
    [...rules].map(([id, { severity }]) => [
      id,
      Object.fromEntries(Object.entries(severity).map(([stage, level]) => [stage, UP[level]])),
    ]),
  );

const UP: Readonly<Record<Level, Level>> = { off: 'off', info: 'warning', warning: 'error', error: 'error' };

/** What is wrong with one config beside its form: rules that do not exist. */
export function settingProblems(
  config: Config,
  rules: ReadonlyMap<string, RuleReach>,
): readonly SettingProblem[] {
  const out: SettingProblem[] = [];
  for (const set of [config.rules, ...config.overrides.map((each) => each.rules)])
    for (const [id, { span }] of set)
      if (!rules.has(id)) out.push({ id, meant: nearest(id, rules.keys()), span });
  return out;
}

/** “There is no rule x”, with the rule that was probably meant. */
export function unknownRule(id: string, rules: ReadonlyMap<string, RuleReach>): string {
  const meant = nearest(id, rules.keys());
  return `there is no rule “${id}”; ${meant ? `did you mean ${meant}?` : '“dunmark rules” lists them all'}`;
}
