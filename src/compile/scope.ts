/** What running ops see: the values by place, the loops they stand in, the layout they are in the middle of. */
import { LimitError } from './data-error.js';
import type { Format } from './format.js';
import type { Row, Value } from './value.js';

export interface Loop {
  item: string | Row;
  index: number;
  readonly length: number;
}

export interface Scope {
  /** In the order of the letter's variables. */
  readonly values: readonly Value[];
  readonly format: Format;
  /** Outermost first. */
  readonly loops: Loop[];
  /** The number of the next item of the list being printed. */
  count: number;
  /** The rows of the table being printed, each as the text of its cells. */
  rows: string[][];
  /** Turns of loops that are left. */
  turns: number;
}

/** Loops inside loops multiply; no letter prints ten thousand rows. */
const MOST_TURNS = 10_000;
/** UTF-16 units one letter may come to. */
const LONGEST_LETTER = 2_000_000;

/** A table begins rows of its own. */
const NO_TABLE: string[][] = [];

export const newScope = (values: readonly Value[], format: Format): Scope => ({
  values,
  format,
  loops: [],
  count: 1,
  rows: NO_TABLE,
  turns: MOST_TURNS,
});

/** @throws LimitError when the letter grows past what a letter can be */
export function spendTurn(scope: Scope, out: string): void {
  scope.turns -= 1;
  if (scope.turns < 0) throw new LimitError(`The letter's loops run more than ${MOST_TURNS} times.`);
  if (out.length > LONGEST_LETTER)
    throw new LimitError(`The letter is longer than ${LONGEST_LETTER} characters.`);
}
