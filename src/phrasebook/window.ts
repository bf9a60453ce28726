/** The days a stage covers, in words. */
import { type Bilingual, LANGUAGES } from '../model/language.js';
import { WINDOW } from './words.js';

/**
 * @param from days since the due date, negative before it
 * @param to the last of them; left out for “and later”
 */
export function windowWords({ from, to }: { readonly from: number; readonly to?: number }): Bilingual {
  const pattern = WINDOW[kindOf(from, to)];
  const fill = (text: string): string =>
    text.replace('{from}', String(Math.abs(from))).replace('{to}', String(Math.abs(to ?? 0)));
  return Object.fromEntries(LANGUAGES.map((lang) => [lang, fill(pattern[lang])])) as unknown as Bilingual;
}

function kindOf(from: number, to: number | undefined): keyof typeof WINDOW {
  if (to === undefined) return from < 0 ? 'open' : 'from';
  if (to < 0) return 'before';
  if (from < 0) return 'around';
  return from === 0 ? 'on' : 'within';
}
