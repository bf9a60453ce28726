/** Law a letter may lean on, by market: statutes and their names, statutory interest, fixed sums. */
import type { Bilingual, Language } from './language.js';

/** Statutory interest as points over a reference rate, or that courts enforce none. */
export type StatutoryInterest =
  | { readonly points: number; readonly over: Bilingual; readonly source: string }
  | { readonly barred: true; readonly source: string };

export interface Market {
  readonly title: Bilingual;
  /** Other names a letter may give it. */
  readonly aliases?: readonly string[];
  /** Markets in which this one's law counts, too. */
  readonly members?: readonly string[];
  /** What a letter there depends on, and what to check first. */
  readonly note?: Bilingual;
  readonly interest?: StatutoryInterest;
  readonly 'fixed-sums'?: {
    readonly currency: readonly string[];
    readonly amounts: readonly number[];
    readonly source: string;
  };
}

export const PARTIES = ['businesses', 'anyone'] as const;

type Patterns = Readonly<Record<Language, readonly string[]>>;

export interface Statute {
  readonly id: string;
  readonly market: string;
  /** Who must owe whom for it to apply. */
  readonly between: (typeof PARTIES)[number];
  /** What it should be called. */
  readonly name: Bilingual;
  readonly source: string;
  /** Ways of naming it that are right, and ways that are not. */
  readonly words: Patterns;
  readonly misnamed: Patterns;
}

export interface Law {
  /** ISO date on which all this was last checked. */
  readonly as_of: string;
  readonly markets: Readonly<Record<string, Market>>;
  readonly statutes: ReadonlyArray<Statute>;
}

/** The law as rules see it: the words of the statutes are word classes by then, and notes are for people. */
export interface LawTable extends Omit<Law, 'markets' | 'statutes'> {
  readonly markets: Readonly<Record<string, Omit<Market, 'note'>>>;
  readonly statutes: ReadonlyArray<Omit<Statute, 'words' | 'misnamed'>>;
}

/** The word classes in which a letter's mentions of a statute are found. */
export const namedClass = (id: string): string => `statute-${id}`;
export const misnamedClass = (id: string): string => `misnamed-${id}`;

/** What the law file calls the market a letter names. */
export const marketOf = ({ markets }: Pick<LawTable, 'markets'>, named: string): string =>
  Object.entries(markets).find(([, { aliases }]) => aliases?.includes(named))?.[0] ?? named;

/** Whether one market's law counts in another. */
export const countsIn = ({ markets }: Pick<LawTable, 'markets'>, law: string, market: string): boolean =>
  law === market ||
  (markets[law]?.members?.includes(market) ?? false) ||
  (markets[market]?.members?.includes(law) ?? false);
