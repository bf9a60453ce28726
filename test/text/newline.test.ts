/** Where the lines of a text begin and end. */
import { describe, expect, it } from 'vitest';
import { endedLike, lineEnd, linesAround, newlineOf, nextLine } from '../../src/text/newline.js';

describe('the lines of a text', () => {
  it.each([
    ['one\ntwo', 0, 4],
    ['one\ntwo', 3, 4],
    ['one\r\ntwo', 3, 5],
    ['one\ntwo', 4, 7],
    ['', 0, 0],
  ])('go on: %j from %i', (text, from, next) => {
    expect(nextLine(text, from)).toBe(next);
  });

  it.each([
    ['one\ntwo', 0, 3],
    ['one\r\ntwo', 0, 3],
    ['one\r\ntwo', 3, 3],
    // Between the two halves of a line break there is nothing to take away.
    ['one\r\ntwo', 4, 4],
    ['one\ntwo\r', 4, 7],
    ['\n', 0, 0],
    ['', 0, 0],
  ])('end before their break: %j from %i', (text, from, end) => {
    expect(lineEnd(text, from)).toBe(end);
  });

  it.each([
    ['a\nbc\nd', 2, 4, 'bc'],
    ['a\nbc\nd', 0, 3, 'a\nbc'],
    ['\nb', 0, 0, ''],
    ['\nb', 1, 1, 'b'],
    ['a\n', 2, 2, ''],
    ['a\r\nb', 0, 1, 'a\r'],
  ])('are found around a stretch: %j, %i to %i', (text, start, end, expected) => {
    const around = linesAround(text, start, end);
    expect(text.slice(around.start, around.end)).toBe(expected);
  });

  it('are ended as their neighbours are', () => {
    expect(newlineOf('a\r\nb')).toBe('\r\n');
    expect(newlineOf('ab')).toBe('\n');
    expect(endedLike('x\ny', 'a\r\nb')).toBe('x\r\ny');
  });
});
