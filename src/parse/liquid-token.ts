/** The words and signs between a tag's braces. */
import { DIGIT, LETTER } from '../text/letters.js';

export interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'sign' | 'bad';
  /** As written; for a string, what stands between its quotes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Names may hold letters of any script: what is not a variable of the pack is for a rule to say. */
const TOKEN = new RegExp(
  `([${LETTER}_][${LETTER}${DIGIT}_-]*)|(-?\\d+(?:\\.\\d+)?)|"([^"]*)"|'([^']*)'|(==|!=|<>|<=|>=|&&|\\|\\||\\.\\.|[<>=|:,.()[\\]])`,
  'uy',
);
const SPACE = /[\s\u200b]+/y;

/** Tokens of `text` from `start` to `end`, with offsets of `text`. A character no token begins with is a `bad` one. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const inner = text.slice(start, end);
  const tokens: Token[] = [];
  let at = 0;
  while (at < inner.length) {
    SPACE.lastIndex = at;
    if (SPACE.test(inner)) {
      at = SPACE.lastIndex;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(inner);
    const length = match ? match[0].length : badLength(inner, at);
    tokens.push({
      ...kindOf(match, inner.slice(at, at + length)),
      start: start + at,
      end: start + at + length,
    });
    at += length;
  }
  return tokens;
}

function kindOf(match: RegExpExecArray | null, written: string): Pick<Token, 'kind' | 'text'> {
  if (!match) return { kind: 'bad', text: written };
  const [, name, number, double, single] = match;
  if (name !== undefined) return { kind: 'name', text: name };
  if (number !== undefined) return { kind: 'number', text: number };
  const string = double ?? single;
  return string === undefined ? { kind: 'sign', text: written } : { kind: 'string', text: string };
}

/** A quote that does not close takes the rest; anything else is one character. */
function badLength(inner: string, at: number): number {
  const char = inner[at]!;
  if (char === '"' || char === "'") return inner.length - at;
  return char >= '\ud800' && char <= '\udbff' && at + 1 < inner.length ? 2 : 1;
}
