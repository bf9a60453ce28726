/** Lines to sign on are told at a cost that grows with the blanks, however long their line is. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { placeholders } from '../../src/generated/placeholders.js';
import { indexPlaceholders } from '../../src/model/placeholder-index.js';
import { signLines } from '../../src/model/sign-lines.js';

afterEach(() => vi.restoreAllMocks());

const BLANKS = 2000;
const blank = (start: number) => ({ start, end: start + 4 });

describe('a letter of blanks', () => {
  it.each([
    ['in one line', 'name ____ ', false],
    ['in a line each', 'name ____\n', false],
    ['before one to sign on', 'name ____\n\n\n', true],
  ])('%s is looked at piece by piece', (_, piece, signed) => {
    const source = piece.repeat(BLANKS) + (signed ? 'signature: ____' : '');
    const isToSign = signLines(source, indexPlaceholders(placeholders));
    const split = vi.spyOn(String.prototype, 'split');
    const found = Array.from({ length: BLANKS }, (_each, at) => isToSign(blank(at * piece.length + 5)));
    const looked = split.mock.contexts.reduce<number>((sum, text) => sum + String(text).length, 0);
    split.mockRestore();
    expect(found.filter(Boolean)).toHaveLength(signed ? 5 : 0);
    expect(looked).toBeLessThan(BLANKS * 3000);
  });
});
