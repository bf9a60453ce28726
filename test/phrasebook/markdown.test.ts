/** The text for a wiki as a wiki reads it: headings, tables, places to go to, and words that stay words. */
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Book, Run } from '../../src/phrasebook/book.js';
import { bookMarkdown } from '../../src/phrasebook/markdown.js';
import { runsText } from '../../src/phrasebook/markdown-blocks.js';
import { shippedBook, smallBook } from './shipped-book.js';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

const read = (text: string): Node =>
  unified()
    .use(remarkParse)
    .use(function (this: Processor) {
      const data = this.data() as Record<string, unknown[]>;
      data.micromarkExtensions = [gfmTable()];
      data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
    })
    .parse(text) as Node;

const nodes = (node: Node, type: string): readonly Node[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap((child) => nodes(child, type)),
];
const textOf = ({ value = '', children = [] }: Node): string => value + children.map(textOf).join('');
/** `<br>`, `<em>`, `<strong>` and places to go to; nothing else may be markup. */
const OURS = /^(?:<br>|<\/?(?:em|strong)>|<a id="[\w.-]+">|<\/a>|<a id="[\w.-]+"><\/a>)$/;

const evenTables = (tree: Node): boolean =>
  nodes(tree, 'table').every((table) =>
    table.children!.every((row) => row.children!.length === table.children![0]!.children!.length),
  );

it('holds every letter, also of a stage that the book does not have', () => {
  const book = smallBook();
  const [first, ...stages] = book.stages;
  const text = bookMarkdown({ ...book, stages });
  expect(book.letters.some(({ stage }) => stage === first!.stage)).toBe(true);
  for (const { id } of book.letters) expect(text).toContain(`\`${id}\` · `);
  expect(text).toContain('## Other letters · 其他函件');
});

describe('the shipped book', () => {
  const text = bookMarkdown(shippedBook());
  const tree = read(text);
  const headings = nodes(tree, 'heading').map(textOf);
  const anchors = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id);

  it('names each heading and each place once', () => {
    expect(headings.length).toBeGreaterThan(150);
    expect(new Set(headings).size).toBe(headings.length);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('leads wherever it points', () => {
    const targets = nodes(tree, 'link').map(({ url }) => url);
    expect(targets.length).toBeGreaterThan(200);
    expect(targets.filter((url) => !anchors.includes(url?.slice(1)))).toEqual([]);
  });

  it('keeps every table in its columns and every asterisk a mark', () => {
    expect(evenTables(tree)).toBe(true);
    for (const type of ['text', 'inlineCode'])
      expect(nodes(tree, type).filter(({ value }) => /\*|`/.test(value!))).toEqual([]);
    expect(nodes(tree, 'html').filter(({ value }) => !OURS.test(value!))).toEqual([]);
  });

  it('has both languages of a letter under one heading', () => {
    const [, letter = ''] = text.split('<a id="letter-reminder.email"></a>\n\n');
    expect(letter).toMatch(
      /^### First reminder, by email · [^\n]+\n\n`reminder\/email`[^\n]*\n\n\*\*English\*\*\n\n> /,
    );
    expect(letter.slice(0, letter.indexOf('<a id'))).toMatch(
      /> \*\*Subject\*\*: [\s\S]*\n\n\*\*中文\*\*\n\n> \*\*主题\*\*：/,
    );
  });
});

describe('words with marks', () => {
  const labels = { variables: {}, lang: 'zh' as const };
  const set = (runs: readonly Run[]) => runsText(runs, labels);

  it('are marked between Han characters, too', () => {
    expect(set([{ text: '请于' }, { slot: 'pay_by', mark: 'strong' }, { text: '前付款' }])).toBe(
      '请于<strong>`pay_by`</strong>前付款',
    );
    expect(set([{ text: '请' }, { text: '按时', mark: 'strong' }, { text: '付款' }])).toBe('请**按时**付款');
  });

  it('keep their spaces outside', () => {
    const mark = 'emphasis';
    expect(
      set([
        { text: 'Send ', mark },
        { text: 'a/b', mark: 'code' },
        { text: ' now', mark },
      ]),
    ).toBe('*Send* `a/b` *now*');
  });
});

describe('hostile words', () => {
  const bad = '# 1. <img src=x onerror=alert(1)> | *a* [b](javascript:c) `d` &lt; ~~e~~ \\';
  const hostile = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return /^(?:en|zh|title|text)$/.test(key) ? `${bad} ${value}` : value;
    if (Array.isArray(value)) return value.map((each) => hostile(each, key));
    if (!value || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, hostile(each, name)]));
  };
  const text = bookMarkdown(hostile(smallBook()) as Book);
  const tree = read(text);

  it('make no markup', () => {
    expect(nodes(tree, 'html').filter(({ value }) => !OURS.test(value!))).toEqual([]);
    expect(nodes(tree, 'link').filter(({ url }) => !url?.startsWith('#'))).toEqual([]);
    expect(nodes(tree, 'image')).toEqual([]);
  });

  it('break no table', () => {
    expect(nodes(tree, 'table').length).toBeGreaterThan(5);
    expect(evenTables(tree)).toBe(true);
    // A row that has fallen out of its table would be a paragraph with bars.
    expect(
      nodes(tree, 'paragraph')
        .map(textOf)
        .filter((each) => /^\|/.test(each)),
    ).toEqual([]);
  });

  it('are read as they were written', () => {
    const cells = nodes(tree, 'tableCell').map(textOf);
    expect(cells.some((cell) => cell.startsWith(bad))).toBe(true);
    expect(nodes(tree, 'heading').map(textOf)[0]).toContain(bad);
  });
});
