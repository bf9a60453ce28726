/** Finding phrases and letters by words in either language, and the places of those words in a text. */
import { LANGUAGES } from '../../../model/language.js';
import type { BookBlock, BookLetter, BookPhrase, Run } from '../../book.js';
import type { PageData } from '../page-data.js';
import type { State } from './state.js';

/** Full-width forms and capitals are found by their plain twins. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

export const wordsOf = (query: string): readonly string[] =>
  folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');

export interface Found<Item> {
  readonly item: Item;
  readonly text: string;
}

export interface Index {
  readonly phrases: ReadonlyArray<Found<BookPhrase>>;
  readonly letters: ReadonlyArray<Found<BookLetter>>;
}

export function makeIndex(data: PageData): Index {
  const slot = (name: string) => LANGUAGES.map((lang) => data.variables[name]?.label[lang] ?? '').join(' ');
  const said = (node: Run | BookBlock | unknown): string => {
    if (Array.isArray(node)) return node.map(said).join('');
    if (typeof node !== 'object' || node === null) return '';
    if ('text' in node && typeof node.text === 'string') return node.text;
    if ('slot' in node && typeof node.slot === 'string') return ` ${slot(node.slot)} `;
    return Object.entries(node)
      .filter(([key]) => key !== 'when')
      .map(([, value]) => said(value))
      .join(' ');
  };
  const stageNames = new Map(data.stages.map(({ stage, name }) => [stage, `${name.en} ${name.zh}`]));
  return {
    phrases: data.moves.flatMap(({ title, phrases }) =>
      phrases.map((item) => ({
        item,
        text: folded(
          [
            said(item.text.en),
            said(item.text.zh),
            title.en,
            title.zh,
            item.note?.en,
            item.note?.zh,
            item.id,
            ...item.tags,
          ].join(' \n'),
        ),
      })),
    ),
    letters: data.letters.map((item) => ({
      item,
      text: folded(
        [
          ...LANGUAGES.flatMap((lang) => {
            const text = item.text[lang];
            return text ? [text.title, said(text.subject), said(text.body)] : [];
          }),
          item.id,
          item.stage && stageNames.get(item.stage),
        ].join(' \n'),
      ),
    })),
  };
}

export function findPhrases({ phrases }: Index, state: State): readonly BookPhrase[] {
  const words = wordsOf(state.q);
  const { stage, channel, move, market, cause } = state;
  return phrases
    .filter(
      ({ item, text }) =>
        (!stage || (item.stages as readonly string[]).includes(stage)) &&
        (!channel || (item.channels as readonly string[]).includes(channel)) &&
        (!move || item.move === move) &&
        fits(market, item.market) &&
        fits(cause, item.cause) &&
        words.every((word) => text.includes(word)),
    )
    .map(({ item }) => item);
}

export function findLetters({ letters }: Index, state: State): readonly BookLetter[] {
  const words = wordsOf(state.q);
  const { stage, channel, market, cause } = state;
  return letters
    .filter(
      ({ item, text }) =>
        (!stage || item.stage === stage || (stage === 'beside' && !item.stage)) &&
        (!channel || item.channel === channel) &&
        fits(market, item.market) &&
        fits(cause, item.cause) &&
        words.every((word) => text.includes(word)),
    )
    .map(({ item }) => item);
}

/** What is general fits every market and cause, but what is special fits its own only. */
const fits = (wanted: string, own: string | undefined): boolean =>
  wanted === '' || own === undefined || own === wanted;

/** Stretches of a text, those that match marked. The text is folded character by character, so that places stay true. */
export function marked(
  text: string,
  words: readonly string[],
): ReadonlyArray<{ readonly text: string; readonly hit: boolean }> {
  if (words.length === 0) return [{ text, hit: false }];
  const characters = [...text];
  let fold = '';
  const from: number[] = [];
  characters.forEach((character, i) => {
    const plain = folded(character);
    fold += plain;
    for (let n = 0; n < plain.length; n++) from.push(i);
  });
  const hits = new Array<boolean>(characters.length).fill(false);
  for (const word of words)
    for (let at = fold.indexOf(word); at >= 0; at = fold.indexOf(word, at + 1))
      hits.fill(true, from[at]!, from[at + word.length - 1]! + 1);
  const out: Array<{ text: string; hit: boolean }> = [];
  characters.forEach((character, i) => {
    const last = out.at(-1);
    if (last && last.hit === hits[i]) last.text += character;
    else out.push({ text: character, hit: hits[i]! });
  });
  return out;
}
