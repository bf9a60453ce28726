import { describe, expect, it } from 'vitest';
import { toSource } from '../../src/model/text-block.js';
import { readPlainLetter } from '../../src/parse/plain-letter.js';

const read = (source: string) =>
  readPlainLetter('letter.txt', source, { lang: 'en' }, ['Subject', 'Re', '主题', '主題', '标题']);

/** Every character of every block stands where its map says. */
function holdsPlaces(source: string): void {
  const { subject, blocks, source: text } = read(source);
  for (const block of [...(subject ? [subject] : []), ...blocks])
    [...block.text.matchAll(/[^\n]/g)].forEach(({ 0: character, index }) => {
      const { start, end } = toSource(block, index, index + 1);
      expect(text.slice(start, end)).toBe(character);
    });
}

describe('a finished letter', () => {
  it('has a subject, paragraphs, items and quoted mail', () => {
    const { subject, blocks, faults, head } = read(
      'Subject: Invoice 118\n\nDear Ms Hill,\n\n  two lines\nof one\n\n- first\n- second\n1. third\n> you wrote\n> this\nand I',
    );
    expect(subject?.text).toBe('Invoice 118');
    expect(head.subject?.value).toBe('Invoice 118');
    expect(blocks.map(({ kind, text, quoted }) => [kind, text, quoted])).toEqual([
      ['paragraph', 'Dear Ms Hill,', false],
      ['paragraph', 'two lines\nof one', false],
      ['item', 'first', false],
      ['item', 'second', false],
      ['item', 'third', false],
      ['paragraph', '> you wrote\n> this', true],
      ['paragraph', 'and I', false],
    ]);
    expect(faults).toEqual([]);
  });

  it.each([
    'Subject: a\r\n\r\nDear Ms Hill,\r\nline two\r\n\r\n• item\r\n  more',
    '\ufeff主题：关于发票\n\n尊敬的周经理：\n　　您好！',
    'no subject at all\rold line ends\r\rnext',
    'Ledger Lane 1\n\n14 March 2025\n\nRE: Invoice 118\n\nDear Sir',
    '14 March 2025\n2025.03.14\n1.5 % per year',
  ])('keeps the place of every character: %j', holdsPlaces);

  it('finds the subject below the address and the date', () => {
    const { subject, blocks } = read('Ledger Lane 1\n\nRe: Invoice 118\n\nDear Sir');
    expect(subject?.text).toBe('Invoice 118');
    expect(blocks.map(({ text }) => text)).toEqual(['Ledger Lane 1', 'Dear Sir']);
  });

  it('no mark means anything', () => {
    const { blocks, uses } = read('Pay **now**, `today`, {{ name }} <b>');
    expect(blocks[0]?.text).toBe('Pay **now**, `today`, {{ name }} <b>');
    expect(uses).toEqual([]);
  });

  it.each([
    ['x'.repeat(40_000), 'input-too-complex'],
    ['a\0b', 'parse-error'],
  ])('refuses what no letter is', (source, rule) => {
    const { readable, faults, blocks } = read(source);
    expect([readable, faults.map((fault) => fault.rule), blocks.length]).toEqual([false, [rule], 0]);
  });

  it('an empty one is a letter without words', () => {
    expect(read('').blocks).toEqual([]);
    expect(read(' \n\n ').blocks).toEqual([]);
  });
});
