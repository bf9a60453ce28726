/** The fonts one letter needs: the Chinese ones weigh forty times the others, and most English letters need none. */
import { readFileSync } from 'node:fs';
import { printable } from '../generated/printable.js';
import type { PrintedWords } from '../phrasebook/printed-letter.js';
import { codeOf, readPrintable, unprintable } from '../text/printable.js';
import { Problem } from '../workspace/problem.js';
import { charactersOf } from './font-characters.js';
import { fontFile } from './fonts.js';

export interface LetterFonts {
  /** As Typst calls them. */
  readonly names: readonly string[];
  readonly files: readonly string[];
}

/** @throws Problem naming every character that no font has, with the variable it came from */
export function letterFonts(given: Iterable<PrintedWords>, isChinese: boolean): LetterFonts {
  const words = [...given];
  refuseMissing(words);
  const latin = {
    names: ['Source Serif 4'],
    files: ['400Regular', '600SemiBold', '400Regular_Italic'].map((cut) => fontFile('source-serif-4', cut)),
  };
  if (!isChinese && isIn(latin.files[0]!, words)) return latin;
  return {
    names: [...latin.names, 'Noto Serif SC'],
    files: [...latin.files, ...['400Regular', '600SemiBold'].map((cut) => fontFile('noto-serif-sc', cut))],
  };
}

function isIn(font: string, words: readonly PrintedWords[]): boolean {
  const known = charactersOf(readFileSync(font));
  return words.every(({ text }) => [...text].every((character) => known.has(character.codePointAt(0)!)));
}

function refuseMissing(words: readonly PrintedWords[]): void {
  const isPrintable = readPrintable(printable);
  const missing = words.flatMap(({ text, slot }) =>
    unprintable(text, isPrintable).map(({ start, end }) => {
      const found = text.slice(start, end);
      return `“${found}” (${codeOf(found)})${slot ? ` in ${slot}` : ''}`;
    }),
  );
  if (missing.length > 0)
    throw new Problem(
      `the letter's fonts have no ${[...new Set(missing)].join(', no ')}; write it with other characters`,
    );
}
