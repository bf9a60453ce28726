/** Plain YAML's single values: a bare word, a quoted one, and what a bare one means under the core schema. */
import type { Span } from '../model/span.js';
import {
  APOSTROPHE,
  BACKSLASH,
  COLON,
  COMMA,
  CURLY_CLOSE,
  CURLY_OPEN,
  DASH,
  HASH,
  NEWLINE,
  QUOTE,
  RETURN,
  SLASH,
  SPACE,
  SQUARE_CLOSE,
  SQUARE_OPEN,
  spacesEnd,
} from '../text/character-codes.js';
import { type Cursor, isGap, isWhite } from './plain-cursor.js';
import { isCurly } from './quote.js';

/** A quoted text of one line. Moves behind it. */
export function quoted(cursor: Cursor): string | undefined {
  return cursor.text.charCodeAt(cursor.at) === QUOTE ? doubleQuoted(cursor) : singleQuoted(cursor);
}

const ESCAPES: ReadonlyMap<number, string> = new Map([
  [QUOTE, '"'],
  [BACKSLASH, '\\'],
  [SLASH, '/'],
  [0x6e, '\n'],
  [0x74, '\t'],
]);

function doubleQuoted(cursor: Cursor): string | undefined {
  const { text } = cursor;
  let value = '';
  let from = cursor.at + 1;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) return undefined;
    if (code === QUOTE) {
      cursor.at = at + 1;
      return value + text.slice(from, at);
    }
    if (code !== BACKSLASH) continue;
    const sign = ESCAPES.get(text.charCodeAt(at + 1));
    if (sign === undefined) return undefined;
    value += text.slice(from, at) + sign;
    from = ++at + 1;
  }
  return undefined;
}

function singleQuoted(cursor: Cursor): string | undefined {
  const { text } = cursor;
  let value = '';
  let from = cursor.at + 1;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) return undefined;
    if (code !== APOSTROPHE) continue;
    if (text.charCodeAt(at + 1) !== APOSTROPHE) {
      cursor.at = at + 1;
      return value + text.slice(from, at);
    }
    value += text.slice(from, ++at);
    from = at + 1;
  }
  return undefined;
}

/** Signs that mean something to YAML, or have a place among its faults, where a bare value begins with one. */
const SIGNS = new Set([
  '?',
  ':',
  ',',
  '[',
  ']',
  '{',
  '}',
  '#',
  '&',
  '*',
  '!',
  '|',
  '>',
  "'",
  '"',
  '%',
  '@',
  '`',
]);

/**
 * The end of the bare text that begins at the cursor, or -1.
 * @param inFlow within brackets, where their signs and commas end it
 */
export function bareEnd({ text, at: start }: Cursor, inFlow: boolean): number {
  const first = text[start]!;
  if (SIGNS.has(first)) return -1;
  const second = text.charCodeAt(start + 1);
  if (first === '-' && (isGap(second) || isFlowSign(second) || second === DASH)) return -1;
  let end = start;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      if (text.charCodeAt(at + 1) === HASH) break;
      continue;
    }
    if (code === NEWLINE || code === RETURN) break;
    if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (isGap(next) || (inFlow && isFlowSign(next))) break;
    } else if (inFlow && isFlowSign(code)) break;
    end = at + 1;
  }
  if (end === start || isWhite(text.charCodeAt(end - 1))) return -1;
  return isCurly(text, start, end) ? -1 : end;
}

export interface Key {
  /** As it counts among the keys of its map. */
  readonly id: string;
  /** Quotes included. */
  readonly span: Span;
}

/** YAML takes no longer ones. */
const LONGEST_KEY = 1000;

/** The key at the cursor, with a colon and a gap behind it. Moves behind the spaces that follow. */
export function readKey(cursor: Cursor, inFlow: boolean): Key | undefined {
  const { text, at: start } = cursor;
  const first = text.charCodeAt(start);
  let id: string | undefined;
  if (first === QUOTE || first === APOSTROPHE) id = quoted(cursor);
  else {
    cursor.at = bareEnd(cursor, inFlow);
    if (cursor.at > start) id = text.slice(start, cursor.at);
  }
  const end = cursor.at;
  if (!id || end - start > LONGEST_KEY || text.charCodeAt(end) !== COLON) return undefined;
  if (!isGap(text.charCodeAt(end + 1))) return undefined;
  cursor.at = spacesEnd(text, end + 1);
  return { id, span: { start, end } };
}

const isFlowSign = (code: number): boolean =>
  code === COMMA ||
  code === SQUARE_OPEN ||
  code === SQUARE_CLOSE ||
  code === CURLY_OPEN ||
  code === CURLY_CLOSE;

const NULL = /^(?:~|[Nn]ull|NULL)$/;
const TRUE = /^(?:[Tt]rue|TRUE)$/;
const FALSE = /^(?:[Ff]alse|FALSE)$/;
const OCTAL = /^0o[0-7]+$/;
const INTEGER = /^[-+]?[0-9]+$/;
const HEX = /^0x[0-9a-fA-F]+$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^(?:\.nan|\.NaN|\.NAN)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** What a bare text means: a number, true, false, nothing or itself. */
export function coreValue(source: string): unknown {
  switch (source[0]) {
    case '~':
    case 'n':
    case 'N':
      return NULL.test(source) ? null : source;
    case 't':
    case 'T':
      return TRUE.test(source) ? true : source;
    case 'f':
    case 'F':
      return FALSE.test(source) ? false : source;
    case '-':
    case '+':
    case '.':
      return numberOf(source);
    default:
      return source < ':' && source >= '0' ? numberOf(source) : source;
  }
}

function numberOf(source: string): unknown {
  if (INTEGER.test(source)) return Number.parseInt(source, 10);
  if (FLOAT.test(source)) return Number.parseFloat(source);
  if (OCTAL.test(source)) return Number.parseInt(source.slice(2), 8);
  if (HEX.test(source)) return Number.parseInt(source.slice(2), 16);
  if (INFINITE.test(source)) return source[0] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return NOT_A_NUMBER.test(source) ? Number.NaN : source;
}
