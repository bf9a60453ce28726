/** A team's own words, as many as one likes: made up, so that each is found where it was planted and nowhere else. */
import { LANGUAGES, type Language } from '../../src/model/language.js';
import { coin } from './particulars.js';
import { chance } from './random.js';

export type HouseWords = Readonly<Record<Language, readonly string[]>>;

const SEED = 7;

/** Half of them English, half Chinese, no two alike; a short list the beginning of every longer one. */
export function houseWords(count: number): HouseWords {
  const made = { en: new Set<string>(), zh: new Set<string>() };
  for (const lang of LANGUAGES) {
    const by = chance(SEED);
    while (made[lang].size < count / 2) made[lang].add(coin(lang, by));
  }
  return { en: [...made.en], zh: [...made.zh] };
}

const PLANTED: Readonly<Record<Language, (word: string) => string>> = {
  en: (word) => `The shipment is filed under ${word} in the register.`,
  zh: (word) => `该批货物在台账中记作${word}一栏。`,
};

/** A sentence that holds one of the words. */
export const planted = (lang: Language, word: string): string => PLANTED[lang](word);

/** How the ids of its rules begin. */
export const HOUSE_RULE = 'house-terms';

/** The same words as a lexicon of ours. JSON is YAML. */
export const asLexicon = (id: string, words: HouseWords): string =>
  JSON.stringify({
    id,
    group: 'tone',
    severity: 'warning',
    title: { en: 'House terms', zh: '本司用语' },
    why: { en: 'A letter names things as the contract does.', zh: '函件用语应与合同一致。' },
    message: { en: '“{found}” is a word of ours.', zh: '“{found}”是内部用语。' },
    hint: { en: 'Write what the contract says.', zh: '按合同用语书写。' },
    ...Object.fromEntries(LANGUAGES.map((lang) => [lang, { entries: words[lang], bad: [], good: [] }])),
  });

/** The same words for prh. A team would write them as plain words, not as expressions. */
export const asPrh = (words: HouseWords): string =>
  JSON.stringify({
    version: 1,
    rules: LANGUAGES.flatMap((lang) =>
      words[lang].map((word) => ({ pattern: word, expected: `(${HOUSE_RULE})` })),
    ),
  });
