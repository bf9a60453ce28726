/** The playbook: what stands beside the letters of a pack, for those who decide which one to send. */
import type { Bilingual, Language } from './language.js';
import type { Span } from './span.js';
import type { Cause, Situation, Stage } from './stage.js';

/** A letter's id and where it is named. */
export interface LetterMention {
  readonly id: string;
  readonly span: Span;
}

/** Why a customer does not pay, how it shows and what answers it. */
export interface CausePlay {
  readonly title: Bilingual;
  readonly signs: readonly Bilingual[];
  readonly answer: Bilingual;
  readonly avoid?: Bilingual;
  readonly letters: readonly LetterMention[];
}

/** What a customer of one market expects. */
export interface MarketPlay {
  readonly title: Bilingual;
  readonly notes: readonly Bilingual[];
  readonly letters: readonly LetterMention[];
}

/** A question, with the answers that tell a real delay from an excuse. */
export interface TellingQuestion {
  readonly ask: Bilingual;
  readonly real: Bilingual;
  readonly excuse: Bilingual;
}

export interface Checklist {
  readonly id: string;
  readonly title: Bilingual;
  readonly note?: Bilingual;
  readonly items: readonly Bilingual[];
}

/** Wording for contracts that keeps invoices from becoming overdue. */
export interface ContractClause {
  readonly id: string;
  readonly title: Bilingual;
  /** May hold `{{ variables }}`. */
  readonly text: Bilingual;
  readonly places: Readonly<Record<Language, Span>>;
  readonly note?: Bilingual;
}

/** What a stage is for. */
export interface StagePlay {
  readonly name: Bilingual;
  readonly aim: Bilingual;
  readonly tone: Bilingual;
  readonly must: readonly Bilingual[];
}

export interface Playbook {
  readonly stages: Readonly<Partial<Record<Stage, StagePlay>>>;
  readonly situations: Readonly<Partial<Record<Situation, Bilingual>>>;
  readonly causes: Readonly<Partial<Record<Cause, CausePlay>>>;
  readonly markets: Readonly<Record<string, MarketPlay>>;
  readonly questions: readonly TellingQuestion[];
  readonly checklists: readonly Checklist[];
  readonly clauses: readonly ContractClause[];
}

/** Every letter the playbook names, in the order of the file. */
export const lettersOf = ({ causes, markets }: Playbook): readonly LetterMention[] =>
  [...Object.values(causes), ...Object.values(markets)]
    .flatMap(({ letters }) => letters)
    .sort((a, b) => a.span.start - b.span.start);
