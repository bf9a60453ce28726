/** The days a stage covers, in words. */
import { type Bilingual, LANGUAGES } from '../../model/language.js';
import type { BookStage } from '../book.js';
import type { BookWords } from './words.js';

export function windowWords({ from, to }: Pick<BookStage, 'from' | 'to'>, words: BookWords): Bilingual {
  const pattern = words[keyOf(from, to)];
  const fill = (text: string): string =>
    text.replace('{from}', String(Math.abs(from))).replace('{to}', String(Math.abs(to ?? 0)));
  return Object.fromEntries(LANGUAGES.map((lang) => [lang, fill(pattern[lang])])) as unknown as Bilingual;
}

function keyOf(from: number, to: number | undefined) {
  if (to === undefined) return from < 0 ? 'days-open' : 'days-from';
  if (to < 0) return 'days-before';
  if (from < 0) return 'days-around';
  return from === 0 ? 'days-on' : 'days-within';
}
