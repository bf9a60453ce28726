/** The chapters of a book, each as the data its Typst file sets. */
import type { Bilingual, Language } from '../../model/language.js';
import { TIERS } from '../../model/stage.js';
import type { Book, BookPhrase, Run } from '../book.js';
import { windowWords } from '../window.js';
import { type Anchors, type SetRun, setRuns, withReferences } from './content.js';
import { indexOf } from './index-entries.js';
import { indexThings, sayAnchor } from './index-things.js';
import { groupOf, letterAnchor, titleOf } from './letter-data.js';
import { type Plan, phraseAnchor } from './plan.js';
import type { BookWords } from './words.js';

type Both = Readonly<Record<Language, readonly SetRun[]>>;

export function partsOf(book: Book, plan: Plan, words: BookWords) {
  const anchors: Anchors = new Map(book.letters.map(({ id }) => [id, letterAnchor(id)]));
  const both = ({ en, zh }: Readonly<Record<Language, readonly Run[]>>): Both => ({
    en: setRuns(en, anchors),
    zh: setRuns(zh, anchors),
  });
  /** A text that may send its reader to a letter. */
  const said = ({ en, zh }: Bilingual): Both => ({
    en: withReferences({ text: en }, anchors),
    zh: withReferences({ text: zh }, anchors),
  });
  const letterOf = (id: string) => {
    const letter = book.letters.find((each) => each.id === id)!;
    const anchor = letterAnchor(id);
    return { anchor, no: plan.numbers.get(anchor)!, title: titleOf(letter) };
  };
  const group = (letters: Book['letters']) => groupOf(letters, plan.numbers, anchors, book, words);
  const phrases = new Map(book.moves.flatMap((move) => move.phrases.map((each) => [each.id, each] as const)));

  const stages = plan.stages.map(({ stage, chapter, letters }) => ({
    kind: 'stage',
    chapter,
    stage: stage.stage,
    name: stage.name,
    window: windowWords(stage),
    aim: stage.aim ?? null,
    tone: stage.tone ?? null,
    must: stage.must,
    channels: stage.channels,
    group: group(letters),
    'say-avoid': stage.sayAvoid.map(({ why, avoid, say }, at) => {
      const ref = phraseAnchor(say);
      const phrase = phrases.get(say)!;
      return {
        anchor: sayAnchor(stage.stage, at),
        why,
        avoid,
        say: both(phrase.text),
        ref,
        no: plan.numbers.get(ref)!,
      };
    }),
  }));

  const others: Readonly<Record<string, () => object>> = {
    situations: () => ({
      list: plan.situations.map(({ situation, letters }) => ({
        title: (situation && book.situations[situation]) ?? words['other-letters'],
        anchor: letterAnchor(letters[0]!.id),
        group: group(letters),
      })),
    }),
    phrases: () => ({
      moves: book.moves.map(({ move, title, phrases: own }) => ({
        anchor: `move/${move}`,
        title,
        phrases: own.map((phrase) => ({
          anchor: phraseAnchor(phrase.id),
          no: plan.numbers.get(phraseAnchor(phrase.id))!,
          text: both(phrase.text),
          stages: phrase.stages.filter((stage) => book.stages.some((each) => each.stage === stage)),
          channels: phrase.channels,
          marks: phraseMarks(phrase, book, words),
          note: phrase.note ?? null,
        })),
      })),
    }),
    customers: () => ({
      causes: book.causes.map(({ cause, title, signs, answer, avoid, letters }) => ({
        anchor: `cause/${cause}`,
        title,
        signs: signs.map(said),
        answer: said(answer),
        avoid: avoid ? said(avoid) : null,
        letters: letters.map(letterOf),
      })),
      markets: book.markets.map(({ market, title, notes, letters }) => ({
        anchor: `market/${market}`,
        title,
        notes: notes.map(said),
        letters: letters.map(letterOf),
      })),
    }),
    playbook: () => ({
      tiers: TIERS.flatMap((tier) => {
        const cells = book.matrix.flatMap(({ tier: own, stage, letter, action }) => {
          const name = own === tier && book.stages.find((each) => each.stage === stage)?.name;
          if (!name) return [];
          return [
            {
              stage,
              name,
              letter: letter ? letterOf(letter) : null,
              action: action ? said(action) : null,
            },
          ];
        });
        return cells.length ? [{ tier, cells }] : [];
      }),
      questions: book.questions,
    }),
    checklists: () => ({
      lists: book.checklists.map(({ id, title, note, items }) => ({
        anchor: `checklist/${id}`,
        title,
        note: note ? said(note) : null,
        items: items.map(said),
      })),
    }),
    clauses: () => ({
      list: book.clauses.map(({ id, title, text, note }) => ({
        anchor: `clause/${id}`,
        title,
        text: both(text),
        note: note ?? null,
      })),
    }),
    index: () => {
      const things = indexThings(book, plan, words);
      return {
        index: Object.fromEntries(book.languages.map((lang) => [lang, indexOf(things, lang, words)])),
      };
    },
  };
  return [...stages, ...[...plan.others].map(([kind, chapter]) => ({ kind, chapter, ...others[kind]!() }))];
}

/** Whom a phrase suits: the market, the cause, the manner. */
function phraseMarks(
  { market, cause, tags }: BookPhrase,
  book: Book,
  words: BookWords,
): readonly Bilingual[] {
  const titles = [
    book.markets.find((each) => each.market === market)?.title,
    book.causes.find((each) => each.cause === cause)?.title,
    ...tags.map((tag) => words.tag[tag]),
  ];
  return titles.flatMap((title) => (title ? [title] : []));
}
