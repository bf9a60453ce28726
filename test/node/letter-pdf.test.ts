/** The printed letter as others see it: paper, pages, fonts, words in their places, the same bytes again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileLetter } from '../../src/compile/compile-letter.js';
import { exampleData } from '../../src/compile/example-data.js';
import { localeOf } from '../../src/compile/locale.js';
import { loadPack } from '../../src/index.js';
import { type LetterPdfOptions, letterPdf } from '../../src/node/letter-pdf.js';
import { parseTemplate } from '../../src/parse/template.js';
import { printedLetter } from '../../src/phrasebook/printed-letter.js';
import { shippedFiles } from '../pack/shipped-files.js';
import { poppler } from './poppler.js';

const pack = loadPack(shippedFiles(), 'templates');
const folder = mkdtempSync(join(tmpdir(), 'dunmark-letter-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function page(id: string, lang: 'en' | 'zh', changes: object = {}, source?: string) {
  const found = pack.letters.find((each) => each.id === id && each.lang === lang)!;
  const template = source === undefined ? found.template : parseTemplate('a.md', source);
  const letter = compileLetter(id, template, pack.dictionary);
  const data = { ...exampleData(letter), ...changes };
  return printedLetter({ template, letter, dictionary: pack.dictionary }, data, localeOf(letter));
}
async function made(letter: ReturnType<typeof page>, options: Partial<LetterPdfOptions> = {}) {
  const path = join(folder, `${Math.random()}.pdf`);
  const bytes = await letterPdf(letter, { paper: 'a4', standard: 'ua-1', engine: 'native', ...options });
  writeFileSync(path, bytes);
  const text = poppler('pdftotext', '-layout', path, '-');
  return { bytes, path, text, pages: text.split('\f').slice(0, -1), info: poppler('pdfinfo', path) };
}
/** Where a word stands on the first page, in millimetres from its top left corner. */
function placeOf(path: string, word: string) {
  const found = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${word}<`).exec(
    poppler('pdftotext', '-bbox', '-l', '1', path, '-'),
  )!;
  const mm = (at: number) => (Number(found[at]) / 72) * 25.4;
  return { left: mm(1), top: mm(2) };
}
const flat = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

describe('an English letter', () => {
  it('is a tagged page whose address stands in the window of an envelope', async () => {
    const { path, info, text } = await made(page('final/letter', 'en'));
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+Final demand for payment: invoice INV-2614/);
    expect(info).toContain('595.276 x 841.89');
    const { left, top } = placeOf(path, 'Kwartelbrug');
    expect(left).toBeCloseTo(25, 0);
    expect(top).toBeGreaterThan(61);
    expect(top).toBeLessThan(66);
    expect(flat(text)).toContain(
      flat('Final demand for payment: invoice INV-2614, contract SC-2026-017 Dear Mr'),
    );
    const fonts = poppler('pdffonts', path).trim().split('\n').slice(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+SourceSerif4-.*yes yes yes/);
  });

  it('fits the paper it is printed on', async () => {
    const us = await made(page('final/us-letter', 'en'), { paper: 'letter' });
    expect(us.info).toContain('612 x 792');
    expect(placeOf(us.path, 'Kwartelbrug').top).toBeGreaterThan(52);
    expect(placeOf(us.path, 'courier,').top).toBeLessThan(54);
    expect((await made(page('final/letter', 'en'), { paper: 'a5' })).info).toContain('419.528 x 595.276');
  });

  it('goes on with a head on each page, and the signature is not alone there', async () => {
    const invoices = Array.from({ length: 60 }, (_, at) => ({
      number: `INV-${1000 + at}`,
      date: '2026-06-15',
      due_date: '2026-07-15',
      amount: `EUR ${at + 1}00.00`,
    }));
    const { pages } = await made(page('final/invoices-letter', 'en', { invoices }));
    expect(pages.length).toBe(3);
    expect(pages[0]).not.toContain('Page 1');
    for (const [at, text] of pages.entries())
      if (at > 0)
        expect(text.trimStart()).toMatch(new RegExp(`^Kwartelbrug Installaties B.V. +Page ${at + 1} of 3`));
    expect(pages[1]).toMatch(/Invoice +Date +Due +Amount/);
    for (const { number } of invoices) expect(pages.join('').split(number)).toHaveLength(2);
    const signed = pages.find((text) => text.includes('Yours sincerely'))!;
    expect(signed).toMatch(/Remittance advice[\s\S]*Yours sincerely,\s+Joanna Hollis/);
  });

  it('takes the last item of a list along to the page of the signature', async () => {
    const { pages } = await made(page('final/uk-letter', 'en'));
    expect(pages).toHaveLength(2);
    expect(pages[1]).toMatch(/Page 2 of 2\s+3\. The court\.[\s\S]*Yours sincerely/);
  });

  it('sets amounts flush right', async () => {
    const { text } = await made(page('final/invoices-letter', 'en'));
    const ends = text
      .split('\n')
      .filter((line) => /EUR.[\d,.]+$/.test(line) && /^ *(?:INV|Total)/.test(line));
    expect(ends).toHaveLength(3);
    expect(new Set(ends.map((line) => line.length)).size).toBe(1);
  });
});

describe('a Chinese letter', () => {
  it('can be read, copied and sealed', async () => {
    const { path, text, info } = await made(page('final/letter', 'zh'));
    expect(info).toMatch(/Pages:\s+1\n/);
    expect(flat(text)).toContain(flat('应于2026年8月26日（含当日）前全额付至'));
    expect(text.match(/盖章处/g)).toHaveLength(1);
    for (const font of poppler('pdffonts', path).trim().split('\n').slice(2))
      expect(font).toMatch(/^[A-Z]{6}\+(?:SourceSerif4|NotoSerifSC)-.*yes yes yes/);
  });

  it('begins its paragraphs two characters in, its address at the margin', async () => {
    const { path } = await made(page('final/letter', 'zh'));
    const indent =
      placeOf(path, '一、欠款事实。合同').left - placeOf(path, '致：临汐市源渠水务设备有限公司').left;
    expect(indent).toBeGreaterThan(7);
    expect(indent).toBeLessThan(9);
  });

  it('shows the place of a seal only where a company signs', async () => {
    for (const id of ['reminder/message', 'reminder/phone', 'reminder/email', 'payment-plan/letter'])
      expect((await made(page(id, 'zh'))).text, id).not.toContain('盖章处');
    expect((await made(page('final/letter', 'en'))).text).not.toMatch(/seal/i);
  });
});

describe('values', () => {
  const hostile = '#panic("x") *a* $b$ `c` <d> @e \\ // /* = f [g] {h} ~ -- "q"';

  it('are printed as they are, never read as markup', async () => {
    const { text, info } = await made(
      page('final/letter', 'en', {
        client_company: hostile,
        invoice_number: hostile,
        evidence_list: [hostile],
      }),
    );
    expect(flat(text).split(flat(hostile)).length).toBeGreaterThanOrEqual(4);
    expect(info).toContain(hostile.slice(0, 20));
  });

  it('may use rare characters, in an English letter too', async () => {
    for (const lang of ['en', 'zh'] as const)
      expect((await made(page('final/letter', lang, { sender_name: '王喆 董翀' }))).text).toContain(
        '王喆 董翀',
      );
  });

  it('with a character that no font has are named', async () => {
    const letter = page('final/letter', 'zh', { client_principal: '周🙂经理', sender_title: '经理🚀' });
    await expect(letterPdf(letter, { paper: 'a4' })).rejects.toThrow(
      'no “🙂” (U+1F642) in client_principal, no “🚀” (U+1F680) in sender_title; write it with other characters',
    );
  });
});

describe('bytes', () => {
  it('are the same twice and from both engines, and follow the day they are asked to carry', async () => {
    const letter = page('final/letter', 'zh');
    const native = await letterPdf(letter, { paper: 'a4', engine: 'native' });
    expect(Buffer.compare(native, await letterPdf(letter, { paper: 'a4', engine: 'native' }))).toBe(0);
    expect(Buffer.compare(native, await letterPdf(letter, { paper: 'a4', engine: 'wasm' }))).toBe(0);
    expect((await made(letter)).info).toMatch(/CreationDate:.*Aug 18 .*2026/);
    expect((await made(letter, { epoch: 86_400 })).info).toMatch(/CreationDate:.*Jan\s+2 .*1970/);
  }, 60_000);
});

describe('a letter of any shape', () => {
  const head = '---\ntitle: A note\nlang: LANG\nstage: final\ntone: decisive\nchannel: letter\n---\n\n';
  const source = `${head}# One\n\n### Two\n\n> Said *so*.\n\n- a\n\n  b\n- c\n  1. d\n\n\`\`\`\ncode  here\n\`\`\`\n\n|  |  |\n| --- | --: |\n| k | **v** |\n\n---\n\nEnd`;

  it.each(['en', 'zh'] as const)('can be set in %s', async (lang) => {
    const { text } = await made(page('final/letter', lang, {}, source.replace('LANG', lang)));
    for (const words of ['One', 'Two', 'Said so.', 'code', 'End']) expect(text).toContain(words);
    const none = page('final/letter', lang, {}, head.replace('LANG', lang));
    expect((await made(none)).info).toMatch(/Title:\s+A note/);
  });
});
