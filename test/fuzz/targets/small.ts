/** Small readers that see whatever people type: globs, values, patterns of words, Liquid by itself. */
import fc from 'fast-check';
import { isRefusal, readValue } from '../../../src/compile/read-value.js';
import { readLiquid } from '../../../src/parse/liquid.js';
import { matchesGlob } from '../../../src/project/glob.js';
import { LETTER_TOKENS } from '../dictionary.js';
import { hold, target } from '../target.js';
import { anything } from '../values.js';

const pieces = (tokens: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...tokens), { maxLength: most }).map((parts) => parts.join(''));
const GLOB = [
  '*',
  '**',
  '?',
  '/',
  '{',
  '}',
  ',',
  'a',
  'b',
  '.',
  '.md',
  '[',
  ']',
  '!',
  '\\',
  '**/',
  '{a,b}',
  '../',
  '/**',
  '()',
  '+',
  '$',
  '^',
  '款',
  '\ud83d',
];

export const glob = target({
  name: 'glob',
  inputs: fc.record({
    text: pieces(GLOB, 40),
    path: pieces(['a', 'b', '/', '.', '.md', '款', '*', '{', 'aaaa', '__proto__'], 30),
  }),
  pace: 5000,
  check({ text, path }) {
    const found = matchesGlob(path, text);
    hold(found === matchesGlob(path, text), () => 'a glob matches now and then');
    if (!/[*?{}]|^\.\//.test(text) && !text.endsWith('/'))
      hold(found === (path === text), () => `a plain name matches ${found}`);
  },
});

const TYPES = ['money', 'date', 'integer', 'percent', 'email', 'url', 'text', 'multiline'] as const;

export const values = target({
  name: 'values',
  inputs: fc.record({
    type: fc.constantFrom(...TYPES),
    raw: anything,
    inSubject: fc.boolean(),
    asUrl: fc.boolean(),
  }),
  pace: 5000,
  check({ type, raw, ...place }) {
    const value = readValue(type, raw, place);
    if (typeof value === 'number') hold(Number.isSafeInteger(value), () => `read as ${value}`);
    if (typeof value === 'string' && !isRefusal(value))
      hold(
        !/[\ud800-\udfff\u0000-\u0008\u202a-\u202e]/u.test(value),
        () => 'a character that may not be printed was read',
      );
  },
});

export const liquid = target({
  name: 'liquid',
  inputs: pieces(LETTER_TOKENS, 25),
  pace: 2000,
  check(text) {
    let last = 0;
    for (const { start, end } of readLiquid(text, 0, (a, b) => ({ start: a, end: b })).tags) {
      hold(
        last <= start && start < end && end <= text.length,
        () => `a tag at ${start}-${end} after ${last} of ${text.length}`,
      );
      last = end;
    }
  },
});
