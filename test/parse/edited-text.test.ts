/** Edits on edits: every character that was not touched finds its way back to where it came from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/model/finding.js';
import { edited, unedited } from '../../src/parse/edited-text.js';

describe('an edited text', () => {
  const quoted = edited(unedited('a: b c\nd'), [
    { start: 3, end: 3, text: '"' },
    { start: 6, end: 6, text: '"' },
  ]);
  it('holds the edits', () => expect(quoted.text).toBe('a: "b c"\nd'));
  it.each([
    ['before them', 2, 2],
    ['at the first', 3, 3],
    ['behind the first', 4, 3],
    ['between', 5, 4],
    ['at the second', 7, 6],
    ['behind the second', 8, 6],
    ['after them', 9, 7],
  ])('knows the way back %s', (_name, at, back) => {
    expect([quoted.toOriginal(at, false), quoted.toOriginal(at, true)]).toEqual([back, back]);
  });

  it('takes what stands inside replaced text for the whole of it', () => {
    const text = edited(unedited('x: abc'), [{ start: 3, end: 6, text: 'ABCDEF' }]);
    expect([text.toOriginal(5, false), text.toOriginal(5, true)]).toEqual([3, 6]);
  });

  it('begins behind what was deleted and ends before it', () => {
    const text = edited(unedited('a\tb'), [{ start: 1, end: 2, text: '' }]);
    expect([text.toOriginal(1, false), text.toOriginal(1, true)]).toEqual([2, 1]);
  });

  it('leads every untouched character back through many rounds', () => {
    const round = fc.array(fc.tuple(fc.nat(30), fc.nat(4), fc.string({ maxLength: 4 })), { maxLength: 4 });
    const source = Array.from({ length: 30 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    fc.assert(
      fc.property(fc.array(round, { maxLength: 3 }), (rounds) => {
        let text = unedited(source);
        for (const wanted of rounds) {
          const edits: Edit[] = [];
          for (const [start, length, inserted] of [...wanted].sort((a, b) => a[0] - b[0])) {
            const from = Math.max(start, (edits.at(-1)?.end ?? -1) + 1);
            const to = Math.min(from + length, text.text.length);
            if (from <= to) edits.push({ start: from, end: to, text: inserted });
          }
          text = edited(text, edits);
        }
        for (const [at, character] of [...text.text].entries())
          if (source.includes(character)) expect(source[text.toOriginal(at, false)]).toBe(character);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
