/** Values in plain text, read with the words of the shipped lexicon: what is one, where it ends, what it says. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitSentences } from '../../src/text/sentences.js';
import { scanValues, type Value, type ValueWords } from '../../src/text/values.js';

const file: unknown = parse(readFileSync(new URL('../../lexicons/values.yml', import.meta.url), 'utf8'));
const words = file as ValueWords & { readonly abbreviations: readonly string[] };
const scan = (text: string) => scanValues(text, words);

const said = ({ number, date }: Value): string => {
  if (date) return ` ${date.year ?? '?'}-${date.month ?? '?'}-${date.day ?? '?'}`;
  return number === undefined ? '' : ` ${number}`;
};

/** `[…]` marks each value, in order; `expected` gives the kinds of each and what it says. */
const check = (marked: string, ...expected: readonly string[]) => {
  const text = marked.replaceAll(/[[\]]/g, '');
  const values = scan(text);
  let shown = text;
  for (const { start, end } of values.toReversed())
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  expect(shown).toBe(marked);
  expect(values.map((value) => value.kinds.join('+') + said(value))).toEqual(expected);
};

describe('numbers', () => {
  it.each([
    ['within [12] days', 'number+code 12'],
    ['[12,500.00] or [12,500]', 'number 12500', 'number 12500'],
    [
      '[12.500,00], [1.250.000], [12’500], [3,5]',
      'number 12500',
      'number+code 1250000',
      'number 12500',
      'number 3.5',
    ],
    ['clause [12.5], [8]%, [1.5] %', 'number+code 12.5', 'number 8', 'number+code 1.5'],
    ['of [30], [31]. [32]', 'number+code 30', 'number+code 31', 'number+code 32'],
    ['[3-5] working days', 'number+code'],
    ['[１２，５００] 件', 'number 12500'],
    ['逾期[30]天，[5]日内', 'number+code 30', 'number+code 5'],
    ['逾期[3]，[500]件', 'number+code 3', 'number+code 500'],
    ['within [five] working days, [twenty-one] days', 'number 5', 'number 21'],
    ['[one hundred and twenty] days', 'number 120'],
    ['[thirty (30)] days and [30 (thirty)] days', 'number 30', 'number 30'],
    ['[30] ([31]) days', 'number+code 30', 'number+code 31'],
    ['one of you and two others'],
    ['[三十]天内，[十五]日，第[二]次，[两]个月', 'number 30', 'number 15', 'number 2', 'number 2'],
    ['[三十（30）]日内', 'number 30'],
    ['一旦，万一，十分感谢，千万'],
    ['our [2nd] reminder', 'number 2'],
    ['[5 million] units, [5] m of cable', 'number 5000000', 'number+code 5'],
    ['[12345678901234567890]', 'number+code'],
  ])('%j', (text, ...expected) => check(text, ...expected));
});

describe('dates', () => {
  it.each([
    ['by [14 March 2025].', 'date 2025-3-14'],
    ['by the [14th of March, 2025], please', 'date 2025-3-14'],
    ['by [March 14, 2025] we', 'date 2025-3-14'],
    ['by [March 14th 2025]', 'date 2025-3-14'],
    ['[Mar. 14 2025], [14 Sept. 2025]', 'date 2025-3-14', 'date 2025-9-14'],
    ['[14 March] and [March 14]', 'date ?-3-14', 'date ?-3-14'],
    ['[14 march 2025]', 'date 2025-3-14'],
    ['[14-Mar-2025] [14/Mar/2025]', 'date 2025-3-14', 'date 2025-3-14'],
    ['[2025-03-14], [2025/3/14], [2025.3.14]', 'date 2025-3-14', 'date 2025-3-14', 'date 2025-3-14'],
    ['[14/03/2025] [14.03.2025] [14-03-2025]', 'date 2025-3-14', 'date 2025-3-14', 'date 2025-3-14'],
    ['[03/14/2025]', 'date 2025-3-14'],
    ['[03/04/2025] but [04/04/2025]', 'date 2025-?-?', 'date 2025-4-4'],
    ['[14/03/25]', 'date+code ?-?-?'],
    ['by [Friday, 14 March 2025] and [Fri 14 Mar]', 'date 2025-3-14', 'date ?-3-14'],
    ['[Friday the 14th of March]', 'date ?-3-14'],
    ['[14 March 2025 (Friday)] at [5] pm', 'date 2025-3-14', 'number+code 5'],
    ['于[2025年3月14日]前', 'date 2025-3-14'],
    ['于 [2025 年 3 月 14 日] 前', 'date 2025-3-14'],
    ['[3月14日]，[3月14号]', 'date ?-3-14', 'date ?-3-14'],
    ['[3月14日（周五）]前', 'date ?-3-14'],
    ['[二〇二五年三月十四日]', 'date 2025-3-14'],
    ['[十二月三十一日]', 'date ?-12-31'],
    ['[2025-03-14]前', 'date 2025-3-14'],
    ['by\n[14\nMarch\n2025]', 'date 2025-3-14'],
  ])('%j', (text, ...expected) => check(text, ...expected));

  it.each([
    ['you may [14] days later; may [14] we', 'number+code 14', 'number+code 14'],
    ['March [2025]', 'number+code 2025'],
    ['[14] Marchers', 'number+code 14'],
    ['May [5,000] pay', 'number 5000'],
    ['[45] March', 'number+code 45'],
    ['[2025-13-14] [99/99/2025] [2025-03-14-2]', 'code', 'code', 'code'],
    ['[14]月[30]日', 'number+code 14', 'number+code 30'],
    ['[3]个月[14]天', 'number+code 3', 'number+code 14'],
    ['in [14]    March', 'number+code 14'],
    ['on Friday [14/03/2025-7]', 'code'],
    ['on Friday'],
  ])('%j are none', (text, ...expected) => check(text, ...expected));
});

describe('money', () => {
  it.each([
    ['[USD 12,500] is due', 'money 12500'],
    ['[US$12,500.00], [£1,200], [€ 980], [$5]', 'money 12500', 'money 1200', 'money 980', 'money 5'],
    ['[12,500 euros] or [12,500 US dollars]', 'money 12500', 'money 12500'],
    ['[12,500.00USD], [500EUR], [12,500 €].', 'money 12500', 'money 500', 'money 12500'],
    ['[EUR 1.200,50]', 'money 1200.5'],
    ['[USD 1.2 million], [$12k], [5 million dollars]', 'money 1200000', 'money 12000', 'money 5000000'],
    ['[RMB 12,500] [RMB ¥12,500] [usd 12]', 'money 12500', 'money 12500', 'money 12'],
    ['[人民币12,500元]，[人民币 5,000 元]', 'money 12500', 'money 5000'],
    ['[12,500.00美元]及[￥８００]', 'money 12500', 'money 800'],
    ['[3万元]、[1.25万元]、[三万元]', 'money 30000', 'money 12500', 'money 30000'],
    ['[人民币壹万贰仟元整]', 'money 12000'],
    ['[人民币（大写）壹万贰仟伍佰元伍角整]', 'money 12500'],
    ['[壹佰零伍万元整]。', 'money 1050000'],
    ['[12元5角]，[USD 100] [EUR 90]', 'money 12', 'money 100', 'money 90'],
    ['[USD\n12,500]', 'money 12500'],
  ])('%j', (text, ...expected) => check(text, ...expected));

  it.each([
    ['USD and euros, dollars'],
    ['[USD-2024]', 'code'],
    ['[12] USDA, USD [12abc]', 'number+code 12', 'code'],
    ['数万元，千元'],
    ['人民币结算'],
    ['in USD \ue000\ue000'],
  ])('%j are none', (text, ...expected) => check(text, ...expected));
});

describe('codes', () => {
  it.each([
    ['invoice [INV-2024-118], [2024-118], [#118] and No. [118].', 'code', 'code', 'code', 'number+code 118'],
    ['合同[HT2024001]号，发票[2024-118]', 'code', 'code'],
    ['[INV_2024/118.2]', 'code'],
    ['due in [30days]', 'code'],
    ['and/or, follow-up, e.g. #x'],
    ['mail jane2@example.com or x@acme24.com, see https://pay.example.com/i/2024-118 now'],
    ['链接https://pay.example.com/2024付款[5]', 'number+code 5'],
    ['\ue000\ue000 [2024-118]\ufffc', 'code'],
  ])('%j', (text, ...expected) => check(text, ...expected));
});

describe('any text', () => {
  const unit = fc.constantFrom(
    '1',
    '25',
    '14',
    ',',
    '.',
    '-',
    '/',
    ' ',
    'March',
    'USD',
    '$',
    'Friday',
    'one',
    'x',
    '#',
    '年',
    '月',
    '日',
    '三',
    '十',
    '万',
    '元',
    '人民币',
    '(',
    ')',
    '\ue000',
    '\n',
    '５',
    '，',
  );
  it('has values in order that neither overlap nor begin or end in white space', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = units.join('');
        let last = 0;
        for (const { start, end, kinds } of scan(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(text.slice(start, end)).not.toContain('\ue000');
          expect(kinds.length).toBeGreaterThan(0);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});

it.each([
  ['a-', 0],
  ['#a', 0],
  ['1, ', 200_000],
  ['one hundred and ', 0],
  ['USD ', 0],
  ['十', 0],
])('reads %j two hundred thousand times', (unit, count) => {
  expect(scan(unit.repeat(200_000))).toHaveLength(count);
});

it('refuses words without twelve months', () => {
  expect(() => scanValues('', { ...words, months: [] })).toThrow('0 months');
});

it('the shipped abbreviations are what the splitter asks for', () => {
  const abbreviations = new Set(words.abbreviations);
  for (const word of abbreviations) expect(word).toMatch(/^\S+\.$/);
  expect(
    splitSentences('Dear Mr. Smith, invoice No. 118 of Mar. 14 is due. Pay.', abbreviations),
  ).toHaveLength(2);
});
