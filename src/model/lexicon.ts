/** Words as data: what a lexicon file says, before its entries are expanded and compiled. */
import type { Level } from './finding.js';
import type { Bilingual, Language } from './language.js';
import type { Span } from './span.js';
import type { Stage } from './stage.js';
import type { Role } from './variable.js';

export const RULE_GROUPS = ['tone', 'deadline', 'structure', 'risk', 'template', 'pack'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** Severity by stage; `outside` is for letters beside the ladder (a situation with no stage). */
export type SeverityTable = Readonly<Partial<Record<Stage | 'outside', Level>>>;

/**
 * Conditions on where a hit stands. Each name is a word class (`pay`), a fact (`fact:deadline`) or a
 * value (`value:date`). An entry's conditions come on top of its file's; an empty list lifts the file's.
 */
export interface Conditions {
  /** The sentence must hold one of these. */
  readonly needs?: readonly string[];
  /** The sentence must hold none of these. */
  readonly unless?: readonly string[];
  /** The whole letter must hold none of these. */
  readonly unlessLetter?: readonly string[];
}

/** One way of saying it. */
export interface LexiconEntry extends Conditions {
  /** Pattern text: `(a|b)`, `(a)?`, `word~` (all forms of a verb), `$class`, `<number>` … */
  readonly pattern: string;
  /** Overrides the rule's message. */
  readonly message?: Bilingual;
  readonly hint?: Bilingual;
  readonly severity?: SeverityTable;
  /** Situations in which the phrase is right. */
  readonly allowIn?: readonly string[];
  /** `false`: a negator before it does not silence it ("not only", "cannot help but hope"). */
  readonly negatable?: boolean;
  /** Offered before the language's own fixes. */
  readonly fix?: LexiconFix;
  readonly span: Span;
}

/** A mend for a hit. Deleting words or a sentence also takes the space beside it and mends the capital after it. */
export interface LexiconFix {
  readonly kind: 'replace' | 'delete' | 'delete-sentence' | 'replace-sentence';
  /** What is written instead, in the letter's language; may hold `{{ variables }}`, and `{{ {deadline} }}` for the stage's. */
  readonly text?: string;
  readonly safe: boolean;
  readonly title?: Bilingual;
}

/** One language's half of a lexicon. */
export interface LexiconWords {
  readonly entries: readonly LexiconEntry[];
  readonly fixes: readonly LexiconFix[];
  /** Innocent phrases that contain a hit: the longest match wins, exceptions first. */
  readonly except: readonly string[];
}

/** A sentence of a rule's proof. */
export interface ProofCase {
  /** Letter text; `[[…]]` marks each span that must be found, in order. No marks in a good sentence. */
  readonly text: string;
  readonly stage?: Stage;
  readonly situation?: string;
  readonly channel?: string;
  /** There for a finished letter: the text as it goes out, and its days (ISO) where they are known. */
  readonly filled?: { readonly letterDate?: string; readonly dueDate?: string };
}
export interface Proof {
  readonly bad: readonly ProofCase[];
  readonly good: readonly ProofCase[];
}

/** A wording rule. */
export interface Lexicon extends Conditions {
  readonly id: string;
  /** Where its id is written. */
  readonly span: Span;
  readonly group: RuleGroup;
  readonly severity: SeverityTable;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly message: Bilingual;
  readonly hint: Bilingual;
  readonly allowIn?: readonly string[];
  /** Rules that are less specific: on the same words this one speaks and they are silent. */
  readonly over: readonly string[];
  readonly sources: readonly string[];
  readonly words: Readonly<Record<Language, LexiconWords>>;
  readonly proof: Readonly<Record<Language, Proof>>;
}

/** A class of words that sentence conditions and patterns name, e.g. `pay`. */
export interface WordClass {
  readonly id: string;
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

/**
 * How a fact is stated in prose: "by 14 March 2025", "invoice 2024-118".
 * Patterns may hold values (`by <date>`, `invoice (no.)? <code>`).
 */
export interface FactWords {
  readonly role: Role;
  readonly words: Readonly<
    Record<Language, { readonly entries: readonly string[]; readonly except: readonly string[] }>
  >;
  readonly proof: Readonly<Record<Language, Proof>>;
}
