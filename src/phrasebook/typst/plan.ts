/** Which chapters a book has, in which order, and the number of every letter, phrase and section in it. */
import type { Bilingual } from '../../model/language.js';
import type { Situation } from '../../model/stage.js';
import { SITUATIONS } from '../../model/stage.js';
import type { Book, BookLetter, BookStage } from '../book.js';
import { QUIET, stageColors } from './colors.js';
import { inOrder, letterAnchor, titleOf } from './letter-data.js';
import { runningTitle } from './running-title.js';
import type { BookWords } from './words.js';

type Kind = 'situations' | 'phrases' | 'customers' | 'playbook' | 'checklists' | 'clauses' | 'index';

export interface Chapter {
  readonly no: number;
  readonly anchor: string;
  readonly title: Bilingual;
  /** The same as the head of its pages. */
  readonly running: Bilingual;
  readonly color: string;
}
export interface SituationLetters {
  readonly situation: Situation | undefined;
  readonly letters: readonly BookLetter[];
}
export interface Plan {
  readonly stages: ReadonlyArray<{
    readonly stage: BookStage;
    readonly chapter: Chapter;
    readonly letters: readonly BookLetter[];
  }>;
  readonly situations: readonly SituationLetters[];
  /** Those chapters beside the stages that have something to say. */
  readonly others: ReadonlyMap<Kind, Chapter>;
  /** Anchor → number. */
  readonly numbers: ReadonlyMap<string, string>;
}

export function planOf(book: Book, words: BookWords): Plan {
  const colors = stageColors(book.look.colors);
  let count = 0;
  const chapter = (name: string, title: Bilingual, color: string): Chapter => ({
    no: ++count,
    anchor: `chapter/${name}`,
    title,
    running: runningTitle(title),
    color,
  });
  const numbers = new Map<string, string>();
  const numberLetters = (letters: readonly BookLetter[], from: number, chapterNo: number): void => {
    for (const [at, { id }] of letters.entries())
      numbers.set(letterAnchor(id), `${chapterNo}.${from + at + 1}`);
  };
  const stages = book.stages.map((stage) => {
    const own = book.letters.filter((letter) => letter.stage === stage.stage && !letter.situation);
    const opened = chapter(stage.stage, stage.name, colors[stage.stage]);
    const letters = inOrder(own);
    numberLetters(letters, 0, opened.no);
    return { stage, chapter: opened, letters };
  });
  const inStages = new Set(stages.flatMap(({ letters }) => letters));
  const situations = situationsOf(book.letters.filter((letter) => !inStages.has(letter)));
  const there: Readonly<Record<Kind, boolean>> = {
    situations: situations.length > 0,
    phrases: book.moves.length > 0,
    customers: book.causes.length + book.markets.length > 0,
    playbook: book.matrix.length + book.questions.length > 0,
    checklists: book.checklists.length > 0,
    clauses: book.clauses.length > 0,
    index: true,
  };
  const others = new Map(
    (Object.keys(there) as Kind[])
      .filter((kind) => there[kind])
      .map((kind) => [kind, chapter(kind, words[kind], QUIET)] as const),
  );
  let before = 0;
  for (const { letters } of situations) {
    numberLetters(letters, before, others.get('situations')!.no);
    before += letters.length;
  }
  let phrase = 0;
  for (const move of book.moves)
    for (const { id } of move.phrases) numbers.set(phraseAnchor(id), String(++phrase));
  return { stages, situations, others, numbers };
}

export const phraseAnchor = (id: string): string => `phrase/${id}`;

/** A letter whose stage is not in the book, and one beside everything, still has its place. */
function situationsOf(letters: readonly BookLetter[]): readonly SituationLetters[] {
  return [...SITUATIONS, undefined].flatMap((situation) => {
    const own = letters.filter((letter) => letter.situation === situation);
    return own.length ? [{ situation, letters: inOrder(own) }] : [];
  });
}

/** A line of the contents. */
interface TocEntry {
  readonly level: 1 | 2;
  readonly anchor: string;
  readonly title: Bilingual;
  readonly no?: string;
  readonly color?: string;
}

export function tocOf(plan: Plan, book: Book, words: BookWords): readonly TocEntry[] {
  const opens = ({ anchor, title, no, color }: Chapter): TocEntry => ({
    level: 1,
    anchor,
    title,
    no: String(no),
    color,
  });
  const section = (anchor: string, title: Bilingual): TocEntry => ({ level: 2, anchor, title });
  const letter = (own: BookLetter): TocEntry => {
    const anchor = letterAnchor(own.id);
    return { ...section(anchor, titleOf(own)), no: plan.numbers.get(anchor)! };
  };
  const sections: Readonly<Record<Kind, readonly TocEntry[]>> = {
    situations: plan.situations.flatMap(({ letters }) => letters.map(letter)),
    phrases: book.moves.map(({ move, title }) => section(`move/${move}`, title)),
    customers: [
      ...book.causes.map(({ cause, title }) => section(`cause/${cause}`, title)),
      ...book.markets.map(({ market, title }) => section(`market/${market}`, title)),
    ],
    playbook: [
      ...(book.matrix.length ? [section('matrix', words.matrix)] : []),
      ...(book.questions.length ? [section('questions', words.questions)] : []),
    ],
    checklists: book.checklists.map(({ id, title }) => section(`checklist/${id}`, title)),
    clauses: book.clauses.map(({ id, title }) => section(`clause/${id}`, title)),
    index: book.languages.map((lang) => section(`index/${lang}`, words[`index-${lang}`])),
  };
  return [
    { level: 1, anchor: 'how', title: words.how },
    ...plan.stages.flatMap(({ stage, chapter, letters }) => [
      opens(chapter),
      ...letters.map(letter),
      ...(stage.sayAvoid.length ? [section(`${chapter.anchor}/say`, words['say-avoid'])] : []),
    ]),
    ...[...plan.others].flatMap(([kind, chapter]) => [opens(chapter), ...sections[kind]]),
  ];
}
