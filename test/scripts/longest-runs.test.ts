/** Runs that two texts share: by words and by characters, ended by variables, the longest first. */
import { describe, expect, it } from 'vitest';
import { longestRuns, sourceOf } from '../../scripts/similarity/longest-runs.js';

const runs = (text: string, ...others: readonly string[]) =>
  longestRuns(text, others.map(sourceOf)).map(
    ({ length, start, end, source }) => `${length} ${text.slice(start, end)} @${source}`,
  );

describe('longestRuns', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'words',
      'We have not seen the money yet.',
      ['they HAVE not, seen the moon'],
      ['4 have not seen the @0'],
    ],
    ['characters', '请于今日付清全部货款。', ['应付清全部货款'], ['6 付清全部货款 @0']],
    [
      'the longer of two sources',
      'one two three four',
      ['one two three', 'one two three four'],
      ['4 one two three four @1'],
    ],
    ['nothing short', 'one two', ['one two'], []],
    ['nothing across a variable', 'one two {{ amount_due }} three four', ['one two three four'], []],
    ['nothing of a variable', '{{ one_two_three }}', ['one two three'], []],
    ['two runs, the longest first', 'a b c x d e f g', ['a b c', 'd e f g'], ['4 d e f g @1', '3 a b c @0']],
    ['one run once', 'a b c d', ['a b c d a b c d'], ['4 a b c d @0']],
    [
      'an apostrophe of either kind',
      'the bank\u2019s own note',
      ["the bank's own note"],
      ['4 the bank\u2019s own note @0'],
    ],
  ])('finds %s', (_, text, others, expected) => {
    expect(runs(text, ...others)).toEqual(expected);
  });
});
