/** What is settled before a page is set: order, numbers, references, index, colours. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BookBlock } from '../../src/phrasebook/book.js';
import { bookData } from '../../src/phrasebook/typst/book-data.js';
import { stageColors } from '../../src/phrasebook/typst/colors.js';
import { setBlocks, setRuns } from '../../src/phrasebook/typst/content.js';
import { pinyin } from '../../src/phrasebook/typst/pinyin.js';
import type { BookWords } from '../../src/phrasebook/typst/words.js';
import { windowWords } from '../../src/phrasebook/window.js';
import { shippedBook } from './shipped-book.js';

const words = JSON.parse(readFileSync('src/phrasebook/typst/words.json', 'utf8')) as BookWords;
const anchors = new Map([['reminder/email', 'letter/reminder/email']]);

describe('the data of a book', () => {
  const book = shippedBook();
  const data = JSON.parse(bookData(book, words));

  it('numbers every letter and phrase once', () => {
    const numbers = Object.keys(data.numbers);
    const phrases = book.moves.flatMap((move) => move.phrases);
    expect(numbers).toHaveLength(book.letters.length + phrases.length);
    expect(new Set(Object.values(data.numbers)).size).toBe(numbers.length);
  });

  it('keeps the letters of a market together', () => {
    const markets = book.letters
      .filter(({ situation }) => !situation)
      .map(({ stage, market }) => `${stage} ${market}`);
    const runs = markets.filter((each, i) => each !== markets[i - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });

  it('lists every letter in the contents', () => {
    const listed = data.toc.map(({ anchor }: { anchor: string }) => anchor);
    for (const { id } of book.letters) expect(listed).toContain(`letter/${id}`);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('has every anchor the index names', () => {
    const text = JSON.stringify(data.parts.slice(0, -1));
    const { index } = data.parts.at(-1);
    for (const { entries } of [...index.en, ...index.zh])
      for (const { anchors: own } of entries)
        for (const anchor of own)
          if (anchor !== 'matrix' && anchor !== 'questions') expect(text).toContain(`"anchor":"${anchor}"`);
  });

  it('orders the Chinese index by pinyin, with a reading that the character alone would not give', () => {
    const { compare, head } = pinyin(words);
    expect(['重新', '最后', '安排', '调解', 'WhatsApp'].map(head)).toEqual(['C', 'Z', 'A', 'T', 'W']);
    const english = data.parts
      .at(-1)
      .index.en.flatMap(({ head, entries }: { head: string; entries: { text: string }[] }) =>
        entries.filter(({ text }) => /^(?:A|The) /.test(text)).map(({ text }) => [head, text]),
      );
    expect(english).toContainEqual(['V', 'A visit as pressure']);
    expect(['催款', '重新', '安排'].sort(compare)).toEqual(['安排', '重新', '催款']);
    const heads = data.parts.at(-1).index.zh.map((group: { head: string }) => group.head);
    expect(heads).toEqual([...heads].sort());
  });
});

describe('what a reader is told', () => {
  it('sends to a letter of the book, and leaves other paths as they are', () => {
    expect(setRuns([{ text: 'Send reminder/email or other/thing.' }], anchors)).toEqual([
      { text: 'Send ' },
      { ref: 'letter/reminder/email' },
      { text: ' or other/thing.' },
    ]);
  });

  it('names the slot a part depends on, and drops tests on the place in a loop', () => {
    const when = { test: 'truthy', value: { path: ['payment_link'] } } as const;
    const comma = { test: 'not', value: { test: 'truthy', value: { path: ['forloop', 'last'] } } } as const;
    expect(setRuns([{ branches: [{ when, nodes: [{ text: 'a' }] }] }], anchors)).toEqual([
      { branches: [{ when: { test: 'slot', slot: 'payment_link', not: false }, nodes: [{ text: 'a' }] }] },
    ]);
    expect(setRuns([{ branches: [{ when: comma, nodes: [{ text: ', ' }] }] }], anchors)).toEqual([]);
    const last = comma.value;
    const ends = { branches: [{ when: last, nodes: [{ text: '.' }] }, { nodes: [{ text: ', ' }] }] };
    expect(setRuns([ends], anchors)).toEqual([{ text: '.' }]);
    const either = { branches: [{ when: comma, nodes: [{ text: ', ' }] }, { nodes: [{ text: '.' }] }] };
    expect(setRuns([either], anchors)).toEqual([{ text: '.' }]);
  });

  it('tells what the other side says from what to answer', () => {
    const item = (text: string): BookBlock => ({ paragraph: [{ text }] });
    const list = (...texts: string[]): BookBlock => ({
      list: texts.map((text) => ({ item: [item(text)] })),
      ordered: false,
      start: 1,
    });
    expect(setBlocks([list('“We paid.” – Thank you.', '“已付。”——谢谢。')], anchors)).toEqual([
      {
        answers: [
          { said: [{ text: '“We paid.”' }], reply: [{ text: 'Thank you.' }] },
          { said: [{ text: '“已付。”' }], reply: [{ text: '谢谢。' }] },
        ],
      },
    ]);
    expect(setBlocks([list('One', 'Two')], anchors)[0]).toHaveProperty('list');
  });

  it('puts days into words', () => {
    expect(windowWords({ from: -5, to: -1 }).en).toBe('5 to 1 days before the due date');
    expect(windowWords({ from: 0, to: 7 }).en).toBe('Due date to day 7 after it');
    expect(windowWords({ from: -5, to: 5 }).en).toBe('From 5 days before to 5 days after the due date');
    expect(windowWords({ from: -5 }).zh).toBe('付款日前5天起');
    expect(windowWords({ from: 31 }).zh).toBe('逾期31天以上');
  });

  it('darkens a colour of the pack until small print is read on it', () => {
    expect(stageColors({ final: '#ffee00' }).final).not.toBe('#ffee00');
    expect(stageColors({ final: '#101010' }).final).toBe('#101010');
  });
});
