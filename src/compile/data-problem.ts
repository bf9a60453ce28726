/** What can be wrong with the values handed in for a letter, and how it is said. */
import type { VariableType } from '../model/variable.js';

export const PROBLEM_CODES = [
  'missing',
  'unknown',
  'mistyped',
  'too-long',
  'too-many-rows',
  'control-character',
  'line-break',
  'unsafe-url',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface DataProblem {
  readonly code: ProblemCode;
  /** `amount_due`, or `invoices[2].amount` (rows count from 0). Empty when the data is no object at all. */
  readonly path: string;
  /** One English sentence: what is wrong and what to give instead. */
  readonly message: string;
  readonly expected?: VariableType;
  /** A value that would do, from the dictionary. */
  readonly example?: unknown;
  /** The name that was probably meant. */
  readonly suggestion?: string;
}

/** Longest value, in UTF-16 units; longest list. A letter has neither. */
export const LONGEST_VALUE = 10_000;
export const MOST_ROWS = 1_000;

/** What each type takes, as it is said in a message. */
export const EXPECTED: Readonly<Record<VariableType, string>> = {
  text: 'one line of text',
  multiline: 'text, in which line breaks are kept',
  money: 'an amount with its currency, { amount, currency } or text such as "USD 12,500.00"',
  date: 'a date as ISO text, "2025-03-14"',
  integer: 'a whole number',
  percent: 'a percentage as a number, 8.5 for 8.5%',
  email: 'one e-mail address',
  url: 'a link that starts with https:, http:, mailto: or tel:',
  list: 'a list',
};

/** A copy of an example short enough for a message. */
export function shown(example: unknown): string {
  const text = JSON.stringify(example) ?? '';
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
