/** Liquid's meaning: what is true, what compares how, what a loop knows. */
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/model/document.js';
import type { Condition } from '../../src/model/liquid.js';
import { fill } from './fill.js';
import { both, compare, dictionary, each, fields, is, not, out, p, type Words, when } from './trees.js';

const names = dictionary({
  name: 'text',
  note: 'text',
  days: 'integer',
  amount: 'money',
  due: 'date',
  rate: 'percent',
  tags: 'list',
  rows: { type: 'list', fields: fields({ number: 'text', amount: 'money', due: 'date' }) },
});
const optional = [...names.keys()];
const print = (words: Words[], data: unknown): string =>
  fill({ optional, body: [p('[', ...words, ']')] }, names, data).slice(1, -1);

const DATA = {
  name: 'Acme',
  note: '',
  days: 12,
  amount: 'USD 500.00',
  due: '2025-03-14',
  rate: 8,
  tags: ['a', 'b'],
};

describe('a condition', () => {
  it.each<[string, Condition, boolean]>([
    ['a value', is('name'), true],
    ['the empty text', is('note'), true],
    ['nothing', is('rows'), false],
    ['an unknown name', is('nobody'), false],
    ['an inherited name', is('constructor'), false],
    ['__proto__', is('__proto__'), false],
    ['a part of a value', is('name.constructor'), false],
    ['a part of a list', is('tags.length'), false],
    ['not', not(is('rows')), true],
    ['equal', compare('name', '==', 'Acme'), true],
    ['not equal', compare('name', '!=', 'Acme'), false],
    ['equal to nothing', compare('rows', '==', null), true],
    ['a number is not its text', compare('days', '==', '12'), false],
    ['more', compare('days', '>', 11), true],
    ['not more', compare('days', '>', 12), false],
    ['at least', compare('days', '>=', 12), true],
    ['less', compare('days', '<', 12), false],
    ['at most', compare('days', '<=', 12), true],
    ['nothing is not less', compare('rows', '<', 1), false],
    ['nothing is not at least nothing', compare('rows', '>=', null), false],
    ['money by amount', compare('amount', '>=', 500), true],
    ['dates by day', compare('due', '<', '2025-03-15'), true],
    ['percent by number', compare('rate', '==', 8), true],
    ['contains', compare('name', 'contains', 'cm'), true],
    ['does not contain', compare('name', 'contains', 'x'), false],
    ['a list contains an item', compare('tags', 'contains', 'b'), true],
    ['a list does not contain a part of one', compare('tags', 'contains', ''), false],
    ['a number contains nothing', compare('days', 'contains', '1'), false],
    ['the size of a list', compare('tags.size', '==', 2), true],
    ['the size of a text', compare('name.size', '==', 4), true],
    ['and', both('and', is('name'), is('rows')), false],
    ['or', both('or', is('rows'), is('name')), true],
    [
      'from the right: false and (false or true)',
      both('and', is('rows'), both('or', is('rows'), is('name'))),
      false,
    ],
    [
      'from the right: true or (true and false)',
      both('or', is('name'), both('and', is('name'), is('rows'))),
      true,
    ],
  ])('%s', (_name, condition, holds) => {
    expect(
      print([when(condition, [{ kind: 'text', value: 'yes' }], [{ kind: 'text', value: 'no' }])], DATA),
    ).toBe(holds ? 'yes' : 'no');
  });

  it('takes the first branch that holds, or none', () => {
    const branch = (name: string, value: string) => ({
      when: is(name),
      children: [{ kind: 'text' as const, value }],
    });
    const tag = {
      kind: 'if' as const,
      branches: [branch('rows', 'A'), branch('name', 'B'), branch('days', 'C')],
    };
    expect(print([tag], DATA)).toBe('B');
    expect(print([tag], {})).toBe('');
  });
});

describe('an output', () => {
  it.each<[string, Words, string]>([
    ['text', out('name'), 'Acme'],
    ['by its type', out('due'), '14 March 2025'],
    ['a list', out('tags'), 'a and b'],
    ['filters in order', out('name', ['append', '!'], ['upcase']), 'ACME!'],
    ['a variable as an argument', out('name', ['append', '$due']), 'Acme14 March 2025'],
    ['nothing', out('rows'), ''],
    ['an unknown name', out('nobody'), ''],
    ['an inherited name', out('constructor.name'), ''],
    ['the first of a list', out('tags.first'), 'a'],
    ['the last of a list', out('tags.last'), 'b'],
    ['forloop outside a loop', out('forloop.index'), ''],
    ['an item outside its loop', out('tag'), ''],
  ])('%s', (_name, output, expected) => expect(print([output], DATA)).toBe(expected));
});

describe('a loop', () => {
  const rows = [
    { number: 'A', amount: 'USD 1', due: '2025-01-02' },
    { number: 'B', amount: 'USD 2', due: '2025-01-03' },
    { number: 'C', amount: 'USD 3', due: '2025-01-04' },
  ];
  const loop = (...words: Words[]) =>
    print(
      [
        each(
          'row',
          'rows',
          ...words.map((w) => (typeof w === 'string' ? { kind: 'text' as const, value: w } : w)),
        ),
      ],
      { rows },
    );
  const comma = when(not(is('forloop.last')), [{ kind: 'text' as const, value: ', ' }]);

  it.each<[string, Words[], string]>([
    [
      'fields by their types',
      [out('row.number'), ' ', out('row.amount'), ' ', out('row.due', ['date', 'short']), ';'],
      'A USD 1.00 2 Jan 2025;B USD 2.00 3 Jan 2025;C USD 3.00 4 Jan 2025;',
    ],
    ['index', [out('forloop.index')], '123'],
    ['length', [out('forloop.length')], '333'],
    ['first', [out('forloop.first'), ' '], 'true false false '],
    ['last', [out('row.number'), comma], 'A, B, C'],
    ['an unknown field', [out('row.nobody')], ''],
    ['an inherited field', [out('row.constructor')], ''],
    ['the row itself', [out('row')], ''],
    ['an outer variable is another', [out('number')], ''],
  ])('%s', (_name, words, expected) => expect(loop(...words)).toBe(expected));

  it('runs over texts', () => {
    expect(print([each('t', 'tags', out('t', ['upcase']))], DATA)).toBe('AB');
  });

  it.each(['name', 'nobody', '__proto__', 'days'])('does not run over %s', (list) => {
    expect(print([each('x', list, out('x'))], DATA)).toBe('');
  });

  it('inside a loop knows its own place, then the outer one again', () => {
    const inner = each('t', 'tags', out('forloop.index'));
    expect(
      print(
        [
          each<Inline>(
            'row',
            'rows',
            out('forloop.index'),
            { kind: 'text', value: ':' },
            inner,
            { kind: 'text', value: ' ' },
            out('forloop.index'),
            { kind: 'text', value: ';' },
          ),
        ],
        { rows, tags: ['x', 'y'] },
      ),
    ).toBe('1:12 1;2:12 2;3:12 3;');
  });

  it('hides a variable of the same name', () => {
    expect(print([each('name', 'tags', out('name')), out('name')], DATA)).toBe('abAcme');
  });

  it('inside a loop hides an item of the same name', () => {
    const inner = each<Inline>('x', 'tags', out('x'));
    expect(print([each<Inline>('x', 'rows', inner, out('x.number'))], { rows, tags: ['-'] })).toBe('-A-B-C');
  });

  it('has an end, though nothing is printed', () => {
    const tags = Array.from({ length: 1000 }, () => 'x');
    const three = each('a', 'tags', each('b', 'tags', each('c', 'tags', out('nobody'))));
    expect(() => print([three], { tags })).toThrow(/10000 times/);
  });

  it('has an end, though loops multiply', () => {
    const tags = Array.from({ length: 1000 }, () => 'x');
    const three = each('a', 'tags', each('b', 'tags', each('c', 'tags', out('c'))));
    expect(() => print([three], { tags })).toThrow(expect.objectContaining({ name: 'LimitError' }));
  });
});
