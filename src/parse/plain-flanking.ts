/** Whether a run of `*` or `_` can open or close emphasis: CommonMark's rule, and the kinder one beside Chinese. */

import { isSign, RETURN, SPACE } from '../text/character-codes.js';

export const OPENS = 1;
export const CLOSES = 2;

const WHITE = 1;
const SIGN = 2;
const CJK = 4;

const IS_SIGN = /\p{P}|\p{S}/u;
const IS_WHITE = /\s/;

/**
 * @param before the character before the run, or that of a space at the edge of a block
 * @param after the one behind it
 * @param cjk true for a letter with Chinese in it
 * @returns `OPENS`, `CLOSES`, both or 0; undefined beside characters whose kind is not known here
 */
export function flanking(isStar: boolean, before: number, after: number, cjk: boolean): number | undefined {
  const left = kindOf(before, cjk);
  const right = kindOf(after, cjk);
  if (left === undefined || right === undefined) return undefined;
  const opens = !isGap(right) || (isForeign(right) && (isGap(left) || (left & CJK) > 0));
  const closes = !isGap(left) || (isForeign(left) && (isGap(right) || (right & CJK) > 0));
  const mayOpen = isStar ? opens : opens && ((left & (WHITE | SIGN)) > 0 || !closes);
  const mayClose = isStar ? closes : closes && ((right & (WHITE | SIGN)) > 0 || !opens);
  return (mayOpen ? OPENS : 0) | (mayClose ? CLOSES : 0);
}

/** A sign that is not one of Chinese. */
const isForeign = (kind: number): boolean => (kind & (SIGN | CJK)) === SIGN;
const isGap = (kind: number): boolean => (kind & WHITE) > 0 || isForeign(kind);

function kindOf(code: number, cjk: boolean): number | undefined {
  if (code < 0x80) return kindOfAscii(code);
  if (code >= 0x4e00 && code < 0xa000) return cjk ? CJK : 0;
  const character = String.fromCharCode(code);
  if (IS_WHITE.test(character)) return WHITE;
  const sign = IS_SIGN.test(character) ? SIGN : 0;
  if (!cjk || isNarrow(code)) return sign;
  return isWideSign(code) ? sign | CJK : undefined;
}

const kindOfAscii = (code: number): number => {
  if (code === SPACE || (code >= 9 && code <= RETURN)) return WHITE;
  return isSign(code) ? SIGN : 0;
};

/** Latin, Greek and Cyrillic letters, general punctuation, the euro, what stands for a tag. */
const isNarrow = (code: number): boolean =>
  code < 0x1100 || (code >= 0x2010 && code < 0x205f) || code === 0x20ac || code === 0xe000;

/** Ideographic and full-width punctuation. */
const isWideSign = (code: number): boolean =>
  (code >= 0x3001 && code <= 0x3029) || (code >= 0xff01 && code <= 0xff60);
