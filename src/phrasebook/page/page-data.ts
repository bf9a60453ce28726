/** What of a book the page shows, and what it is packed into. */

import { placeholders } from '../../generated/placeholders.js';
import type { Bilingual, Language } from '../../model/language.js';
import type { Situation, Stage } from '../../model/stage.js';
import type { BlankWords } from '../../text/blanks.js';
import type { Book, BookCause, BookLetter, BookMarket, BookMove, BookVariable, SayAvoid } from '../book.js';
import type { Judgement } from '../judgement.js';
import { whole } from '../typst/whole.js';

export interface PageStage {
  readonly stage: Stage;
  readonly name: Bilingual;
  readonly from: number;
  readonly to?: number;
  readonly aim?: Bilingual;
  readonly tone?: Bilingual;
  readonly must: readonly Bilingual[];
  readonly sayAvoid: readonly SayAvoid[];
}

export interface PageData {
  readonly title: Bilingual;
  readonly subtitle?: Bilingual;
  readonly publisher?: string;
  readonly imprint?: Bilingual;
  readonly version: string;
  readonly date: string;
  readonly languages: readonly Language[];
  readonly colors: Readonly<Partial<Record<Stage, string>>>;
  readonly stages: readonly PageStage[];
  readonly letters: readonly BookLetter[];
  readonly moves: readonly BookMove[];
  readonly causes: readonly BookCause[];
  readonly markets: readonly BookMarket[];
  readonly matrix: Book['matrix'];
  readonly questions: Book['questions'];
  readonly checklists: Book['checklists'];
  readonly clauses: Book['clauses'];
  readonly situations: Readonly<Partial<Record<Situation, Bilingual>>>;
  readonly variables: Readonly<Record<string, BookVariable>>;
  /** What tells a blank in the reader's own words. */
  readonly blanks: BlankWords;
  readonly judgement?: Judgement;
}

export function pageData(given: Book, judgement?: Judgement): PageData {
  const book = whole(given);
  const { look } = book;
  return {
    title: book.title,
    ...(look.subtitle && { subtitle: look.subtitle }),
    ...(look.publisher !== undefined && { publisher: look.publisher }),
    ...(look.imprint && { imprint: look.imprint }),
    version: book.version,
    date: book.date,
    languages: book.languages,
    colors: look.colors ?? {},
    stages: book.stages.map(({ stage, name, from, to, aim, tone, must, sayAvoid }) => ({
      stage,
      name,
      from,
      ...(to !== undefined && { to }),
      ...(aim && { aim }),
      ...(tone && { tone }),
      must,
      sayAvoid,
    })),
    letters: book.letters,
    moves: book.moves,
    causes: book.causes,
    markets: book.markets,
    matrix: book.matrix,
    questions: book.questions,
    checklists: book.checklists,
    clauses: book.clauses,
    blanks: { units: placeholders.units.map(({ word }) => word), fillIn: placeholders.fillIn },
    situations: book.situations,
    variables: book.variables,
    ...(judgement && { judgement }),
  };
}
