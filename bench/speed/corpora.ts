/** Writes what is measured into a folder of its own. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/generate/files.js';
import { readWords } from '../../scripts/generate/words.js';
import { LANGUAGES } from '../../src/model/language.js';
import { listName, prhLists } from '../accuracy/prh.js';
import { asLexicon, asPrh, HOUSE_RULE, houseWords, planted as sentenceWith } from './house-words.js';
import { type MadeLetter, makeLetter, type Wanted } from './letters.js';

/** Words planted in the thousand letters, and known to every tool that can be told words. */
const HOUSE = 500;
/** Of each language. */
const IN_A_FILE = 1000;

export const SIZES = [1, 2, 4, 8, 16, 31] as const;
export const LETTERS_OF_A_SIZE = 200;
/** A lexicon as large as the shipped one, on top of it, so many times. */
export const LEXICONS = [1, 2, 4, 8] as const;

export interface Corpora {
  readonly place: string;
  /** The thousand letters, as written. */
  readonly letters: readonly MadeLetter[];
  /** Words planted in them: how many, and how many of these in English. */
  readonly planted: { readonly all: number; readonly en: number };
  /** Entries of the shipped lexicons. */
  readonly shippedEntries: number;
  readonly packLetters: number;
}

/** No bare number: remark-cli would take it for one. */
export const folderOf = (letters: number): string => `letters-${letters}`;
export const folderOfSize = (size: number): string => `kilobytes-${size}`;

export function writeCorpora(growTo: readonly number[]): Corpora {
  const place = mkdtempSync(join(tmpdir(), 'dunmark-bench-'));
  cpSync(join(ROOT, 'templates'), join(place, 'pack'), { recursive: true });
  const words = houseWords(HOUSE);
  // Two letters in three hold a word of the house.
  const plant: Wanted['plant'] = (lang, by) =>
    by.below(3) ? sentenceWith(lang, by.pick(words[lang])) : undefined;
  const letters = folder(place, folderOf(1000), 1000, { plant });
  for (const many of [1, 20, ...growTo]) folder(place, folderOf(many), many, { plant });
  for (const size of SIZES) folder(place, folderOfSize(size), LETTERS_OF_A_SIZE, { bytes: size * 1000 });
  const shippedEntries = countEntries();
  house(place, 'house', HOUSE);
  for (const times of LEXICONS.slice(1)) house(place, `x${times}`, (times - 1) * shippedEntries);
  writeFileSync(join(place, 'house.prh.yml'), asPrh(words));
  writeFileSync(join(place, 'all.prh.yml'), everyWord());
  writeFileSync(
    join(place, 'cspell.json'),
    JSON.stringify({ version: '0.2', language: 'en', flagWords: words.en }),
  );
  for (const list of ['house', 'all'])
    writeFileSync(
      join(place, `${list}.textlintrc.json`),
      JSON.stringify({ rules: { prh: { rulePaths: [`${list}.prh.yml`] } } }),
    );
  const withWord = letters.filter(({ source, lang }) => words[lang].some((word) => source.includes(word)));
  const planted = { all: withWord.length, en: withWord.filter(({ lang }) => lang === 'en').length };
  return { place, letters, planted, shippedEntries, packLetters: lettersIn(join(place, 'pack')) };
}

function folder(place: string, name: string, count: number, wanted: Wanted): readonly MadeLetter[] {
  mkdirSync(join(place, name));
  const letters: MadeLetter[] = [];
  for (let number = 0; number < count; number++) {
    const letter = makeLetter(number, wanted);
    writeFileSync(join(place, name, letter.path), letter.source);
    if (count <= 1000) letters.push(letter);
  }
  return letters;
}

/** Settings with so many words of the house, in files no longer than the longest of ours. */
function house(place: string, name: string, count: number): void {
  const { en, zh } = houseWords(count);
  mkdirSync(join(place, name));
  for (let from = 0, file = 0; from < en.length; from += IN_A_FILE, file++) {
    const part = { en: en.slice(from, from + IN_A_FILE), zh: zh.slice(from, from + IN_A_FILE) };
    writeFileSync(join(place, name, `${file}.yml`), asLexicon(`${HOUSE_RULE}-${file}`, part));
  }
  writeFileSync(join(place, `${name}.dunmark.yml`), `lexicons: [./${name}]\n`);
}

/** One dictionary with the words of all lexicons: prh knows no languages. */
function everyWord(): string {
  const lists = prhLists();
  const rules = LANGUAGES.flatMap((lang) => JSON.parse(lists[listName(lang, 'any')]!).rules);
  return JSON.stringify({ version: 1, rules });
}

const countEntries = (): number =>
  readWords().lexicons.flatMap(({ words }) => LANGUAGES.flatMap((lang) => words[lang].entries)).length;

const lettersIn = (path: string): number =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).length;
