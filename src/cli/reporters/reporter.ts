/** What a reporter is given, and what it makes of it. */
import type { RuleCard } from '../../lint/rule.js';
import type { Language } from '../../model/language.js';
import type { RuleNotes } from '../../model/rule-notes.js';
import type { FileFindings, Summary } from '../../project/lint-files.js';

/** What was found, for people. */
export interface FoundReport {
  /** In the order of their paths. */
  readonly files: readonly FileFindings[];
  readonly summary: Summary;
  /** How many findings `--fix` mended in this run. */
  readonly mended: number;
  /** How many findings a baseline kept out of `files`. */
  readonly known?: number;
}

/** Everything a run of `lint` found. */
export interface LintReport extends FoundReport {
  /** One line for each file that could not be read or written. */
  readonly problems: readonly string[];
}

export interface ScreenOptions {
  /** The language of the report's own words. */
  readonly locale: Language;
  readonly color: boolean;
  /** Width to lay out for. */
  readonly columns: number;
}

/** The text of a file that an earlier run with the same screen has told; by its findings, which nobody has touched since. */
export type Told = (findings: FileFindings['findings']) => string | undefined;

export interface TellOptions extends ScreenOptions {
  readonly told?: Told | undefined;
}

export interface ReporterOptions extends TellOptions {
  /** How code hosts call a file: its path from the root of the repository, where the run knows that root. */
  readonly shownPath: (path: string) => string;
  readonly rules: ReadonlyMap<string, RuleCard>;
  /** Examples of the shipped rules; read when asked for. */
  readonly notes: () => Readonly<Record<string, RuleNotes>>;
}

/** The text of a report, ending in a line break unless it is empty. */
export type Reporter = (report: LintReport, options: ReporterOptions) => string;
