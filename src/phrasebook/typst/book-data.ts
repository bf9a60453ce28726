/** A book → the JSON its Typst files read. All that is not the look of a page is settled here. */
import { type Bilingual, LANGUAGES } from '../../model/language.js';
import type { Book } from '../book.js';
import { stageColors } from './colors.js';
import { partsOf } from './part-data.js';
import { planOf, tocOf } from './plan.js';
import { runningTitle } from './running-title.js';
import { whole } from './whole.js';
import type { BookWords } from './words.js';

/** @param day ISO day the document is dated by */
export function bookData(given: Book, words: BookWords, day: string = given.date): string {
  const book = whole(given);
  const plan = planOf(book, words);
  const { subtitle, publisher, imprint, colors } = book.look;
  const [year, month, date] = day.split('-').map(Number);
  return JSON.stringify({
    languages: book.languages,
    title: book.title,
    running: runningTitle(book.title),
    subtitle: subtitle ?? counted(book, words),
    publisher: publisher ?? '',
    imprint: imprint ?? null,
    version: book.version,
    day: { year, month, day: date },
    dates: Object.fromEntries(LANGUAGES.map((lang) => [lang, longDate(lang, day)])),
    colors: stageColors(colors),
    stages: book.stages.map(({ stage, name }) => ({ stage, name })),
    'stage-numbers': Object.fromEntries(plan.stages.map(({ stage, chapter }) => [stage.stage, chapter.no])),
    chapters: plan.stages.length + plan.others.size,
    variables: Object.fromEntries(Object.entries(book.variables).map(([name, { label }]) => [name, label])),
    numbers: Object.fromEntries(plan.numbers),
    toc: tocOf(plan, book, words),
    parts: partsOf(book, plan, words),
  });
}

const longDate = (lang: 'en' | 'zh', day: string): string =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** What a cover says when the pack has no words for it. */
const counted = ({ letters, moves }: Book, words: BookWords): Bilingual => {
  const phrases = moves.reduce((count, move) => count + move.phrases.length, 0);
  const fill = (text: string): string =>
    text.replace('{letters}', String(letters.length)).replace('{phrases}', String(phrases));
  return { en: fill(words.counted.en), zh: fill(words.counted.zh) };
};
