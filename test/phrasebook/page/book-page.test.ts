/** The file itself: small, the same every time, closed by its policy, and whole after unpacking. */
import { describe, expect, it } from 'vitest';
import { pageFonts } from '../../../src/node/page-fonts.js';
import type { Book } from '../../../src/phrasebook/book.js';
import type { Judgement } from '../../../src/phrasebook/judgement.js';
import { decode, encode } from '../../../src/phrasebook/page/alphabet.js';
import { contrast, NIGHT, PAPER, readable } from '../../../src/phrasebook/page/app/colors.js';
import { fromFragment, startState, toFragment } from '../../../src/phrasebook/page/app/state.js';
import { bookPage } from '../../../src/phrasebook/page/book-page.js';
import { packData, unpackData } from '../../../src/phrasebook/page/pack-data.js';
import { packJudgement, unpackJudgement } from '../../../src/phrasebook/page/packed-judgement.js';
import { pageData } from '../../../src/phrasebook/page/page-data.js';
import { shippedBook } from './shipped-book.js';

const { book } = shippedBook();
const HOSTILE = '</script><script>alert(1)</script><!-- \ue000\ue001 \ud83d\ude00 &amp; "\'';

describe('the page as a file', () => {
  it('stays under its budget with its fonts, and is the same twice', async () => {
    const page = bookPage(book, { fonts: await pageFonts(book) });
    // 12 kB are left for what the linter says of each sentence.
    expect(Buffer.byteLength(page)).toBeLessThan(438_000);
    expect(bookPage(book, { fonts: await pageFonts(book) })).toBe(page);
  });

  it('allows its own script and style by hash and nothing else', () => {
    const page = bookPage(book);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
    );
    expect(page).not.toMatch(/\b(?:src|href)="?https?:/);
  });

  it('holds a hostile book as data', () => {
    const hostile: Book = {
      ...book,
      title: { en: HOSTILE, zh: HOSTILE },
      letters: [],
      moves: [{ move: 'opening', title: { en: HOSTILE, zh: HOSTILE }, phrases: [] }],
    };
    const page = bookPage(hostile);
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page).toContain('<title>&lt;/script&gt;');
  });

  it('unpacks to what was packed', () => {
    const data = pageData(book);
    expect(unpackData(packData(data))).toEqual(data);
    const phrase = book.moves[0]!.phrases[0]!;
    const text = {
      en: [{ text: HOSTILE }, { slot: 'amount_due' }],
      zh: [{ text: '' }, { slot: 'nobody_knows' }],
    };
    const odd = pageData({
      ...book,
      letters: [],
      moves: [{ ...book.moves[0]!, phrases: [{ ...phrase, text }] }],
    });
    expect(unpackData(packData(odd))).toEqual(odd);
  });

  it('codes any text', () => {
    const many = Array.from({ length: 5000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    for (const text of ['', 'a', many, `${HOSTILE}\ud800`]) expect(decode(encode(text))).toBe(text);
  });
});

describe('what the page is made with', () => {
  it.each(['#ffff00', '#000000', '#ffffff', '#336699', 'no colour'])(
    'makes %s readable by day and night',
    (color) => {
      expect(contrast(readable(color, PAPER), PAPER)).toBeGreaterThan(4.5);
      expect(contrast(readable(color, NIGHT), NIGHT)).toBeGreaterThan(4.5);
    },
  );

  it('writes only what differs into the address, and passes over what means nothing', () => {
    const start = startState('en', ['en', 'zh'], ['reminder', 'final']);
    expect(toFragment(start, start)).toBe('');
    const state = { ...start, view: 'letters' as const, q: 'a&b=c', parts: ['x#1', 'y'] };
    expect(fromFragment(`#${toFragment(state, start)}`, start, ['en', 'zh'])).toEqual(state);
    expect(fromFragment('#view=nowhere&forStage=__proto__&show=fr', start, ['en', 'zh'])).toEqual(start);
  });
});

describe('what the linter says, packed', () => {
  it('says the same at every stage after unpacking', () => {
    const rule = { title: { en: 'A', zh: 'A' }, why: { en: 'B', zh: 'B' } };
    const none = {} as Judgement['lacks'];
    const remarks = [{ rule: 'c', lang: 'en', at: { formal: 'error' } }] as const;
    const en = { 'pre-due': ['a', 'b'], reminder: ['a', 'b'], formal: ['a'], final: ['b'] };
    const judgement: Judgement = {
      rules: { a: rule, b: rule, c: rule },
      lacks: none,
      parts: {
        phrase: { answers: { en, zh: {} }, remarks },
        'final/letter#0': { answers: { en: { final: ['c'] }, zh: {} }, remarks: [] },
        'final/letter#1': { answers: { en: {}, zh: { final: ['a'] } }, remarks: [] },
      },
    };
    expect(unpackJudgement(packJudgement(judgement))).toEqual(judgement);
  });
});
