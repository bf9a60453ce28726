/** Lines to write on are told from dividers and addresses, and each line of a letter is looked at once. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ruledBlanks } from '../../src/parse/ruled-blank.js';

afterEach(() => vi.restoreAllMocks());

describe('runs of underscores', () => {
  it.each<[string, readonly string[]]>([
    ['Name: ___  Date: _____', ['6+3', '17+5']],
    ['a\r\nName: ____\r\n', ['9+4']],
    ['___', []],
    ['> > ___ \r\nb', []],
    ['_ _ ___', []],
    ['> ____ >', ['2+4']],
    ['[pay](https://a.example/b___c)', []],
    ['https://a.example/ ____', ['19+4']],
    ['a___b', ['1+3']],
    ['a\n___', []],
    ['a __ b', []],
  ])('in %j: %j', (text, expected) => {
    expect(ruledBlanks(text).map(({ at, length }) => `${at}+${length}`)).toEqual(expected);
  });

  it('are found at a cost that grows with the letter, not with its square', () => {
    const test = vi.spyOn(RegExp.prototype, 'test');
    const text = `${' '.repeat(300)}x${' ___'.repeat(100)}`;
    expect(ruledBlanks(text)).toHaveLength(100);
    const looked = test.mock.calls.reduce((sum, [shown]) => sum + shown.length, 0);
    expect(looked).toBeLessThan(4 * text.length);
  });
});
