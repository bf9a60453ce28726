/** Which characters can be printed: the table, its runs, and what is taken together. */
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/generated/printable.js';
import { printableTable, readPrintable, unprintable } from '../../src/text/printable.js';

const isPrintable = readPrintable(printable);
const missingIn = (text: string) =>
  unprintable(text, isPrintable).map(({ start, end }) => text.slice(start, end));

describe('the table', () => {
  it('is read as it was written', () => {
    const points = [0x21, 0x22, 0x23, 0x41, 0x4e00, 0x4e01, 0x1f600];
    const has = readPrintable(printableTable(points));
    for (const point of points) expect([point, has(point)]).toEqual([point, true]);
    for (const point of [0, 0x20, 0x24, 0x40, 0x42, 0x4dff, 0x4e02, 0x1f5ff, 0x1f601, 0x10ffff])
      expect([point, has(point)]).toEqual([point, false]);
  });

  it('holds what both pairs of fonts have', () => {
    for (const each of 'Aé€£¥Łд一镕喆龘，。《》①☑→')
      expect([each, missingIn(`삼${each}`)]).toEqual([each, ['삼']]);
    for (const each of '😀✗삼ش𠮷') expect(missingIn(each)).toEqual([each]);
  });

  it('has all that is passed over without a look', () => {
    for (let point = 0x21; point < 0xffff; point++) {
      const alone = String.fromCharCode(point);
      const asked = unprintable(`삼\n${alone}`, isPrintable).length > 1;
      expect([alone, missingIn(alone).length > 0]).toEqual([alone, asked]);
    }
  });
});

describe('what is missing', () => {
  it('is one run, whatever joins it', () => {
    expect(missingIn('a 👨‍👩‍👧👍🏽 b ❤️ c 삼성 전자')).toEqual(['👨‍👩‍👧👍🏽', '❤️', '삼성 전자']);
    expect(missingIn('😀\n😀')).toEqual(['😀', '😀']);
  });

  it('is nothing that is not seen', () => {
    expect(missingIn('a\u200b\u00ad\ufeffb\u2060 \u00a0\u3000\t\ufe0f\ue000\ufffc')).toEqual([]);
  });
});
