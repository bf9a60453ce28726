/** Every character the page may show: the book's own, the interface's, and what values are spelled with. */
import type { Book } from '../book.js';
import { counted, OWN_NAMES, SWITCH_TO, WORDS } from './app/words.js';
import { pageData } from './page-data.js';

/** What people type into fields in western Europe, and the marks that sentences are set with. */
const TYPED =
  '\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2190\u2191\u2192\u2193\u20ac\u00a3\u00a5\u00a7\u00b7\u00d7\u00df\u00e0\u00e1\u00e2\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ed\u00ee\u00ef\u00f1\u00f3\u00f4\u00f6\u00f8\u00fa\u00fb\u00fc\u00c4\u00c5\u00c7\u00c9\u00d6\u00d8\u00dc';
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
/** Dates and amounts in Chinese. */
const SPELLED =
  '\u5e74\u6708\u65e5\u5929\u5143\u3001\u3002\uff0c\uff1a\uff1b\uff1f\uff01\uff08\uff09\u300a\u300b\u201c\u201d\u3000\uffe5';

export function pageCharacters(book: Book): { readonly han: string; readonly latin: string } {
  const text = JSON.stringify([
    pageData(book),
    WORDS,
    OWN_NAMES,
    SWITCH_TO,
    counted(1, 'phrases'),
    counted(1, 'letters'),
  ]);
  const all = [...new Set(text + TYPED + ASCII + SPELLED)].sort();
  const isWide = (character: string): boolean =>
    /[\p{Script=Han}\u2e80-\u30ff\uff00-\uffef]/u.test(character);
  return {
    han: all.some((character) => /\p{Script=Han}/u.test(character))
      ? all
          .filter(
            (character) =>
              isWide(character) || '\u2014\u2018\u2019\u201c\u201d\u2026\u00b7'.includes(character),
          )
          .join('')
      : '',
    latin: all.filter((character) => character >= ' ' && !isWide(character)).join(''),
  };
}
