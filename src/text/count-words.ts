/** How many words a text has: each Han character is one, and so is a run of letters and digits with the marks inside it. */
import { DIGIT, HAN, LETTER } from './letters.js';

const HAN_SIGN = new RegExp(`[${HAN}]`, 'u');
const BEGINS = new RegExp(`[${LETTER}${DIGIT}]`, 'u');
const GOES_ON = /[\u0300-\u036f'\u2019.,/-]/u;

/** What a character does: nothing is known yet, it parts words, begins one or goes on with it, only goes on, is one. */
const UNKNOWN = 0;
const PARTS = 1;
const LETTERS = 2;
const INSIDE = 3;
const ALONE = 4;

/** By UTF-16 unit; expressions with six hundred ranges are asked once for each character, not at each place. */
const known = new Uint8Array(65536);

export function countWords(text: string): number {
  let count = 0;
  let isInWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let part = known[code]!;
    if (part === UNKNOWN) {
      part = partOf(text.codePointAt(i)!);
      // The halves of a character beyond the first plane say nothing apart.
      if (isHalf(code)) i += text.codePointAt(i)! > 0xffff ? 1 : 0;
      else known[code] = part;
    }
    if (part === ALONE || (part === LETTERS && !isInWord)) count++;
    isInWord = part === LETTERS || (part === INSIDE && isInWord);
  }
  return count;
}

const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

function partOf(point: number): number {
  const character = String.fromCodePoint(point);
  if (HAN_SIGN.test(character)) return ALONE;
  if (BEGINS.test(character)) return LETTERS;
  return GOES_ON.test(character) ? INSIDE : PARTS;
}
