/** What a reporter is given, and what it makes of it. */
import type { Language } from '../../model/language.js';
import type { FileFindings, Summary } from '../../project/lint-files.js';

/** Everything a run of `lint` found. */
export interface LintReport {
  /** In the order of their paths. */
  readonly files: readonly FileFindings[];
  readonly summary: Summary;
  /** How many findings `--fix` mended in this run. */
  readonly mended: number;
}

export interface ReporterOptions {
  /** The language of the report's own words. */
  readonly locale: Language;
  readonly color: boolean;
  /** Width to lay out for. */
  readonly columns: number;
}

/** The text of a report, ending in a line break unless it is empty. */
export type Reporter = (report: LintReport, options: ReporterOptions) => string;
