/** The printed book as others see it: pages, fonts, text, page numbers, the same bytes again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BookPdfOptions, bookPdf } from '../../src/node/book-pdf.js';
import type { Book } from '../../src/phrasebook/book.js';
import { smallBook } from '../phrasebook/shipped-book.js';
import { poppler } from './poppler.js';

const folder = mkdtempSync(join(tmpdir(), 'dunmark-book-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function made(book: Book, options: BookPdfOptions, name: string) {
  const bytes = await bookPdf(book, options);
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  return { bytes, path };
}
const pagesOf = (path: string): readonly string[] =>
  poppler('pdftotext', '-layout', path, '-').split('\f').slice(0, -1);
/** As it is read, whatever the line breaks. */
const flat = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

describe('the book in two languages', () => {
  const book = smallBook();
  let path = '';
  let bytes: Uint8Array;
  beforeAll(async () => {
    // Fails on a missing sign, a heading out of order, a picture without words.
    ({ path, bytes } = await made(book, { paper: 'a5', standard: 'ua-1', engine: 'native' }, 'ua'));
  });

  it('is tagged and titled A5', () => {
    const info = poppler('pdfinfo', path);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain('419.528 x 595.276');
    expect(info).toContain(book.look.title!.zh);
    expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBeGreaterThan(40);
    expect(Buffer.from(bytes).toString('latin1')).toContain('pdfuaid:part>1<');
  });

  it('embeds every font, as a part of it', () => {
    const fonts = poppler('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(5);
    for (const font of fonts)
      expect(font).toMatch(/^[A-Z]{6}\+(SourceSerif4|SourceSans3|NotoSerifSC|NotoSansSC)-.*yes yes yes/);
  });

  it('lets every phrase be copied in both languages', () => {
    // In the order of reading, not in that of the page.
    const text = flat(poppler('pdftotext', '-raw', path, '-'));
    const words = book.moves.flatMap(({ phrases }) =>
      phrases.flatMap(({ text: own }) =>
        [...own.en, ...own.zh].flatMap((run) => ('text' in run ? run.text : [])),
      ),
    );
    expect(words.length).toBeGreaterThan(80);
    expect(words.filter((each) => !text.includes(flat(each)))).toEqual([]);
  });

  it('has a page for notes where one would be blank', () => {
    // Without its running head, which is the first line.
    const pages = pagesOf(path);
    const bodies = pages.map((page) => flat(page.trim().split('\n').slice(1).join('')));
    const blank = bodies.flatMap((body, at) => (body === '' ? [pages[at]!] : []));
    expect(blank.length).toBeGreaterThan(0);
    for (const page of blank) expect(flat(page)).toBe('Notes笔记');
  });

  it('faces each letter with its other language, English on the left', () => {
    const pages = pagesOf(path).map(flat);
    const opener = 6;
    for (const { channel, text } of book.letters) {
      if (channel !== 'email') continue;
      const at = pages.findIndex((page, n) => n > opener && page.includes(flat(text.en!.title)));
      expect(at % 2, text.en!.title).toBe(1);
      expect(pages[at + 1]!.includes(flat(text.zh!.title)), text.zh!.title).toBe(true);
    }
  });
});

describe('the book in English', () => {
  it('has true page numbers in its contents', async () => {
    const { path } = await made(smallBook(['en']), { paper: 'letter' }, 'en');
    const pages = pagesOf(path);
    const lines = pages[2]!.split('\n').flatMap((line) => {
      const [, title, page] = /^\s*(?:[\d.]+\s+)?(\S.*?)\s{2,}(\d+)$/.exec(line.trimEnd()) ?? [];
      return title ? [{ title, page: Number(page) }] : [];
    });
    expect(lines.length).toBeGreaterThan(30);
    for (const { title, page } of lines)
      expect(flat(pages[page - 1]!).includes(flat(title)), `${title} on ${page}`).toBe(true);
  });
});

describe('letters kept in one language', () => {
  it('stand on the next page, are called once and are looked up in their own index', async () => {
    const { letters, ...rest } = smallBook();
    const emails = letters.filter(({ channel, situation }) => channel === 'email' && !situation).slice(0, 3);
    const only = emails.map(({ text, ...letter }, i) => ({
      ...letter,
      text:
        i === 1
          ? { zh: { ...text.zh!, title: '独有一函' } }
          : { en: { ...text.en!, title: `Lone letter ${'ABC'[i]}` } },
    }));
    const book: Book = {
      ...rest,
      letters: only,
      matrix: [],
      moves: [],
      stages: rest.stages.map((stage) => ({ ...stage, sayAvoid: [] })),
    };
    const { path } = await made(book, { paper: 'a5' }, 'lone');
    const pages = pagesOf(path).map(flat);
    const at = (title: string) => pages.findIndex((page, n) => n > 5 && page.includes(flat(title)));
    const [b, c] = ['独有一函', 'Lone letter C'].map(at);
    expect(c! - b!).toBe(1);
    expect(pages.join('').split('独有一函').length - 1).toBeLessThanOrEqual(4);
    const index = pages.slice(at('Index索引')).join('');
    const [english, chinese] = index.split('Chinese,bypinyin');
    expect(english).toContain('LoneletterA');
    expect(english).not.toContain('独有一函');
    expect(chinese).toContain('独有一函');
  });
});

describe('the index', () => {
  it('names the pages things are on', async () => {
    const book = smallBook(['en']);
    const { path } = await made(book, { paper: 'a4' }, 'index');
    const pages = pagesOf(path);
    const last = poppler('pdftotext', '-raw', '-f', String(pages.length), path, '-');
    const entries = [...last.matchAll(/^(\S.*?) ((?:\d+, )*\d+)$/gm)].map(([, topic, at]) => ({
      topic: topic!,
      at: at!.split(', ').map(Number),
    }));
    expect(entries.length).toBeGreaterThan(10);
    // These lead to letters written for them, which may not repeat the words.
    const groups = [
      ...Object.values(book.situations),
      ...book.causes.map(({ title }) => title),
      ...book.markets.map(({ title }) => title),
    ];
    const said = entries.filter(({ topic }) => !groups.some(({ en }) => en === topic));
    expect(said.length).toBeGreaterThan(10);
    for (const { topic, at } of said)
      for (const page of at)
        expect(flat(pages[page - 1]!).toLowerCase(), `${topic} on ${page}`).toContain(
          flat(topic).toLowerCase(),
        );
  });
});

describe('bytes', () => {
  const { letters, moves, ...rest } = smallBook();
  const tiny: Book = { ...rest, letters: letters.slice(0, 4), moves: moves.slice(0, 1), matrix: [] };

  it('are the same twice and from both engines', async () => {
    const native = await bookPdf(tiny, { paper: 'a4', engine: 'native' });
    expect(Buffer.compare(native, await bookPdf(tiny, { paper: 'a4', engine: 'native' }))).toBe(0);
    expect(Buffer.compare(native, await bookPdf(tiny, { paper: 'a4', engine: 'wasm' }))).toBe(0);
  });

  it('follow the day they are asked to carry', async () => {
    const { path } = await made(tiny, { paper: 'a5', epoch: 86_400 }, 'day');
    expect(poppler('pdfinfo', path)).toMatch(/CreationDate:.*Jan\s+2 .*1970/);
  });

  it('of a booklet hold two pages a side', async () => {
    const { path } = await made(tiny, { paper: 'a5', booklet: true }, 'booklet');
    expect(poppler('pdfinfo', path)).toContain('841.89 x 595.276');
    expect(flat(pagesOf(path)[0]!)).toContain(flat(tiny.look.title!.en));
    // A quire of sixteen: the last page beside the first, the second beside the last but one.
    const { path: plain } = await made(tiny, { paper: 'a5' }, 'plain');
    const single = pagesOf(plain).map(flat);
    const half = (side: number, x: number) =>
      flat(
        poppler(
          'pdftotext',
          '-layout',
          '-f',
          `${side}`,
          '-l',
          `${side}`,
          '-x',
          `${x}`,
          '-y',
          '0',
          '-W',
          '421',
          '-H',
          '596',
          path,
          '-',
        ),
      );
    for (const [side, left, right] of [
      [1, 16, 1],
      [2, 2, 15],
      [3, 14, 3],
      [8, 8, 9],
    ] as const)
      expect([half(side, 0), half(side, 421)], `side ${side}`).toEqual([single[left - 1], single[right - 1]]);
    expect(pagesOf(path)).toHaveLength(Math.ceil(single.length / 4) * 2);
    await expect(bookPdf(tiny, { paper: 'a4', booklet: true })).rejects.toThrow('A5');
  });
});

describe('what a pack may bring', () => {
  const { letters, ...rest } = smallBook();
  const [letter] = letters;
  const saying = (text: string): Book => ({
    ...rest,
    matrix: [],
    moves: [],
    stages: rest.stages.map((stage) => ({ ...stage, sayAvoid: [] })),
    causes: [],
    markets: [],
    letters: [
      { ...letter!, text: { en: { ...letter!.text.en!, title: text, body: [{ paragraph: [{ text }] }] } } },
    ],
  });

  it('is printed as it is written, never read as markup', async () => {
    const hostile = '#panic("x") *a* $b$ `c` <d> @e \\ // /* = f [g] {h} ~';
    const { path } = await made(saying(hostile), { paper: 'a5' }, 'hostile');
    expect(flat(pagesOf(path).join(''))).toContain(flat(hostile));
  });

  it('may use rare characters of names', async () => {
    const pdf = await bookPdf(saying('王喆 董翀 㛃'), { paper: 'a5', standard: 'ua-1' });
    expect(pdf.length).toBeGreaterThan(0);
  });
});
