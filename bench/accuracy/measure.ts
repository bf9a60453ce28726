/** Figures over the labelled letters: how often a set of findings is right, by part and language. */
import { LANGUAGES, type Language } from '../../src/model/language.js';
import { type CorpusLetter, isRight, PARTS, type Part } from './corpus.js';
import { type Answers, byRule, compare, type Found, type Outcome, type Tallies, tally } from './score.js';

export interface Judged {
  readonly letter: CorpusLetter;
  readonly outcome: Outcome;
}

/** @param shared whether one finding may answer every label it touches */
export const judgeAll = (
  letters: readonly CorpusLetter[],
  find: (letter: CorpusLetter) => readonly Found[],
  answers: Answers = byRule,
  shared = false,
): readonly Judged[] =>
  letters.map((letter) => ({ letter, outcome: compare(find(letter), letter.labels, answers, shared) }));

export interface Figures extends Tallies {
  readonly letters: number;
  /** Letters in which nothing has to be found, and those of them that something was said about. */
  readonly right: number;
  readonly rightBlamed: number;
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const right = judged.filter(({ letter }) => isRight(letter));
  return {
    letters: judged.length,
    right: right.length,
    rightBlamed: right.filter(({ outcome }) => outcome.false.length > 0).length,
    ...tally(judged.map(({ outcome }) => outcome)),
  };
}

/** One row of every report: a part in one language, or in both when `lang` is left out. */
export interface Slice {
  readonly part: Part;
  readonly lang: Language | undefined;
  readonly judged: readonly Judged[];
}

/** Parts that hold letters, each whole and then by language. */
export const slicesOf = (judged: readonly Judged[]): readonly Slice[] =>
  PARTS.flatMap((part) =>
    [undefined, ...LANGUAGES].map((lang) => ({
      part,
      lang,
      judged: judged.filter(
        ({ letter }) => letter.part === part && (lang === undefined || letter.lang === lang),
      ),
    })),
  ).filter((slice) => slice.judged.length > 0);
