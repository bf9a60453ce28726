/** Blanks that Markdown swallows are found in the source. */
import { describe, expect, it } from 'vitest';
import { boldCapitals, runAt, underscoreRuns } from '../../src/text/hidden-blanks.js';

/** The text without its `__`, and the way back. */
function read(source: string) {
  const map: number[] = [];
  let text = '';
  for (let at = 0; at < source.length; at++) {
    if (source.startsWith('__', at)) at++;
    else {
      map.push(at);
      text += source[at];
    }
  }
  return { text, toSource: (start: number, end: number) => ({ start: map[start]!, end: map[end - 1]! + 1 }) };
}

describe('bold capitals', () => {
  it.each([
    ['Your __REF__ is', ['__REF__ = REF']],
    ['__THIRDPARTY_NAME__ and __REF__', ['__THIRDPARTY_NAME__ = THIRDPARTY_NAME', '__REF__ = REF']],
    ['REF without marks', []],
    ['__Ref__', []],
    ['__A__', []],
  ])('%j: %j', (source, expected) => {
    const { text, toSource } = read(source);
    const found = boldCapitals(text, source, toSource);
    expect(found.map(({ start, end, name }) => `${source.slice(start, end)} = ${name}`)).toEqual(expected);
  });
});

describe('lines to write on', () => {
  it.each([
    ['a ____ b ______', ['____', '______']],
    ['____年__月__日', ['____']],
    ['a __b__ ___c___', []],
    ['', []],
  ])('in %j: %j', (source, expected) => {
    const found = underscoreRuns(source, { start: 0, end: source.length });
    expect(found.map(({ start, end }) => source.slice(start, end))).toEqual(expected);
  });

  it('keeps to its range, and takes a run as a whole', () => {
    const source = '____ ________';
    expect(underscoreRuns(source, { start: 4, end: 8 })).toEqual([{ start: 5, end: 13 }]);
    expect(underscoreRuns(source, { start: 0, end: 3 })).toEqual([{ start: 0, end: 4 }]);
    expect(runAt(source, 7)).toEqual({ start: 5, end: 13 });
    expect(runAt(source, 4)).toEqual({ start: 0, end: 4 });
  });
});
