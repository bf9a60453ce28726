/** Raised voices are found where they stand, and nothing that only looks like one. */
import { describe, expect, it } from 'vitest';
import { capitalRows, emojiIn, isAlarm, markRows, quotations } from '../../src/text/loud.js';

const words = (text: string, spans: ReadonlyArray<{ readonly start: number; readonly end: number }>) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('a raised voice', () => {
  it.each([
    ['Pay now!! Today!', ['!!']],
    ['What?! Why??? Really?', ['?!', '???']],
    ['付款！！！谢谢！', ['！！！']],
    ['Pay! ! !', ['! ! !']],
  ])('is a row of marks: %s', (text, rows) => {
    expect(words(text, markRows(text))).toEqual(rows);
  });

  it.each([
    ['Due 🚨🚨 now', ['🚨🚨']],
    ['Thanks 👍🏽', ['👍🏽']],
    ['Late ⚠️', ['⚠️']],
    ['© 2026 ACME™, item 1️⃣, 🇩🇪', []],
  ])('is a picture: %s', (text, pictures) => {
    expect(words(text, emojiIn(text))).toEqual(pictures);
  });

  it('may be one of alarm', () => {
    expect([isAlarm('😊🚨'), isAlarm('😊')]).toEqual([true, false]);
  });

  it.each([
    ['You MUST PAY, NOW or later', [['MUST', 'PAY', 'NOW']]],
    [
      'PAY NOW\nOR NEVER',
      [
        ['PAY', 'NOW'],
        ['OR', 'NEVER'],
      ],
    ],
    ['PAST-DUE: see INV-12, NW_FINAL and FINAL-7', [['PAST-DUE']]],
    ['请PAY谢谢', [['PAY']]],
  ])('is a row of words in capitals: %s', (text, rows) => {
    expect(capitalRows(text, () => true).map((row) => words(text, row))).toEqual(rows);
  });

  it('is somebody else’s in quotation marks', () => {
    const text = 'Press “PAY NOW” or 「付款」';
    expect(words(text, quotations(text))).toEqual(['“PAY NOW”', '「付款」']);
  });
});
