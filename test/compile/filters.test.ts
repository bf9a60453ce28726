/** What each filter makes of a value; Liquid's own filters do as LiquidJS does. */
import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { FILTER_FUNCTIONS } from '../../src/compile/filters.js';
import { formatOf, print } from '../../src/compile/format.js';
import { readDate, readMoney } from '../../src/compile/read-typed.js';
import type { Value } from '../../src/compile/value.js';
import type { FilterName } from '../../src/model/liquid.js';

const run = (name: FilterName, value: Value, args: readonly Value[], locale: 'en-GB' | 'zh-CN'): string => {
  const format = formatOf(locale);
  return print(FILTER_FUNCTIONS[name](value, args, format), format);
};

describe('a filter', () => {
  it.each<[FilterName, Value, Value[], string, string]>([
    ['money', readMoney('CNY 100'), [], 'CNY 100.00', '¥100.00'],
    ['money', 'USD 1,000', [], 'USD 1,000.00', 'USD 1,000.00'],
    ['money', 12.5, ['EUR'], 'EUR 12.50', 'EUR 12.50'],
    ['money', 'a lot', [], 'a lot', 'a lot'],
    ['date', readDate('2025-03-04'), [], '4 March 2025', '2025年3月4日'],
    ['date', '2025-03-04', [], '4 March 2025', '2025年3月4日'],
    ['date', '2025-03-04', ['short'], '4 Mar 2025', '2025/3/4'],
    ['date', '2025-03-04', ['iso'], '2025-03-04', '2025-03-04'],
    ['date', '2025-03-04', ['%d/%m'], '4 March 2025', '2025年3月4日'],
    ['date', 'in spring', [], 'in spring', 'in spring'],
    ['days', 1, [], '1 day', '1天'],
    ['days', 12, [], '12 days', '12天'],
    ['days', '12', [], '12 days', '12天'],
    ['days', 'some', [], 'some', 'some'],
    ['days', undefined, [], '', ''],
    ['default', undefined, ['none'], 'none', 'none'],
    ['default', '', ['none'], 'none', 'none'],
    ['default', false, ['none'], 'none', 'none'],
    ['default', [], ['none'], 'none', 'none'],
    ['default', 0, ['none'], '0', '0'],
    ['default', 'here', ['none'], 'here', 'here'],
    ['default', readMoney('USD 5'), ['none'], 'USD 5.00', 'USD 5.00'],
    ['upcase', 'Abc é', [], 'ABC É', 'ABC É'],
    ['upcase', readDate('2025-03-04'), [], '4 MARCH 2025', '2025年3月4日'],
    ['downcase', 'ABC', [], 'abc', 'abc'],
    ['capitalize', 'wEI chen', [], 'Wei chen', 'Wei chen'],
    ['strip', '  a b ', [], 'a b', 'a b'],
    ['append', 'a', ['!'], 'a!', 'a!'],
    ['append', readMoney('USD 5'), [' net'], 'USD 5.00 net', 'USD 5.00 net'],
    ['prepend', 'a', ['> '], '> a', '> a'],
    ['prepend', 'due ', [readDate('2025-03-04')], '4 March 2025due ', '2025年3月4日due '],
    ['replace', 'a-b-c', ['-', '/'], 'a/b/c', 'a/b/c'],
    ['replace', 'a.b', ['.', '$&'], 'a$&b', 'a$&b'],
    ['truncate', 'abcdefgh', [5], 'ab...', 'ab...'],
    ['truncate', 'abcdefgh', [5, ''], 'abcde', 'abcde'],
    ['truncate', 'abc', [5], 'abc', 'abc'],
    ['truncate', '😀😀😀', [2, ''], '😀😀', '😀😀'],
    ['join', ['a', 'b'], [], 'a b', 'a b'],
    ['join', ['a', 'b'], ['; '], 'a; b', 'a; b'],
    ['size', ['a', 'b'], [], '2', '2'],
    ['size', 'abc', [], '3', '3'],
    ['size', undefined, [], '0', '0'],
  ])('%s of %j with %j', (name, value, args, en, zh) => {
    expect([run(name, value, args, 'en-GB'), run(name, value, args, 'zh-CN')]).toEqual([en, zh]);
  });
});

describe('a filter Liquid has', () => {
  const liquid = new Liquid({ relativeReference: false });
  const words = fc.string({ unit: 'grapheme', maxLength: 20 });
  const call: Record<string, fc.Arbitrary<readonly (string | number)[]>> = {
    upcase: fc.constant([]),
    downcase: fc.constant([]),
    capitalize: fc.constant([]),
    strip: fc.constant([]),
    append: fc.tuple(words),
    prepend: fc.tuple(words),
    replace: fc.tuple(words, words),
    truncate: fc.tuple(fc.integer({ min: 0, max: 12 }), words),
    default: fc.tuple(words),
    size: fc.constant([]),
  };

  it.each(Object.keys(call) as FilterName[])('%s does as LiquidJS does', (name) => {
    fc.assert(
      fc.property(words, call[name]!, (value, args) => {
        const given = Object.fromEntries(args.map((arg, i) => [`a${i}`, arg]));
        const tag = `{{ v | ${name}${args.length ? `: ${Object.keys(given).join(', ')}` : ''} }}`;
        expect(run(name, value, args, 'en-GB')).toBe(liquid.parseAndRenderSync(tag, { v: value, ...given }));
      }),
    );
  });

  it('join does as LiquidJS does', () => {
    fc.assert(
      fc.property(fc.array(words), words, (list, separator) => {
        const theirs = liquid.parseAndRenderSync('{{ l | join: s }}', { l: list, s: separator });
        expect(run('join', list, [separator], 'en-GB')).toBe(theirs);
      }),
    );
  });
});

describe('what a filter makes', () => {
  const long = 'x'.repeat(10_000);
  it.each<[string, () => string]>([
    ['replace', () => run('replace', long, ['x', long], 'en-GB')],
    [
      'join',
      () =>
        run(
          'join',
          Array.from({ length: 11 }, () => long),
          [],
          'en-GB',
        ),
    ],
    ['append', () => run('append', long.repeat(10), [long], 'en-GB')],
  ])('has an end: %s', (_name, make) => {
    expect(make).toThrow(expect.objectContaining({ name: 'LimitError' }));
  });
});
