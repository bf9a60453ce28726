/** The linter with what the settings of all files bring: a team's own words, its rules written as code. */
import type { Linter, LintScope } from '../lint/linter.js';
import type { Rule } from '../lint/rule.js';
import { guarded } from '../project/guarded-rule.js';
import type { FileFindings } from '../project/lint-files.js';
import { unknownRule } from '../project/settings.js';
import { type NamedPlugin, notRun } from './plugins.js';
import { Problem } from './problem.js';
import { problemAt } from './read-config.js';
import type { WordFile } from './read-lexicons.js';
import type { SettingsRequest } from './settings.js';

export interface House {
  readonly linter: Linter;
  /** What is wrong with the word files. */
  readonly results: readonly FileFindings[];
  /** One line for each settings file whose plugins are left alone. */
  readonly notes: readonly string[];
  /** True where some settings name rules written as code, run or not. */
  readonly hasPlugins: boolean;
  /** One line for each plugin and file it failed on; grows while letters are judged. */
  readonly failures: ReadonlySet<string>;
}

/** What all settings files together bring. */
export interface HouseParts {
  readonly words: readonly WordFile[];
  readonly plugins: readonly NamedPlugin[];
  /** Plugins that may not run, by settings file. */
  readonly idle: ReadonlyArray<readonly NamedPlugin[]>;
  readonly request: SettingsRequest;
}

/** @throws Problem when two rules share an id, and when a rule asked for does not exist */
export function houseOf({ words, plugins, idle, request }: HouseParts): House {
  const { engine, rules = [] } = request;
  const failures = new Set<string>();
  const code = codeOf(plugins, request, failures);
  const lexicons = words.flatMap(({ lexicon }) => lexicon ?? []);
  const { linter, faults } =
    words.length || code.length
      ? engine.withHouse(lexicons, code)
      : { linter: engine.linter, faults: undefined };
  const results = words.map(({ file, faults: own }) => ({
    path: file.path,
    source: file.text,
    findings: linter.speak(
      [...own, ...(faults?.get(file.path) ?? [])].sort((a, b) => a.span.start - b.span.start),
      scopeOf(request),
    ),
  }));
  if (!idle.length)
    for (const [id] of rules)
      if (!linter.rules.has(id)) throw new Problem(`--rule: ${unknownRule(id, linter.rules)}`);
  const hasPlugins = code.length + idle.length > 0;
  return { linter, results, notes: idle.map(notRun), hasPlugins, failures };
}

function codeOf(
  plugins: readonly NamedPlugin[],
  { engine, plugins: loaded }: SettingsRequest,
  failures: Set<string>,
): readonly Rule[] {
  const homes = new Map<string, string>();
  return plugins.flatMap(({ full, name, file, span }) => {
    const rule = loaded?.get(full);
    if (!rule) return [];
    const { id } = rule;
    const home = engine.linter.rules.has(id) ? 'a rule of Dunmark' : homes.get(id);
    if (home)
      throw problemAt(file, span, `the plugin ${name} brings the rule ${id}, but so does ${home}; rename it`);
    homes.set(id, `the plugin ${name} of ${file.path}`);
    return guarded(rule, (path, reason) =>
      failures.add(`the rule ${id} of the plugin ${name} failed on ${path}: ${reason}`),
    );
  });
}

export const scopeOf = ({
  engine: { defaults },
  locale,
}: Pick<SettingsRequest, 'engine' | 'locale'>): LintScope => ({
  pack: defaults.settings,
  dictionary: defaults.dictionary,
  levels: {},
  names: [],
  locale,
});
