/** variables.yml: the dictionary as written, and examples that are what their type says. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultDictionary } from '../../src/generated/defaults.js';
import { readVariables } from '../../src/parse/variables-file.js';
import { told, unmarked } from './marked.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const LABEL = 'label: { en: L, zh: 名 }';
const read = (source: string) => readVariables('variables.yml', source);

describe('the dictionary', () => {
  it('fills in what is not said', () => {
    const { dictionary, faults } = read(
      `a:\n  ${LABEL}\n  example: x\nb_2:\n  ${LABEL}\n  type: money\n  role: amount\n  example: { en: "USD 1.00", zh: "CNY 1.00" }\n`,
    );
    expect(faults).toEqual([]);
    expect([...dictionary!.keys()]).toEqual(['a', 'b_2']);
    const label = { en: 'L', zh: '名' };
    expect(dictionary!.get('a')).toEqual({
      name: 'a',
      type: 'text',
      role: 'other',
      label,
      example: { en: 'x', zh: 'x' },
    });
    expect(dictionary!.get('b_2')).toEqual({
      name: 'b_2',
      type: 'money',
      role: 'amount',
      label,
      example: { en: 'USD 1.00', zh: 'CNY 1.00' },
    });
  });

  it('knows the columns of a list in their order', () => {
    const { dictionary, faults } = read(`rows:
  ${LABEL}
  type: list
  fields:
    number: { ${LABEL} }
    due_date: { type: date, ${LABEL} }
  example:
    - { number: INV-1, due_date: 2025-01-31 }
    - { number: 7, due_date: 2025-02-28 }
`);
    expect(faults).toEqual([]);
    expect(Object.entries(dictionary!.get('rows')!.fields!).map(([key, { type }]) => [key, type])).toEqual([
      ['number', 'text'],
      ['due_date', 'date'],
    ]);
  });

  it('shipped is what single letters are judged by', () => {
    const { dictionary, faults } = read(readFileSync(join(root, 'templates/variables.yml'), 'utf8'));
    expect(faults).toEqual([]);
    expect(JSON.parse(JSON.stringify([...defaultDictionary]))).toEqual(
      JSON.parse(JSON.stringify([...dictionary!])),
    );
    expect(Object.isFrozen(defaultDictionary.get('client_name'))).toBe(true);
  });
});

describe('an example', () => {
  const good: Readonly<Record<string, readonly string[]>> = {
    text: ['INV-1', '7'],
    multiline: ['"a\\nb"'],
    money: ['USD 12,500.00', 'CNY 7', 'EUR 1234.5'],
    date: ['2025-01-31', '"2024-02-29"'],
    integer: ['21', '"-3"'],
    percent: ['8', '0.05%', '"8.5 %"'],
    email: ['a@example.com'],
    url: ['https://example.com/pay', 'mailto:a@example.com'],
    list: ['[a, b]'],
  };
  it.each(Object.entries(good).flatMap(([type, values]) => values.map((value) => [type, value])))(
    '%s may be %s',
    (type, value) => {
      expect(read(`a:\n  type: ${type}\n  ${LABEL}\n  example: ${value}\n`).faults).toEqual([]);
    },
  );
  it.each([
    ['text', '"a\\nb"'],
    ['money', '12500'],
    ['money', '$12,500.00'],
    ['money', 'USD 12,50.00'],
    ['date', '2025-02-30'],
    ['date', '31.01.2025'],
    ['integer', '2.5'],
    ['integer', 'many'],
    ['percent', 'eight'],
    ['email', 'nobody'],
    ['url', 'example.com'],
    ['list', 'a'],
    ['text', '[a]'],
  ])('%s may not be %s', (type, value) => {
    const source = `a:\n  type: ${type}\n  ${LABEL}\n  example: ${value}\n`;
    const { dictionary, faults } = read(source);
    expect(dictionary).toBeUndefined();
    expect(told(source, faults)).toEqual([`bad-example@${value}`]);
    expect(faults[0]!.data.type).toBe(type);
  });
});

describe('a mistake', () => {
  it.each<[string, string]>([
    ['bad-key', `⟦Client-Name⟧: { ${LABEL}, example: x }\n`],
    ['bad-key', `⟦_a⟧: { ${LABEL}, example: x }\n`],
    ['missing-key', `⟦a⟧: { ${LABEL} }\n`],
    ['unknown-key', `a: { ${LABEL}, example: x, ⟦rôle⟧: amount }\n`],
    ['unknown-value', `a: { ${LABEL}, example: x, type: ⟦currency⟧ }\n`],
    ['unknown-value', `a: { ${LABEL}, example: x, role: ⟦due_date⟧ }\n`],
    ['bad-form', 'a: ⟦x⟧\n'],
    ['bad-form', 'a: { label: ⟦L⟧, example: x }\n'],
    ['missing-key', 'a: { ⟦label⟧: { en: L }, example: x }\n'],
    ['fields-without-list', `a: { ${LABEL}, example: x, ⟦fields⟧: { b: { ${LABEL} } } }\n`],
    ['bad-example', `a: { type: list, ${LABEL}, fields: { b: { ${LABEL} } }, example: [⟦x⟧] }\n`],
    ['bad-example', `a: { type: list, ${LABEL}, fields: { b: { ${LABEL} } }, example: [⟦{}⟧] }\n`],
    [
      'bad-example',
      `a: { type: list, ${LABEL}, fields: { b: { ${LABEL} } }, example: [{ b: x, c: ⟦y⟧ }] }\n`,
    ],
    [
      'bad-example',
      `a: { type: list, ${LABEL}, fields: { b: { type: date, ${LABEL} } }, example: [{ b: ⟦x⟧ }] }\n`,
    ],
    ['bad-example', `a: { type: list, ${LABEL}, example: [⟦{ b: x }⟧] }\n`],
    ['bad-example', `a: { type: date, ${LABEL}, example: { en: 2025-01-31, zh: ⟦2025年1月31日⟧ } }\n`],
  ])('%s in %j', (code, marked) => {
    const { source, spans } = unmarked(marked);
    const { dictionary, faults } = read(source);
    expect(dictionary).toBeUndefined();
    expect(told(source, faults)).toEqual(
      spans.map(({ start, end }) => `${code}@${source.slice(start, end)}`),
    );
    expect(faults[0]!.span.start).toBe(spans[0]!.start);
  });
});
