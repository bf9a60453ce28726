/** How firm a letter is, as a sum of parts that anyone can check. */
import type { Bilingual } from './language.js';
import type { Span } from './span.js';

/** One thing that makes a letter firmer, or softer. */
export interface FirmnessPart {
  readonly id: string;
  readonly label: Bilingual;
  /** `fact:<role>`, `rule:<id>` of a wording rule, or `class:<id>`. */
  readonly sources: readonly string[];
  /** For each place found; below zero for what softens. */
  readonly points: number;
  /** How many places count at the longest; one, when left out. */
  readonly most?: number;
  /** Parts that, where found, make this one count nothing. */
  readonly without?: readonly string[];
}

/** A part as one letter has it. */
export interface FirmnessCount {
  readonly part: FirmnessPart;
  /** What it adds to the sum. */
  readonly points: number;
  /** In the source, in order; those beyond the part's `most` are left out. */
  readonly places: readonly Span[];
}

export interface Firmness {
  readonly total: number;
  /** Only parts that are there, in the order of the data. */
  readonly counts: readonly FirmnessCount[];
}
