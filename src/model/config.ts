/** Settings of a folder as written in dunmark.yml, before they are resolved. */
import type { Level } from './finding.js';
import type { SeverityTable } from './lexicon.js';
import type { Span } from './span.js';

/** A rule's own options by name, of the shape config.schema.json gives them. */
export type RuleOptions = Readonly<Record<string, unknown>>;

/** How much a rule matters, with the options it knows. */
interface RuleSetting {
  /** `undefined`: as it stands in what these settings extend. */
  readonly level?: Level | SeverityTable;
  /** Everything beside `severity`, as written (`max` of `too-long`). */
  readonly options: RuleOptions;
  /** Where the rule's id is written. */
  readonly span: Span;
}
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** A file, folder or package by its name, and where that is written. */
export interface NamedPath {
  readonly name: string;
  readonly span: Span;
}

export interface Config {
  /** `recommended`, `strict`, a path or a package; later ones win. */
  readonly extends: readonly NamedPath[];
  readonly rules: RuleSettings;
  /** Later ones win. `files` are globs relative to the config file. */
  readonly overrides: ReadonlyArray<{ readonly files: readonly string[]; readonly rules: RuleSettings }>;
  /** Names that may contain a watched word and are never judged. */
  readonly names: readonly string[];
  /** Paths of a team's own wording rules. */
  readonly lexicons: readonly NamedPath[];
  /** Paths of rules as code; loaded only when asked for. */
  readonly plugins: readonly NamedPath[];
  readonly ignore: readonly string[];
}
