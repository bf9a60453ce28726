/** What the printed book, the page and the wiki text are all made of: plain data, ready to be set. */
import type { FilterOp, Test } from '../compile/ops.js';
import type { Bilingual, Language } from '../model/language.js';
import type { BookSettings } from '../model/pack.js';
import type { Move, PhraseTag } from '../model/phrase.js';
import type { Cause, Channel, Situation, Stage, Tier } from '../model/stage.js';
import type { ExampleValue, Role, VariableType } from '../model/variable.js';

export type Mark = 'strong' | 'emphasis' | 'code';

/** Words as they are written. */
export interface Words {
  readonly text: string;
  readonly mark?: Mark;
}
/** A place to fill in, by the name of its variable; `invoices.amount` is a column of a list. */
export interface Slot {
  readonly slot: string;
  readonly filters?: readonly FilterOp[];
  readonly mark?: Mark;
}
export interface LineBreak {
  readonly break: true;
}
/** The first branch whose test holds is taken; one without a test always holds. */
export interface Choice<Node> {
  readonly branches: ReadonlyArray<{ readonly when?: Test; readonly nodes: readonly Node[] }>;
}
/** Its nodes once for each item of a list. */
export interface Each<Node> {
  readonly each: string;
  readonly nodes: readonly Node[];
}
export type Run = Words | Slot | LineBreak | Choice<Run> | Each<Run>;

export type Item = { readonly item: readonly BookBlock[] };
export type Row = { readonly cells: ReadonlyArray<readonly Run[]> };
export type Align = 'left' | 'right' | 'center' | null;

/** A block of a letter's body. */
export type BookBlock =
  | { readonly paragraph: readonly Run[] }
  | { readonly heading: readonly Run[]; readonly level: number }
  | {
      readonly list: ReadonlyArray<Item | Choice<Item> | Each<Item>>;
      readonly ordered: boolean;
      readonly start: number;
    }
  | {
      readonly head: ReadonlyArray<readonly Run[]>;
      readonly rows: ReadonlyArray<Row | Choice<Row> | Each<Row>>;
      readonly align: readonly Align[];
    }
  | { readonly quote: readonly BookBlock[] }
  | { readonly code: readonly Run[] }
  | { readonly divider: true }
  | Choice<BookBlock>
  | Each<BookBlock>;

/** What a slot is called, and a value it might hold. */
export interface BookVariable {
  readonly label: Bilingual;
  readonly type: VariableType;
  /** The label with its advice to whoever fills the slot in. Columns have none. */
  readonly ask?: Bilingual;
  /** The part it plays in a letter. */
  readonly role: Role;
  /** Columns have none: the list they belong to has. */
  readonly example?: Readonly<Record<Language, ExampleValue>>;
}

/** A letter in one language. */
export interface BookText {
  readonly title: string;
  /** Empty for a letter without a subject. */
  readonly subject: readonly Run[];
  readonly body: readonly BookBlock[];
  readonly attachments: ReadonlyArray<readonly Run[]>;
}

export interface BookLetter {
  /** `<group>/<name>` */
  readonly id: string;
  readonly group: string;
  readonly stage?: Stage;
  readonly channel: Channel;
  readonly situation?: Situation;
  readonly cause?: Cause;
  readonly market?: string;
  readonly tier?: Tier;
  /** Each language the book is in and the letter is written in. */
  readonly text: Readonly<Partial<Record<Language, BookText>>>;
}

export interface BookPhrase {
  readonly id: string;
  readonly move: Move;
  readonly text: Readonly<Record<Language, readonly Run[]>>;
  readonly stages: readonly Stage[];
  readonly channels: readonly Channel[];
  readonly market?: string;
  readonly cause?: Cause;
  readonly tags: readonly PhraseTag[];
  readonly note?: Bilingual;
}

export interface BookMove {
  readonly move: Move;
  readonly title: Bilingual;
  readonly phrases: readonly BookPhrase[];
}

/** One line of “say this, not that” at a stage. */
export interface SayAvoid {
  readonly rule: string;
  readonly why: Bilingual;
  readonly avoid: Bilingual;
  /** Id of the phrase to say instead. */
  readonly say: string;
}

export interface BookStage {
  readonly stage: Stage;
  readonly name: Bilingual;
  /** Days since the due date; `to` is left out for “and later”. */
  readonly from: number;
  readonly to?: number;
  readonly aim?: Bilingual;
  readonly tone?: Bilingual;
  readonly must: readonly Bilingual[];
  readonly channels: readonly Channel[];
  readonly sayAvoid: readonly SayAvoid[];
}

export interface BookCause {
  readonly cause: Cause;
  readonly title: Bilingual;
  readonly signs: readonly Bilingual[];
  readonly answer: Bilingual;
  readonly avoid?: Bilingual;
  readonly letters: readonly string[];
}

export interface BookMarket {
  readonly market: string;
  readonly title: Bilingual;
  readonly notes: readonly Bilingual[];
  readonly letters: readonly string[];
}

export interface BookCell {
  readonly tier: Tier;
  readonly stage: Stage;
  readonly letter?: string;
  readonly action?: Bilingual;
}

export interface BookClause {
  readonly id: string;
  readonly title: Bilingual;
  readonly text: Readonly<Record<Language, readonly Run[]>>;
  readonly note?: Bilingual;
}

export interface Book {
  readonly title: Bilingual;
  /** Cover texts and colours of the pack. */
  readonly look: BookSettings;
  readonly version: string;
  /** ISO day of the last review; dates everything that is made. */
  readonly date: string;
  readonly languages: readonly Language[];
  readonly stages: readonly BookStage[];
  /** By stage, then letters beside the ladder; general ones before those of a cause, a tier, a market. */
  readonly letters: readonly BookLetter[];
  readonly moves: readonly BookMove[];
  readonly causes: readonly BookCause[];
  readonly markets: readonly BookMarket[];
  readonly matrix: readonly BookCell[];
  readonly questions: ReadonlyArray<{
    readonly ask: Bilingual;
    readonly real: Bilingual;
    readonly excuse: Bilingual;
  }>;
  readonly checklists: ReadonlyArray<{
    readonly id: string;
    readonly title: Bilingual;
    readonly note?: Bilingual;
    readonly items: readonly Bilingual[];
  }>;
  readonly clauses: readonly BookClause[];
  readonly situations: Readonly<Partial<Record<Situation, Bilingual>>>;
  /** Every variable that a slot of the book names. */
  readonly variables: Readonly<Record<string, BookVariable>>;
}
