/** What makes an entry of a lexicon useless: it would find nearly everything, or nothing ever. */
import { HAN, KIND } from '../text/fold.js';
import { isValueCode } from '../text/value-names.js';

/** Letters of a Latin word below which it stands everywhere. */
const SHORTEST = 3;

/**
 * True for a text that a rule without conditions would meet in every second line: a value alone, one
 * Chinese character, a word of two letters or of `common`, or no word at all.
 */
export function isTooWide(text: string, common: ReadonlySet<string>): boolean {
  const codes = [...text].map((character) => character.charCodeAt(0));
  const words = codes.filter((code) => KIND[code] === HAN || /[\p{L}\p{N}]/u.test(String.fromCharCode(code)));
  if (codes.some(isValueCode)) return words.length === 0;
  if (common.has(text)) return true;
  return words.some((code) => KIND[code] === HAN) ? words.length < 2 : words.length < SHORTEST;
}

/** Signs that are gone when a letter's text is read: tags, emphasis, code. */
const MARKUP = /\{\{|\}\}|\{%|\*\*|__|`|\]\(/;

/** Why a pattern can never be met, as the code of a message. */
export function neverMatches(
  pattern: string,
  texts: readonly string[],
  except: readonly string[],
): 'entry-markup' | 'entry-excepted' | undefined {
  if (MARKUP.test(pattern)) return 'entry-markup';
  return texts.every((text) => except.includes(text)) ? 'entry-excepted' : undefined;
}
