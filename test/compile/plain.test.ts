/** Plain text and Markdown: the layout, and values that stand for themselves. */
import { describe, expect, it } from 'vitest';
import { columns } from '../../src/compile/table-text.js';
import { fill, subjects } from './fill.js';
import {
  br,
  code,
  codeBlock,
  dictionary,
  divider,
  each,
  em,
  fields,
  h,
  is,
  item,
  type LetterParts,
  link,
  ol,
  out,
  p,
  quote,
  row,
  strong,
  table,
  text,
  ul,
  when,
} from './trees.js';

const names = dictionary({
  name: 'text',
  note: 'text',
  lines: 'multiline',
  pay: 'url',
  mail: 'email',
  rows: { type: 'list', fields: fields({ a: 'text', b: 'money' }) },
});
const optional = [...names.keys()].filter((name) => name !== 'name');
type Body = LetterParts['body'];
const print = (target: 'text' | 'markdown', body: Body, data: object): string =>
  fill({ optional, body }, names, { name: 'Acme', ...data }, target);

/** One letter as text and as Markdown. */
function check(body: Body, data: object, asText: string, asMarkdown: string): void {
  expect({ text: print('text', body, data), markdown: print('markdown', body, data) }).toEqual({
    text: asText,
    markdown: asMarkdown,
  });
}

const lines = { lines: 'one\n  two\n' };

describe('each construct', () => {
  it.each<[string, Body, object, string, string]>([
    ['paragraphs', [p('Dear ', out('name')), p('b')], {}, 'Dear Acme\n\nb', 'Dear Acme\n\nb'],
    ['marks', [p(strong('a'), ' ', em(out('name')))], {}, 'a Acme', '**a** *Acme*'],
    ['marks around nothing', [p('a ', strong(out('note')), 'b')], {}, 'a b', 'a b'],
    ['hard break', [p('a', br, 'b')], {}, 'a\nb', 'a\\\nb'],
    ['a heading', [h(2, 'A'), p('b')], {}, 'A\n\nb', '## A\n\nb'],
    ['a heading of nothing', [h(2, out('note')), p('b')], {}, 'b', 'b'],
    ['quotation', [quote(p('a'), p('b', br, 'c'))], {}, '> a\n>\n> b\n> c', '> a\n>\n> b\\\n> c'],
    ['divider', [p('a'), divider], {}, 'a\n\n----------', 'a\n\n---'],
    ['code', [p(code('a`b'))], {}, 'a`b', '``a`b``'],
    ['code with a value', [p(code(out('name')))], { name: '``' }, '``', '``` `` ```'],
    ['code block', [codeBlock('  a\n', out('lines'))], lines, '  a\none\n  two', '```\n  a\none\n  two\n```'],
    [
      'code block with a fence in its value',
      [codeBlock(out('lines'))],
      { lines: '```\n````' },
      '```\n````',
      '`````\n```\n````\n`````',
    ],
    ['a list', [ul(item(p('a')), item(p('b')))], {}, '- a\n- b', '- a\n- b'],
    ['a loose list', [ul(item(p('a'), p('b')), item(p('c')))], {}, '- a\n\n  b\n\n- c', '- a\n\n  b\n\n- c'],
    [
      'a list with blank lines between its items',
      [{ ...ul(item(p('a')), item(p('b'))), loose: true }],
      {},
      '- a\n\n- b',
      '- a\n\n- b',
    ],
    ['a list in a list', [ol(1, item(p('a'), ul(item(p('b')))))], {}, '1. a\n   - b', '1. a\n   - b'],
    ['two lists', [ul(item(p('a'))), ul(item(p('b')))], {}, '- a\n\n- b', '- a\n\n* b'],
    [
      'lines of a value in an item',
      [ul(item(p('a:', br, out('lines'))))],
      lines,
      '- a:\n  one\n    two',
      '- a:\\\n  one\\\n  &#32; two',
    ],
    [
      'lines of a value in a quotation',
      [quote(p(out('lines')))],
      lines,
      '> one\n>   two',
      '> one\\\n> &#32; two',
    ],
    [
      'a link',
      [p(link(['https://a.example/(b)'], 'go'), '.')],
      {},
      'go <https://a.example/(b)>.',
      '[go](https://a.example/%28b%29).',
    ],
    [
      'a link that is its own words',
      [p(link(['https://a.example'], 'https://a.example'))],
      {},
      'https://a.example',
      '<https://a.example>',
    ],
    [
      'an address that is its own words',
      [p(link(['mailto:', out('mail')], out('mail')))],
      { mail: 'a@b.example' },
      'a@b.example',
      '[a@b.example](mailto:a@b.example)',
    ],
    [
      'a link of a value',
      [p(link([out('pay')], 'go'))],
      { pay: 'https://a.example' },
      'go <https://a.example>',
      '[go](https://a.example)',
    ],
    ['a link without its value', [p(link([out('pay')], 'go'))], {}, 'go', 'go'],
    [
      'a link by itself',
      [p(out('pay'))],
      { pay: 'https://a.example' },
      'https://a.example',
      '<https://a.example>',
    ],
  ])('%s', (_name, body, data, asText, asMarkdown) => check(body, data, asText, asMarkdown));
});

describe('what is left out', () => {
  const some = ol(4, item(p('a')), when(is('note'), [item(p('b'))]), item(p(out('note'))), item(p('c')));
  it.each<[string, Body, object, string]>([
    ['leaves no gap', [p('a'), when(is('note'), [p('b')]), p('c')], {}, 'a\n\nc'],
    ['takes no number', [some], {}, '4. a\n5. c'],
    ['has a number when it is there', [some], { note: 'x' }, '4. a\n5. b\n6. x\n7. c'],
    ['takes its list along', [p('a'), ul(when(is('note'), [item(p('b'))])), p('c')], {}, 'a\n\nc'],
    ['takes its quotation along', [p('a'), quote(p(out('note')))], {}, 'a'],
    ['leaves no space at the start', [p(when(is('note'), [text('A')]), ' b')], {}, 'b'],
    ['leaves no space after a break', [p('a', br, when(is('note'), [text('A')]), ' b')], {}, 'a\nb'],
    ['leaves no line at the end', [p('a', br, when(is('note'), [text('A')]))], {}, 'a'],
    ['leaves no line at the start', [p(when(is('note'), [text('A')]), br, 'a')], {}, 'a'],
  ])('%s', (_name, body, data, expected) => expect(print('text', body, data)).toBe(expected));

  it('leaves no mark of a break at the end of a Markdown block', () => {
    expect(print('markdown', [p('a', br, out('note')), p('b')], {})).toBe('a\n\nb');
  });

  it('numbers the items of a loop', () => {
    const list = ol(1, item(p('a')), each('r', 'rows', item(p(out('r.a')))));
    expect(
      print('text', [list], {
        rows: [
          { a: 'x', b: 'USD 1' },
          { a: 'y', b: 'USD 1' },
        ],
      }),
    ).toBe('1. a\n2. x\n3. y');
  });

  it('numbers lists inside lists by themselves', () => {
    const inner = ol(1, item(p('x')), item(p('y')));
    expect(print('text', [ol(1, item(p('a'), inner), item(p('b')))], {})).toBe(
      '1. a\n   1. x\n   2. y\n2. b',
    );
  });
});

describe('a table', () => {
  const body: Body = [
    table(
      [null, 'right', 'center'],
      row('Invoice', 'Amount', 'X'),
      each('r', 'rows', row(out('r.a'), out('r.b'), 'yes')),
    ),
  ];
  const rows = [
    { a: 'A-1', b: 'USD 5' },
    { a: '发票|二', b: 'USD 12,000' },
  ];

  it('has columns as wide as what is in them', () => {
    check(
      body,
      { rows },
      [
        'Invoice         Amount   X',
        '-------  -------------  ---',
        'A-1           USD 5.00  yes',
        '发票|二  USD 12,000.00  yes',
      ].join('\n'),
      '| Invoice | Amount | X |\n| --- | --: | :-: |\n| A-1 | USD 5.00 | yes |\n| 发票\\|二 | USD 12,000.00 | yes |',
    );
  });

  it('is left out without rows', () => check([p('a'), ...body, p('b')], {}, 'a\n\nb', 'a\n\nb'));

  it('of labels and values has no head in text', () => {
    check(
      [table([null, null], row('', ''), row('Bank', out('name')))],
      {},
      'Bank  Acme',
      '|  |  |\n| --- | --- |\n| Bank | Acme |',
    );
  });

  it('keeps the lines of a value', () => {
    check(
      [table([null, null], row('A', 'B'), row(out('lines'), 'x'))],
      lines,
      'A      B\n-----  -\none    x\n  two',
      '| A | B |\n| --- | --- |\n| one<br>&#32; two | x |',
    );
  });
});

describe('columns of a fixed-width font', () => {
  it.each([
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['中文', 4],
    ['，', 2],
    ['ｆ', 2],
    ['😀', 2],
    ['', 0],
  ])('%j takes %i', (given, width) => expect(columns(given)).toBe(width));
});

describe('a value in text', () => {
  it.each([
    '<b>',
    '**a**',
    '`x`',
    '{{ name }}',
    '{% if %}',
    '# a',
    '- a',
    '  a  b',
    '](x)',
    '\\',
    '&amp;',
    '$1',
  ])('is itself: %s', (name) => {
    expect(print('text', [p('[', out('name'), ']')], { name })).toBe(`[${name}]`);
  });
});

describe('a value in Markdown', () => {
  it.each<[string, string]>([
    ['**a** _b_ `c`', '\\*\\*a\\*\\* \\_b\\_ \\`c\\`'],
    ['snake_case', 'snake_case'],
    ['](http://evil.example)', '\\](http\\://evil.example)'],
    ['![x](y)', '!\\[x\\](y)'],
    ['a!', 'a\\!'],
    ['<script>', '\\<script>'],
    ['&amp; AT&T', '\\&amp; AT\\&T'],
    ['&lt', '\\&lt'],
    ['{{ name }}', '\\{\\{ name }}'],
    ['{% if %}', '\\{\\% if %}'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['-5', '-5'],
    ['1. a', '1\\. a'],
    ['2) a', '2\\) a'],
    ['1.5', '1.5'],
    ['> a', '\\> a'],
    ['=', '\\='],
    ['---', '\\---'],
    ['~~~', '\\~\\~\\~'],
    ['a|b', 'a\\|b'],
    ['www.evil.example', 'www\\.evil.example'],
    ['    code', '&#32;   code'],
    ['end ', 'end&#32;'],
    ['\\', '\\\\'],
    ['USD 12,500.00 (net)', 'USD 12,500.00 (net)'],
  ])('%s', (name, expected) => expect(print('markdown', [p(out('name'))], { name })).toBe(expected));

  it('cannot finish what fixed text begins', () => {
    const body: Body = [
      p(out('name'), '. a'),
      p('!', link(['https://a.example'], 'x')),
      p(out('name'), '{ b'),
    ];
    expect(print('markdown', body, { name: '1' })).toBe('1\\. a\n\n\\![x](https://a.example)\n\n1\\{ b');
  });
});

describe('a subject', () => {
  it('is one line of plain text for every target', () => {
    const body: Body = [];
    const subject = [
      '  Final\n',
      strong('demand'),
      ' ',
      out('note'),
      br,
      link(['https://a.example'], 'x'),
      ' ',
    ];
    const parts = { optional, subject, body };
    expect(subjects(parts, names, { name: 'Acme', note: '<b>' })).toEqual({
      html: 'Final demand <b> x',
      text: 'Final demand <b> x',
      markdown: 'Final demand <b> x',
    });
  });
});
