/** What of a book the page shows, and what it is packed into. */
import type { Bilingual, Language } from '../../model/language.js';
import type { Cause, Situation, Stage } from '../../model/stage.js';
import type { Book, BookLetter, BookMove, BookVariable } from '../book.js';
import type { Judgement } from '../judgement.js';

export interface PageStage {
  readonly stage: Stage;
  readonly name: Bilingual;
  readonly from: number;
  readonly to?: number;
  readonly aim?: Bilingual;
  readonly tone?: Bilingual;
  readonly must: readonly Bilingual[];
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
  readonly causes: ReadonlyArray<{ readonly cause: Cause; readonly title: Bilingual }>;
  readonly markets: ReadonlyArray<{ readonly market: string; readonly title: Bilingual }>;
  readonly situations: Readonly<Partial<Record<Situation, Bilingual>>>;
  readonly variables: Readonly<Record<string, BookVariable>>;
  readonly judgement?: Judgement;
}

export function pageData(book: Book, judgement?: Judgement): PageData {
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
    stages: book.stages.map(({ stage, name, from, to, aim, tone, must }) => ({
      stage,
      name,
      from,
      ...(to !== undefined && { to }),
      ...(aim && { aim }),
      ...(tone && { tone }),
      must,
    })),
    letters: book.letters,
    moves: book.moves,
    causes: book.causes.map(({ cause, title }) => ({ cause, title })),
    markets: book.markets.map(({ market, title }) => ({ market, title })),
    situations: book.situations,
    variables: book.variables,
    ...(judgement && { judgement }),
  };
}
