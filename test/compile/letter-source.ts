/** Letters at random: source in the Liquid subset, and data for it. */
import fc from 'fast-check';
import { dictionary, fields } from './trees.js';

export const names = dictionary({
  word: 'text',
  wild: 'text',
  note: 'text',
  lines: 'multiline',
  amount: 'money',
  due: 'date',
  days: 'integer',
  tags: 'list',
  rows: { type: 'list', fields: fields({ number: 'text', wild: 'text', amount: 'money' }) },
  /** Never given. */
  nobody: 'text',
});

export const HEAD = `---
title: A letter
lang: en
stage: final
tone: decisive
channel: email
variables:
  required: [word, wild, amount, due, days]
  optional: [note, lines, tags, rows, nobody]
---

`;

const oneOf = <T>(...list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);
const WORDS = [
  'payment',
  'is',
  'overdue',
  'by',
  'Ltd.',
  "don't",
  'A&B',
  '3.5%',
  'snake_case',
  'a\\*b',
  '(see)',
  '“due”',
  'now!',
  '#1',
];
const word = oneOf(...WORDS);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

const filter = fc.oneof(
  oneOf('upcase', 'downcase', 'capitalize', 'strip', 'size'),
  oneOf(
    'append: "-x"',
    'prepend: "x "',
    'append: word',
    'replace: "a", "b"',
    'replace: " ", ""',
    'truncate: 7',
    'truncate: 4, ""',
    'default: "none"',
  ),
);
const filters = fc.array(filter, { maxLength: 2 }).map((list) => list.map((f) => ` | ${f}`).join(''));
const scalar = oneOf('word', 'wild', 'note', 'amount', 'due');
const output = fc.oneof(
  fc.tuple(scalar, filters).map(([name, f]) => `{{ ${name}${f} }}`),
  oneOf(
    '{{ days | days }}',
    '{{ days }}',
    '{{ tags | join: ", " }}',
    '{{ tags | size }}',
    '{{ rows.size }}',
    '{{ lines }}',
    '{{ nobody }}',
  ),
);

const operand = oneOf('word', 'note', 'days', 'tags', 'rows', 'lines', 'nobody');
const comparison = fc.oneof(
  operand,
  fc
    .tuple(oneOf('days', 'rows.size', 'tags.size'), oneOf('==', '!=', '<', '>', '<=', '>='), fc.nat(20))
    .map((parts) => parts.join(' ')),
  fc
    .tuple(oneOf('word', 'note', 'nobody'), oneOf('==', '!=', 'contains'), oneOf('"a"', '""', 'word', 'nil'))
    .map((parts) => parts.join(' ')),
  oneOf('tags contains "a"', 'tags contains word', 'note == nil', 'nobody != nil', 'true', 'false'),
);
const condition = fc
  .tuple(comparison, fc.array(fc.tuple(oneOf('and', 'or'), comparison), { maxLength: 2 }))
  .map(([first, rest]) => [first, ...rest.flat()].join(' '));

/** `if` or `unless`, with or without other branches, around pieces made by `piece`; `end` follows each tag. */
const choice = (piece: fc.Arbitrary<string>, end: string): fc.Arbitrary<string> =>
  fc
    .tuple(oneOf('if', 'unless'), condition, piece, fc.option(fc.tuple(condition, piece)), fc.option(piece))
    .map(([tag, test, yes, elsif, no]) =>
      [
        `{% ${tag} ${test} %}${end}${yes}`,
        elsif ? `{% elsif ${elsif[0]} %}${end}${elsif[1]}` : '',
        no === null ? '' : `{% else %}${end}${no}`,
        `{% end${tag} %}${end}`,
      ].join(''),
    );

const rowWord = oneOf(
  '{{ r.number }}',
  '{{ r.wild }}',
  '{{ r.amount }}',
  '{{ forloop.index }}',
  '{{ r.nobody }}',
  '{{ r.wild | upcase }}',
);
const inlineLoop = fc.oneof(
  words.map((w) => `{% for t in tags %}${w} {{ t }}{% unless forloop.last %}, {% endunless %}{% endfor %}`),
  rowWord.map((w) => `{% for r in rows %}${w}{% if forloop.first %} first{% endif %}; {% endfor %}`),
);
const simple = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 4, arbitrary: output },
  oneOf(
    '**{{ word }}**',
    '{{ wild }}.',
    '**{{ word }}**.',
    '{{ word | append: "." }}.',
    '*{{ word }}*',
    '**due {{ word }} now**',
    '***both***',
    '`{{ word }}`',
    '`fixed code`',
  ),
  oneOf(
    '[here](https://pay.example/{{ word }}?n={{ word }})',
    '[{{ word }}](mailto:a@b.example)',
    '<https://a.example/x>',
  ),
);
const inline = fc.oneof({ weight: 6, arbitrary: simple }, choice(simple, ''), inlineLoop);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
/** A word first, so that no line begins with what makes it another construct. */
const started = line.map((rest) => `Dear ${rest}`);
const paragraph = fc
  .array(started, { minLength: 1, maxLength: 2 })
  .chain((lines) => oneOf('\n', '\\\n').map((between) => `${lines.join(between)}\n\n`));

const items = (marker: string): fc.Arbitrary<string> => {
  const item = started.map((text) => `${marker} ${text}\n`);
  const some = fc.oneof(
    { weight: 3, arbitrary: item },
    choice(item, '\n'),
    rowWord.map((w) => `{% for r in rows %}\n${marker} item ${w}\n{% endfor %}\n`),
  );
  return fc.array(some, { minLength: 1, maxLength: 3 }).map((list) => list.join(''));
};
/** A paragraph follows, or two lists of one kind would be one. */
const list = fc.tuple(oneOf('-', '1.').chain(items), started).map(([made, after]) => `${made}\n${after}\n\n`);
const tableRow = fc
  .tuple(oneOf('a', '{{ word }}', '{{ amount }}'), words)
  .map((cells) => `| ${cells.join(' | ')} |\n`);
const loopRow = fc
  .tuple(rowWord, rowWord)
  .map(([a, b]) => `{% for r in rows %}\n| ${a} | ${b} |\n{% endfor %}\n`);
const table = fc
  .tuple(tableRow, fc.array(fc.oneof(tableRow, loopRow, choice(tableRow, '\n')), { maxLength: 3 }))
  .map(([first, rest]) => `| A | B |\n| --- | --: |\n${first}${rest.join('')}\n`);

const leaf = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  list,
  table,
  started.filter((text) => !text.includes('lines }}')).map((text) => `## ${text}\n\n`),
  started.map((text) => `> ${text}\n\n`),
  fc.constant('***\n\n'),
);
const leaves = fc.array(leaf, { minLength: 1, maxLength: 2 }).map((made) => made.join(''));
const block = fc.oneof(
  { weight: 4, arbitrary: leaf },
  choice(leaves, '\n\n'),
  leaves.map((inner) => `{% for r in rows %}\n\n${inner}Row {{ r.number }}\n\n{% endfor %}\n\n`),
  leaves.chain((inner) => choice(choice(fc.constant(inner), '\n\n'), '\n\n')),
);
/** The reader takes so many lines of dashes in one letter, and no more. */
const MOST_RULES = 20;
export const body = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((blocks) => blocks.join(''))
  .filter((made) => (made.match(/^\| ---/gm) ?? []).length <= MOST_RULES);

const plain = fc.stringMatching(/^[a-z0-9]{1,6}$/);
/** Anything that may be printed, Markdown and Liquid above all. */
const wild = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: oneOf(...'\\`*_{}[]()#+-.!|~<>&=:%"\'$ ax1é中。😀') },
      fc.string({ unit: 'grapheme', maxLength: 1 }),
      oneOf('{{', '{%', '](', '1. ', '&amp;', 'https://', '<b>'),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{C}\p{Zl}\p{Zp}\ufffc]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');
const money = fc
  .tuple(fc.nat(2_000_000), oneOf('USD', 'CNY', 'JPY'))
  .map(([amount, currency]) => ({ amount, currency }));
const optional = <T>(made: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(made, { nil: undefined });

export interface Data {
  readonly word: string;
  readonly wild: string;
  readonly note?: string;
  readonly lines?: string;
  readonly amount: { readonly amount: number; readonly currency: string };
  readonly due: string;
  readonly days: number;
  readonly tags?: readonly string[];
  readonly rows?: ReadonlyArray<{
    readonly number: string;
    readonly wild: string;
    readonly amount: Data['amount'];
  }>;
}

export const data: fc.Arbitrary<Data> = fc
  .record({
    word: plain,
    wild,
    note: optional(fc.oneof(wild, fc.constant(''))),
    lines: optional(fc.array(wild, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n'))),
    amount: money,
    due: oneOf('2025-03-14', '2024-02-29', '2025-12-31'),
    days: fc.nat(99),
    tags: optional(fc.array(fc.oneof(plain, wild, fc.constant('a')), { maxLength: 3 })),
    rows: optional(fc.array(fc.record({ number: plain, wild, amount: money }), { maxLength: 3 })),
  })
  .map(
    (record) =>
      Object.fromEntries(
        Object.entries(record).filter(([, value]) => value !== undefined),
      ) as unknown as Data,
  );
