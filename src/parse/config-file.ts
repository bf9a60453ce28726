/** dunmark.yml, .yaml, .json or the `dunmark` key of a package.json → settings as written. */
import { shape, validate } from '../generated/schema/config.js';
import type { Config, RuleOptions, RuleSettings } from '../model/config.js';
import type { Fault } from '../model/fault.js';
import type { Level } from '../model/finding.js';
import type { SeverityTable } from '../model/lexicon.js';
import { type CheckedFile, readChecked } from './checked-file.js';
import type { DataPath } from './yaml.js';

type RawRules = Readonly<
  Record<string, Level | (RuleOptions & { readonly severity?: Level | SeverityTable })>
>;

interface RawConfig {
  readonly extends?: string | readonly string[];
  readonly rules?: RawRules;
  readonly overrides?: ReadonlyArray<{ readonly files: readonly string[]; readonly rules: RawRules }>;
  readonly names?: readonly string[];
  readonly lexicons?: readonly string[];
  readonly plugins?: readonly string[];
  readonly ignore?: readonly string[];
}

/**
 * Reads settings. Never throws. Whether a rule, a path or a package exists is not asked here.
 * @param path by its name a file is told to be JSON or a package.json
 * @returns `rest`, what can be read beside a fault, to tell what else is wrong; no config where a fault hides what it means, and for a package.json without a `dunmark` key
 */
export function readConfig(
  path: string,
  source: string,
): { readonly config?: Config; readonly rest?: Config; readonly faults: readonly Fault[] } {
  // JSON is YAML but for the tabs that may stand before a line.
  const text = path.endsWith('.json') ? source.replaceAll('\t', ' ') : source;
  const isPackage = /(?:^|[\\/])package\.json$/.test(path);
  const file = readChecked<RawConfig>(text, { validate, shape }, isPackage ? ['dunmark'] : []);
  if (isPackage && !file.place([])) return { faults: [] };
  const { data, written, faults } = file;
  return data ? { config: configOf(file, data), faults } : { rest: configOf(file, sound(written)), faults };
}

/** The parts whose names can be looked up, of settings that are wrong elsewhere. */
function sound(written: unknown): RawConfig {
  const { extends: from, lexicons, rules } = recordOf(written);
  const ids = Object.keys(recordOf(rules)).map((id) => [id, 'off'] as const);
  return {
    extends: typeof from === 'string' ? from : textsOf(from),
    lexicons: textsOf(lexicons),
    rules: Object.fromEntries(ids),
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : [];

function configOf(file: CheckedFile<RawConfig>, raw: RawConfig): Config {
  const { spanOf } = file;
  const from = typeof raw.extends === 'string' ? [raw.extends] : (raw.extends ?? []);
  return {
    extends: from.map((name, i) => ({
      name,
      span: spanOf(typeof raw.extends === 'string' ? ['extends'] : ['extends', i]),
    })),
    rules: rulesOf(file, raw.rules, ['rules']),
    overrides: (raw.overrides ?? []).map(({ files, rules }, i) => ({
      files,
      rules: rulesOf(file, rules, ['overrides', i, 'rules']),
    })),
    names: raw.names ?? [],
    lexicons: (raw.lexicons ?? []).map((name, i) => ({ name, span: spanOf(['lexicons', i]) })),
    plugins: (raw.plugins ?? []).map((name, i) => ({ name, span: spanOf(['plugins', i]) })),
    ignore: raw.ignore ?? [],
  };
}

function rulesOf(
  { place, spanOf }: CheckedFile<RawConfig>,
  raw: RawRules = {},
  path: DataPath,
): RuleSettings {
  return new Map(
    Object.entries(raw).map(([id, setting]) => {
      const at = [...path, id];
      const span = place(at)?.key ?? spanOf(at);
      if (typeof setting === 'string') return [id, { level: setting, options: {}, span }];
      const { severity, ...options } = setting;
      return [id, { ...(severity && { level: severity }), options, span }];
    }),
  );
}
