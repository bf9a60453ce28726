/** Offsets and lines: every kind of line break, and the way there and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/text/lines.js';

describe('lines', () => {
  const check = (source: string, lines: readonly string[]) => {
    const index = lineIndex(source);
    expect(index.count).toBe(lines.length);
    expect(
      lines.map((_, i) => index.lineSpan(i + 1)).map(({ start, end }) => source.slice(start, end)),
    ).toEqual(lines);
  };
  it.each([
    ['', ['']],
    ['a', ['a']],
    ['a\n', ['a', '']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b', '']],
    ['a\rb', ['a', 'b']],
    ['a\r\rb', ['a', '', 'b']],
    ['a\n\rb', ['a', '', 'b']],
    ['a\r\n\nb', ['a', '', 'b']],
    ['\n\n', ['', '', '']],
    ['付款\n请', ['付款', '请']],
  ])('of %j are %j', check);
});

describe('places', () => {
  it.each([
    ['ab\ncd', 0, 1, 1],
    ['ab\ncd', 2, 1, 3],
    ['ab\ncd', 3, 2, 1],
    ['ab\ncd', 5, 2, 3],
    ['ab\r\ncd', 3, 1, 4],
    ['ab\r\ncd', 4, 2, 1],
    ['a😀b', 3, 1, 4],
    ['ab', 99, 1, 3],
    ['ab', -1, 1, 1],
  ])('%j at %i is %i:%i', (source, offset, line, column) => {
    expect(lineIndex(source).at(offset)).toEqual({ line, column });
    expect(lineIndex(source).lineAt(offset)).toBe(line);
  });

  it.each([
    ['ab\ncd', 1, 99, 2],
    ['ab\r\ncd', 1, 99, 2],
    ['ab\ncd', 99, 1, 3],
    ['ab\ncd', 0, 0, 0],
  ])('%j has no %i:%i; the nearest place is %i', (source, line, column, offset) => {
    expect(lineIndex(source).offset(line, column)).toBe(offset);
  });

  const text = fc.string({ unit: fc.constantFrom('a', '付', '\n', '\r', ' '), maxLength: 40 });
  it('go round', () => {
    fc.assert(
      fc.property(text, (source) => {
        const index = lineIndex(source);
        let line = 1;
        for (let offset = 0; offset <= source.length; offset++) {
          const place = index.at(offset);
          const { start, end } = index.lineSpan(place.line);
          expect(place.line).toBeGreaterThanOrEqual(line);
          expect(place.column).toBe(offset - start + 1);
          expect(index.offset(place.line, place.column)).toBe(Math.min(offset, end));
          line = place.line;
        }
        expect(line).toBe(index.count);
      }),
    );
  });

  it('part the text where a splitter parts it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const index = lineIndex(source);
        const lines = Array.from({ length: index.count }, (_, i) => index.lineSpan(i + 1));
        expect(lines.map(({ start, end }) => source.slice(start, end))).toEqual(source.split(/\r\n|\r|\n/));
      }),
    );
  });
});
