/** Values in a book's runs: spelled, tested by conditions, walked over, and in sight where they are missing. */
import { describe, expect, it } from 'vitest';
import type { BookBlock, BookVariable, Run } from '../../../src/phrasebook/book.js';
import { plainBlocks, plainPieces, richBlocks } from '../../../src/phrasebook/page/copy-text.js';
import {
  fieldsOf,
  fillBlocks,
  filling,
  fillRuns,
  letterVariables,
} from '../../../src/phrasebook/page/fill.js';
import { type Input, isRefused, readInput } from '../../../src/phrasebook/page/read-input.js';

const variable = (type: BookVariable['type'], en: string): BookVariable => ({
  type,
  role: 'other',
  label: { en, zh: en.toUpperCase() },
});
const variables: Readonly<Record<string, BookVariable>> = {
  amount: variable('money', 'Amount'),
  company: variable('text', 'Company'),
  due: variable('date', 'Due'),
  invoices: variable('list', 'Invoices'),
  'invoices.amount': variable('money', 'Sum'),
  'invoices.number': variable('text', 'Number'),
  link: variable('url', 'Link'),
};
const known = letterVariables(variables);

function fill(inputs: Readonly<Record<string, Input>>, lang: 'en' | 'zh' = 'en', market?: string) {
  const values = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      readInput(variables[name]!.type, input, fieldsOf(name, variables)),
    ]),
  );
  return filling(variables, known, values, lang, market);
}

const runs: readonly Run[] = [
  { text: 'Pay ' },
  { slot: 'amount' },
  { text: ' by ' },
  { slot: 'due' },
  { text: '.' },
];

describe('filling in', () => {
  it('spells values by language and market', () => {
    const inputs = { amount: 'eur 4800', due: '2026-07-15' };
    expect(plainPieces(fillRuns(runs, fill(inputs)))).toBe('Pay EUR 4,800.00 by 15 July 2026.');
    expect(plainPieces(fillRuns(runs, fill(inputs, 'en', 'us')))).toBe('Pay EUR 4,800.00 by July 15, 2026.');
    expect(plainPieces(fillRuns(runs, fill(inputs, 'zh')))).toContain('2026\u5e747\u670815\u65e5');
  });

  it('keeps empty slots in sight', () => {
    expect(plainPieces(fillRuns(runs, fill({ amount: 'EUR 1.00' })))).toBe('Pay EUR 1.00 by [Due].');
    expect(fillRuns(runs, fill({}))[1]).toEqual({ slot: 'amount', text: 'Amount', open: true });
  });

  it('shares a full stop', () => {
    const ending: readonly Run[] = [{ text: 'From ' }, { slot: 'company' }, { text: '. Thanks.' }];
    expect(plainPieces(fillRuns(ending, fill({ company: 'Harbour B.V.' })))).toBe(
      'From Harbour B.V. Thanks.',
    );
  });

  it('takes the branch that holds, and says what would appear', () => {
    const choice: readonly Run[] = [
      {
        branches: [
          {
            when: { test: 'truthy', value: { path: ['link'] } },
            nodes: [{ text: 'Online: ' }, { slot: 'link' }],
          },
          { nodes: [{ text: 'By transfer' }] },
        ],
      },
    ];
    expect(plainPieces(fillRuns(choice, fill({ link: 'https://pay.example.com' })))).toBe(
      'Online: https://pay.example.com',
    );
    expect(plainPieces(fillRuns(choice, fill({})))).toBe('By transfer');
    const { branches } = choice[0] as { branches: never[] };
    const alone = fillRuns([{ branches: branches.slice(0, 1) }], fill({}));
    expect(alone).toEqual([{ slot: 'link', text: 'Link', optional: true }]);
    expect(plainPieces(alone)).toBe('');
  });

  it('walks over rows, with conditions inside', () => {
    const last = { test: 'truthy', value: { path: ['forloop', 'last'] } } as const;
    const block: BookBlock = {
      head: [[{ text: 'No.' }], [{ text: 'Sum' }]],
      rows: [
        {
          each: 'invoices',
          nodes: [
            {
              cells: [
                [{ slot: 'invoices.number' }],
                [{ slot: 'invoices.amount' }, { branches: [{ when: last, nodes: [{ text: ' (last)' }] }] }],
              ],
            },
          ],
        },
      ],
      align: [null, 'right'],
    };
    const rows = [
      { number: 'A', amount: 'EUR 1.00' },
      { number: 'B', amount: 'EUR 2.00' },
    ];
    expect(plainBlocks(fillBlocks([block], fill({ invoices: rows })))).toBe(
      'No.\tSum\nA\tEUR 1.00\nB\tEUR 2.00 (last)',
    );
    expect(plainBlocks(fillBlocks([block], fill({})))).toContain('[Number]\t[Sum]');
  });

  it('copies hostile values as text', () => {
    const block: BookBlock = { paragraph: [{ slot: 'company', mark: 'strong' }] };
    const html = richBlocks(fillBlocks([block], fill({ company: '<script>alert("1")</script>' })));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });

  it.each([
    ['money', '\u00a312.50', false],
    ['money', '12.50', true],
    ['money', '$12.50', true],
    ['date', '2026-02-30', true],
    ['integer', '12', false],
    ['percent', '8%', false],
    ['text', 'a\u202eb', true],
    ['text', '', false],
  ] as const)('%s %j is refused: %s', (type, input, refused) => {
    expect(isRefused(type, input)).toBe(refused);
  });
});
