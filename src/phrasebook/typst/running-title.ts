/** A title as the head of a page has room for it. */
import { type Bilingual, LANGUAGES, type Language } from '../../model/language.js';

/** Characters; two languages stand side by side. */
const MOST: Readonly<Record<Language, number>> = { en: 44, zh: 20 };

export const runningTitle = (title: Bilingual): Bilingual =>
  Object.fromEntries(LANGUAGES.map((lang) => [lang, cut(title[lang], MOST[lang])])) as unknown as Bilingual;

function cut(title: string, most: number): string {
  const characters = Array.from(title);
  if (characters.length <= most) return title;
  return `${characters
    .slice(0, most - 1)
    .join('')
    .replace(/\s+\S*$/, '')}\u2026`;
}
