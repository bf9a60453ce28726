/** An output that is a variable's name and nothing else, seen at a glance. */
import type { Span } from '../model/span.js';
import { isDigit, isSmallLetter, spacesEnd, UNDERSCORE } from '../text/character-codes.js';
import { isConstant } from './liquid-value.js';
import type { RawTag } from './tags.js';

/** Where the name stands between the braces; `undefined` where anything else stands there, too. */
export function plainName(text: string, { innerStart, innerEnd }: RawTag): Span | undefined {
  const start = spacesEnd(text, innerStart);
  let end = start;
  while (end < innerEnd && isNameSign(text.charCodeAt(end))) end++;
  const isName = end > start && spacesEnd(text, end) === innerEnd && !isDigit(text.charCodeAt(start));
  return isName && !isConstant(text.slice(start, end)) ? { start, end } : undefined;
}

/** Small letters, digits and underscores: what a pack's names are made of. */
const isNameSign = (code: number): boolean => isSmallLetter(code) || code === UNDERSCORE || isDigit(code);
