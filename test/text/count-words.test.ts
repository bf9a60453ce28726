/** Words counted character by character are as many as an expression over the whole text finds. */
import { describe, expect, it } from 'vitest';
import { makeLetter } from '../../bench/speed/letters.js';
import { countWords } from '../../src/text/count-words.js';
import { DIGIT, HAN, LETTER } from '../../src/text/letters.js';

const HAN_SIGN = new RegExp(`[${HAN}]`, 'gu');
const WORD = new RegExp(`[${LETTER}${DIGIT}][${LETTER}${DIGIT}\\u0300-\\u036f'\\u2019.,/-]*`, 'gu');

function counted(text: string): number {
  const han = text.match(HAN_SIGN)?.length ?? 0;
  return han + (text.replace(HAN_SIGN, ' ').match(WORD)?.length ?? 0);
}

describe('countWords', () => {
  it.each([
    ['', 0],
    ['Please pay USD 12,500.00 by 14/03/2025.', 6],
    ["don't re-send; it’s A/B", 4],
    ["'quoted' - -- /path", 2],
    ['请付款INV-1号。', 5],
    ['\u{20000}\u{20001}a', 3],
    ['\u{1f600}x\u{10400}y\u{1f600}', 1],
    ['e\u0301te\u0301 \u0301x', 2],
    ['a\ud800b', 2],
  ])('%j', (text, count) => {
    expect(countWords(text)).toBe(count);
    expect(counted(text)).toBe(count);
  });

  it('agrees on letters and on every character beside a word', () => {
    for (let number = 0; number < 100; number++) {
      const { source } = makeLetter(number);
      expect(countWords(source)).toBe(counted(source));
    }
    const wrong: string[] = [];
    for (let code = 0; code < 0x30000; code += code < 0x10000 ? 1 : 97) {
      const character = String.fromCodePoint(code);
      const text = `a${character}b ${character}`;
      if (countWords(text) !== counted(text)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
