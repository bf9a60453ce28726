/** All that can be looked up in a book. */
import type { Book } from '../book.js';
import type { Indexed } from './index-entries.js';
import { letterAnchor } from './letter-data.js';
import type { Plan } from './plan.js';
import type { BookWords } from './words.js';

export function indexThings(book: Book, plan: Plan, words: BookWords): readonly Indexed[] {
  const lettersOf = (wanted: (letter: Book['letters'][number]) => boolean): readonly string[] =>
    book.letters.filter(wanted).map(({ id }) => letterAnchor(id));
  return [
    ...book.letters.map(({ id, text }) => ({
      title: {
        ...(text.en && { en: text.en.title }),
        ...(text.zh && { zh: text.zh.title }),
      },
      anchors: [letterAnchor(id)],
    })),
    ...plan.stages.map(({ stage, chapter }) => ({ title: stage.name, anchors: [chapter.anchor] })),
    ...plan.stages.flatMap(({ stage }) =>
      stage.sayAvoid.map(({ why }, at) => ({ title: why, anchors: [sayAnchor(stage.stage, at)] })),
    ),
    ...plan.situations.flatMap(({ situation, letters }) => {
      const title = situation && book.situations[situation];
      return title ? [{ title, anchors: letters.map(({ id }) => letterAnchor(id)) }] : [];
    }),
    ...book.moves.map(({ move, title }) => ({ title, anchors: [`move/${move}`] })),
    ...book.causes.map(({ cause, title }) => ({
      title,
      anchors: [`cause/${cause}`, ...lettersOf((letter) => letter.cause === cause)],
    })),
    ...book.markets.map(({ market, title }) => ({
      title,
      anchors: [`market/${market}`, ...lettersOf((letter) => letter.market === market)],
    })),
    ...(book.matrix.length ? [{ title: words.matrix, anchors: ['matrix'] }] : []),
    ...(book.questions.length ? [{ title: words.questions, anchors: ['questions'] }] : []),
    ...book.checklists.map(({ id, title }) => ({ title, anchors: [`checklist/${id}`] })),
    ...book.clauses.map(({ id, title }) => ({ title, anchors: [`clause/${id}`] })),
  ];
}

export const sayAnchor = (stage: string, at: number): string => `say/${stage}/${at}`;
