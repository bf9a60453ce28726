/** How values are written, by locale. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtmlLines } from '../../src/compile/escape.js';
import { formatOf, print } from '../../src/compile/format.js';
import type { DateStyle } from '../../src/compile/format-date.js';
import { LOCALES, type Locale } from '../../src/compile/locale.js';
import { readDate, readMoney } from '../../src/compile/read-typed.js';
import type { Value } from '../../src/compile/value.js';
import { isoOf } from '../../src/text/calendar.js';

const EACH: readonly Locale[] = ['en-GB', 'en-US', 'zh-CN'];

/** The value as en-GB, en-US and zh-CN print it. */
function check(value: Value, expected: readonly string[]): void {
  expect(EACH.map((locale) => print(value, formatOf(locale)))).toEqual(expected);
}

describe('a value printed by its kind', () => {
  it.each<[string, Value, string[]]>([
    ['dollars', readMoney('USD 12,500.00'), ['USD 12,500.00', 'USD 12,500.00', 'USD 12,500.00']],
    ['yuan', readMoney({ amount: 86000, currency: 'CNY' }), ['CNY 86,000.00', 'CNY 86,000.00', '¥86,000.00']],
    [
      'yen, without decimals',
      readMoney('JPY 1,250,000'),
      ['JPY 1,250,000', 'JPY 1,250,000', 'JPY 1,250,000'],
    ],
    ['dinar, three decimals', readMoney('KWD 12.5'), ['KWD 12.500', 'KWD 12.500', 'KWD 12.500']],
    ['a credit', readMoney('CNY -1,250.50'), ['-CNY 1,250.50', '-CNY 1,250.50', '-¥1,250.50']],
    ['nothing owed', readMoney('USD 0.00'), ['USD 0.00', 'USD 0.00', 'USD 0.00']],
    ['a day in March', readDate('2025-03-14'), ['14 March 2025', 'March 14, 2025', '2025年3月14日']],
    ['New Year', readDate('2025-01-01'), ['1 January 2025', 'January 1, 2025', '2025年1月1日']],
    [
      'the last of the year',
      readDate('2024-12-31'),
      ['31 December 2024', 'December 31, 2024', '2024年12月31日'],
    ],
    ['a leap day', readDate('2024-02-29'), ['29 February 2024', 'February 29, 2024', '2024年2月29日']],
    ['a thousand', 1250, ['1,250', '1,250', '1,250']],
    ['a fraction', 0.125, ['0.125', '0.125', '0.125']],
    ['percent', { kind: 'percent', percent: 8.5 }, ['8.5%', '8.5%', '8.5%']],
    ['whole percent', { kind: 'percent', percent: 12 }, ['12%', '12%', '12%']],
    ['one thing', ['A'], ['A', 'A', 'A']],
    ['two things', ['A', 'B'], ['A and B', 'A and B', 'A和B']],
    ['three things', ['A', 'B', 'C'], ['A, B and C', 'A, B, and C', 'A、B和C']],
    ['four things', ['A', 'B', 'C', 'D'], ['A, B, C and D', 'A, B, C, and D', 'A、B、C和D']],
    ['no things', [], ['', '', '']],
    ['nothing', undefined, ['', '', '']],
    ['nil', null, ['', '', '']],
    ['true', true, ['true', 'true', 'true']],
    ['a row, which has no words of its own', { kind: 'row', cells: ['x'] }, ['', '', '']],
  ])('%s', (_name, value, expected) => check(value, expected));
});

describe('the date styles', () => {
  it.each<[DateStyle, string[]]>([
    ['long', ['14 September 2025', 'September 14, 2025', '2025年9月14日']],
    ['short', ['14 Sept 2025', 'Sep 14, 2025', '2025/9/14']],
    ['day', ['14 September', 'September 14', '9月14日']],
    ['iso', ['2025-09-14', '2025-09-14', '2025-09-14']],
  ])('%s', (style, expected) => {
    const date = readDate('2025-09-14')!;
    expect(EACH.map((locale) => formatOf(locale).date(date, style))).toEqual(expected);
  });
});

describe('days', () => {
  it.each([
    [0, ['0 days', '0 days', '0天']],
    [1, ['1 day', '1 day', '1天']],
    [12, ['12 days', '12 days', '12天']],
    [1200, ['1,200 days', '1,200 days', '1,200天']],
  ])('%i', (count, expected) => {
    expect(EACH.map((locale) => formatOf(locale).days(count))).toEqual(expected);
  });
});

describe('what is kept of the last value', () => {
  it('is never given for another', () => {
    const [day, later] = [readDate('2025-03-14')!, readDate('2026-03-14')!];
    const [sum, more] = [readMoney('USD 5.00')!, readMoney('USD 6.00')!];
    const { date, money } = formatOf('en-GB');
    expect([day, later, later, day].map((value) => date(value, 'long'))).toEqual(
      ['2025', '2026', '2026', '2025'].map((year) => `14 March ${year}`),
    );
    expect([sum, more, more, sum].map(money)).toEqual(['USD 5.00', 'USD 6.00', 'USD 6.00', 'USD 5.00']);
  });
});

describe('a value that is no text', () => {
  it('is written without a mark that HTML would read, so that it goes into HTML as it is', () => {
    const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    const value: fc.Arbitrary<Value> = fc.oneof(
      fc
        .tuple(number, fc.tuple(letter, letter, letter))
        .map(([amount, code]) => ({ kind: 'money' as const, amount, currency: code.join('') })),
      number.map((percent) => ({ kind: 'percent' as const, percent })),
      number,
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), value, (locale, given) => {
        const text = print(given, formatOf(locale));
        expect(escapeHtmlLines(text)).toBe(text);
      }),
      { numRuns: 2000 },
    );
    for (const locale of LOCALES)
      for (let day = 0; day < 366; day++) {
        const text = print(readDate(isoOf(day)) ?? null, formatOf(locale));
        expect([text, escapeHtmlLines(text)]).toEqual([text, text]);
      }
  });
});

describe('what is put together by hand', () => {
  const locale = fc.constantFrom(...LOCALES);
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

  it('writes amounts as Intl does', () => {
    fc.assert(
      fc.property(
        locale,
        fc.constantFrom('USD', 'CNY', 'JPY', 'KWD'),
        fc.integer({ min: -1e12, max: 1e12 }),
        (l, c, n) => {
          const digits = { USD: 2, CNY: 2, JPY: 0, KWD: 3 }[c]!;
          const amount = n / 10 ** digits || 0;
          const currencyDisplay = l === 'zh-CN' && c === 'CNY' ? 'narrowSymbol' : 'code';
          const intl = new Intl.NumberFormat(l, { style: 'currency', currency: c, currencyDisplay });
          expect(formatOf(l).money({ kind: 'money', amount, currency: c })).toBe(plain(intl.format(amount)));
        },
      ),
    );
  });

  it('writes numbers as Intl does', () => {
    fc.assert(
      fc.property(
        locale,
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 5 }),
        (l, n, decimals) => {
          const value = n / 10 ** decimals || 0;
          const intl = new Intl.NumberFormat(l, { maximumFractionDigits: 6 });
          expect(formatOf(l).number(value)).toBe(intl.format(value));
        },
      ),
    );
  });

  it('writes dates as Intl does, whatever the zone of the machine', () => {
    const zone = process.env.TZ;
    try {
      for (const tz of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
        process.env.TZ = tz;
        fc.assert(
          fc.property(locale, fc.integer({ min: 0, max: 60_000 }), (l, day) => {
            const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
            const intl = new Intl.DateTimeFormat(l, { dateStyle: 'long', timeZone: 'UTC' });
            expect(formatOf(l).date(readDate(iso)!, 'long')).toBe(intl.format(day * 86_400_000));
          }),
        );
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('writes lists as Intl does', () => {
    fc.assert(
      fc.property(locale, fc.array(fc.string({ minLength: 1 })), (l, texts) => {
        expect(formatOf(l).list(texts)).toBe(new Intl.ListFormat(l).format(texts));
      }),
    );
  });
});
