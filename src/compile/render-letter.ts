/** Fills in a compiled letter: checks the values, then prints subject and body. */
import type { Dictionary } from '../model/variable.js';
import { readData } from './check-data.js';
import type { CompiledLetter } from './compiled-letter.js';
import { dataError } from './data-error.js';
import { prepare } from './evaluate.js';
import { formatOf } from './format.js';
import { type Locale, localeOf } from './locale.js';
import type { Target } from './ops.js';
import { newScope, type Scope } from './scope.js';
import type { Value } from './value.js';

export interface RenderOptions {
  readonly target: Target;
  /** How money, dates and numbers are written; by default as `localeOf` says. */
  readonly locale?: Locale;
  /** Names in it may stand in the data though this letter does not use them. */
  readonly dictionary?: Dictionary;
}

export interface RenderedLetter {
  /** One line of plain text, whatever the target; empty for a letter without a subject. */
  readonly subject: string;
  readonly body: string;
}

/** A letter made ready for one target. */
export interface Printer {
  readonly subject: (scope: Scope) => string;
  readonly body: (scope: Scope) => string;
}

const ready = new WeakMap<CompiledLetter, Partial<Record<Target, Printer>>>();

/**
 * Prints the letter with the values of `data`. Making a letter ready is kept for its next row.
 * @throws DataError (`MissingVariableError`, `UnknownVariableError`, `InvalidValueError`, `UnsafeUrlError`)
 *   with every problem of the data
 * @throws LimitError when the letter grows past what a letter can be
 */
export function renderLetter(letter: CompiledLetter, data: unknown, options: RenderOptions): RenderedLetter {
  const values = goodValues(letter, data, options.dictionary);
  const format = formatOf(options.locale ?? localeOf(letter));
  const { subject, body } = readyFor(letter, options.target);
  return { subject: subject(newScope(values, format)), body: body(newScope(values, format)) };
}

/** The letter's values, read once for several targets. */
export function goodValues(
  letter: CompiledLetter,
  data: unknown,
  dictionary: Dictionary | undefined,
): readonly Value[] {
  const { values, problems } = readData(letter, data, dictionary);
  if (problems.length > 0) throw dataError(nameOf(letter), problems);
  return values;
}

/** The letter's printer for a target, made at most once. */
export function readyFor(letter: CompiledLetter, target: Target): Printer {
  const printers = ready.get(letter) ?? {};
  const known = printers[target];
  if (known) return known;
  const printer = printerOf(letter, target);
  ready.set(letter, { ...printers, [target]: printer });
  return printer;
}

function printerOf(letter: CompiledLetter, target: Target): Printer {
  const plan = { variables: letter.variables, letter: nameOf(letter) };
  const line = prepare(letter.subject, { ...plan, target: 'text' });
  return {
    subject: (scope) => line(scope).trim(),
    body: prepare(letter.body[target], { ...plan, target }),
  };
}

const nameOf = ({ id, lang }: CompiledLetter): string => `${id} (${lang})`;
