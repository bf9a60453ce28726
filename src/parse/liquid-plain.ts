/** An output that is a variable's name and nothing else, seen at a glance. */
import type { Span } from '../model/span.js';
import { isConstant } from './liquid-value.js';
import type { RawTag } from './tags.js';

/** Where the name stands between the braces; `undefined` where anything else stands there, too. */
export function plainName(text: string, { innerStart, innerEnd }: RawTag): Span | undefined {
  let start = innerStart;
  while (start < innerEnd && text.charCodeAt(start) === SPACE) start++;
  let end = start;
  while (end < innerEnd && isNameSign(text.charCodeAt(end))) end++;
  let rest = end;
  while (rest < innerEnd && text.charCodeAt(rest) === SPACE) rest++;
  const isName = end > start && rest === innerEnd && text.charCodeAt(start) >= FIRST;
  return isName && !isConstant(text.slice(start, end)) ? { start, end } : undefined;
}

const SPACE = 0x20;
/** Digits come before letters, and no name begins with one. */
const FIRST = 0x5f;

/** Small letters, digits and underscores: what a pack's names are made of. */
const isNameSign = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || code === 0x5f || (code >= 0x30 && code <= 0x39);
