/** The page's fonts, cut down to the characters its book needs: a machine without Chinese fonts shows only boxes. */
import { readFileSync } from 'node:fs';
import type { Book } from '../phrasebook/book.js';
import type { PageFont } from '../phrasebook/page/book-page.js';
import { pageCharacters } from '../phrasebook/page/page-characters.js';
import { fontFile } from './fonts.js';

const HAN = { family: 'Noto Sans SC Book', from: 'noto-sans-sc' } as const;
const LATIN = { family: 'Source Serif Book', from: 'source-serif-4' } as const;

/** One weight each: with a second, the fonts alone would be half of what the page may weigh. */
export async function pageFonts(book: Book): Promise<readonly PageFont[]> {
  const { han, latin } = pageCharacters(book);
  const fonts = [{ ...LATIN, text: latin }, ...(han === '' ? [] : [{ ...HAN, text: han }])];
  return Promise.all(
    fonts.map(async ({ family, from, text }) => ({
      family,
      weight: '400',
      woff2: await cut(fontFile(from, '400Regular'), text),
    })),
  );
}

/** Cutting takes seconds, so that the same cut is made once a process. */
const cuts = new Map<string, Promise<Uint8Array>>();

function cut(file: string, text: string): Promise<Uint8Array> {
  const key = `${file} ${text}`;
  const known = cuts.get(key) ?? make(file, text);
  cuts.set(key, known);
  return known;
}

/** Alternates that only a feature would call up (small capitals, old figures) stay out, and what vertical lines need. */
async function make(file: string, text: string): Promise<Uint8Array> {
  // Loaded here, so that a start without a page never pays for it.
  const { default: subsetFont } = await import('subset-font');
  return new Uint8Array(
    await subsetFont(readFileSync(file), text, {
      targetFormat: 'woff2',
      noLayoutClosure: true,
      dropTables: ['vhea', 'vmtx'],
    }),
  );
}
