/** What counts as the same character, and what kind each one is. */
import { describe, expect, it } from 'vitest';
import { FOLD, fold, HAN, KIND, OTHER, SKIP, SPACE, WORD, withPairs } from '../../src/text/fold.js';

describe('fold', () => {
  it.each([
    ['Hope', 'hope'],
    ['ÀÉÞ × ÷', 'àéþ × ÷'],
    ['ŁÓDŹ Ǆ Ạ ẞ', 'łódź ǆ ạ ß'],
    ['İ', 'i'],
    ['can’t ‘x’', "can't 'x'"],
    ['“x” ＂y＂', '"x" "y"'],
    ['Ｈｏｐｅ，１２！', 'hope,12!'],
    ['a‐b‑c‒d−e–f', 'a-b-c-d-e-f'],
    ['a—b', 'a—b'],
    ['a\u00a0b\u3000c\td\ne', 'a b c d e'],
    ['希望。', '希望。'],
    ['a\u00adb', 'a\u00adb'],
    ['\ue000\uee00', '\ue000\uee00'],
    ['￥5', '¥5'],
    ['😀', '😀'],
  ])('%j → %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text)).toHaveLength(text.length);
  });

  it('keeps every unit that has no other spelling, and settles in one step', () => {
    expect(FOLD.filter((to) => FOLD[to] !== to)).toEqual(new Uint16Array());
    expect(FOLD.filter((to, from) => to === from).length).toBeGreaterThan(64_000);
  });
});

describe('kinds', () => {
  it.each([
    ['aZ09éß\u0301ｚ９', WORD],
    ['希ひカ々〇한', HAN],
    [' \n\t\u00a0\u3000\u2009', SPACE],
    ['\u200b\u00ad\ufeff\u2060', SKIP],
    ["'-_.,，。×÷\ue000\ufffc😀", OTHER],
  ])('of %j is %i', (text, kind) => {
    for (let i = 0; i < text.length; i++)
      expect([text[i], KIND[text.charCodeAt(i)]]).toEqual([text[i], kind]);
  });
});

describe('a fold with pairs', () => {
  it('reads traditional characters as simplified ones and leaves the shared table alone', () => {
    const table = withPairs('貴請', '贵请');
    expect(String.fromCharCode(...[...'貴司請Pay'].map((c) => table[c.charCodeAt(0)]!))).toBe('贵司请pay');
    expect(fold('貴')).toBe('貴');
  });

  it.each([
    ['ab', 'a'],
    ['\ud840', 'a'],
  ])('refuses %j → %j', (from, to) => {
    expect(() => withPairs(from, to)).toThrow(RangeError);
  });
});
