/** What the linter says of a book's sentences, found beforehand: the page has no room for a linter and its words. */
import type { Severity } from '../model/finding.js';
import type { Bilingual, Language } from '../model/language.js';
import type { Channel, Stage } from '../model/stage.js';

/** What a rule finds, and why it matters. */
export interface JudgedRule {
  readonly title: Bilingual;
  readonly why: Bilingual;
}

/** A wording rule that speaks of a sentence at some stages. */
export interface Remark {
  readonly rule: string;
  readonly lang: Language;
  readonly at: Readonly<Partial<Record<Stage, Severity>>>;
}

export type Answers = Readonly<Partial<Record<Stage, readonly string[]>>>;

/** A sentence or paragraph by itself. */
export interface JudgedPart {
  /** Rules about missing things that are content once this stands in a letter, at each stage it was judged at. */
  readonly answers: Readonly<Partial<Record<Language, Answers>>>;
  readonly remarks: readonly Remark[];
}

/** Rules that a letter without any content breaks, each with its severity. */
export type Lacks = Readonly<Record<string, Severity>>;

export interface Judgement {
  readonly rules: Readonly<Record<string, JudgedRule>>;
  readonly lacks: Readonly<Record<Language, Readonly<Record<Stage, Readonly<Record<Channel, Lacks>>>>>>;
  /** By the id of the phrase, or `<letter id>#<number of the block>`. */
  readonly parts: Readonly<Record<string, JudgedPart>>;
}
