/** One value as handed in → the value ops compute with, or why it is refused. */
import type { VariableType } from '../model/variable.js';
import { LONGEST_VALUE, type ProblemCode } from './data-problem.js';
import { readDate, readInteger, readMoney, readPercent } from './read-typed.js';
import { isSafeUrl } from './safe-url.js';
import type { Value } from './value.js';

/** Why a value is refused; `reason` completes "… is refused: it ". */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: ProblemCode;
  readonly reason?: string;
}

const refuse = (code: ProblemCode, reason?: string): Refusal =>
  reason === undefined ? { kind: 'refused', code } : { kind: 'refused', code, reason };

export const isRefusal = (value: Value | Refusal): value is Refusal =>
  typeof value === 'object' && value !== null && (value as { readonly kind?: string }).kind === 'refused';

/** Anything that is not plain printable text: controls, line separators, direction overrides, half a character. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;
/** The same without line feeds and tabs, which text of many lines may hold. */
const UNPRINTABLE_IN_LINES =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;
const BREAK = /[\n\r\u0085\u2028\u2029]/;
const EMAIL = /^[^\s@<>()[\]\\,;:"']+@[^\s@<>()[\]\\,;:"'.]+(?:\.[^\s@<>()[\]\\,;:"'.]+)+$/u;
const LONGEST_EMAIL = 254;

/** Where a value will be printed, as far as it decides what it may hold. */
export interface Place {
  readonly inSubject: boolean;
  readonly asUrl: boolean;
}

/**
 * Reads a value of any type but `list`. `undefined`, `null` and, for a type that is not text, `''` read as
 * nothing: an empty cell of a table is no wrong date.
 */
export function readValue(type: Exclude<VariableType, 'list'>, raw: unknown, place: Place): Value | Refusal {
  if (raw === undefined || raw === null) return undefined;
  if (typeof raw === 'string' && raw.length > LONGEST_VALUE) return refuse('too-long');
  switch (type) {
    case 'money':
      return raw === '' ? undefined : (readMoney(raw) ?? refuse('mistyped'));
    case 'date':
      return raw === '' ? undefined : (readDate(raw) ?? refuse('mistyped'));
    case 'integer':
      return raw === '' ? undefined : (readInteger(raw) ?? refuse('mistyped'));
    case 'percent':
      return raw === '' ? undefined : (readPercent(raw) ?? refuse('mistyped'));
    case 'email':
      return raw === '' ? undefined : readEmail(raw);
    case 'url':
      return raw === '' ? undefined : readLine(raw, true);
    case 'text':
      return readLine(raw, place.asUrl && raw !== '');
    case 'multiline':
      return readLines(raw, place);
  }
}

/** Registers and spreadsheets hand invoice numbers over as numbers: whole ones are taken as their digits. */
function textOf(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  return Number.isSafeInteger(raw) ? String(raw) : undefined;
}

function readLine(raw: unknown, asUrl: boolean): Value | Refusal {
  const text = textOf(raw);
  if (text === undefined) return refuse('mistyped');
  if (UNPRINTABLE.test(text)) return refuse(BREAK.test(text) ? 'line-break' : 'control-character');
  if (asUrl && !isSafeUrl(text)) return refuse('unsafe-url');
  return text;
}

function readEmail(raw: unknown): Value | Refusal {
  const text = readLine(raw, false);
  if (typeof text !== 'string') return text;
  return text.length <= LONGEST_EMAIL && EMAIL.test(text) ? text : refuse('mistyped');
}

/** Line ends become `\n`; the one that every YAML block ends in is dropped. */
function readLines(raw: unknown, { inSubject, asUrl }: Place): Value | Refusal {
  const given = textOf(raw);
  if (given === undefined) return refuse('mistyped');
  const text = (given.includes('\r') ? given.replace(/\r\n?/g, '\n') : given).trimEnd();
  if (UNPRINTABLE_IN_LINES.test(text)) return refuse('control-character');
  if ((inSubject || asUrl) && text.includes('\n')) return refuse('line-break');
  if (asUrl && text !== '' && !isSafeUrl(text)) return refuse('unsafe-url');
  return text;
}
