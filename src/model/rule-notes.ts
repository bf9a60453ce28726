/** What a rule's page shows beyond its card: examples from its proof, what it said of them, and its neighbours. */
import type { Bilingual, Language } from './language.js';
import type { Span } from './span.js';

/** A sentence, or the telling lines of a longer text, with the places that are found in it. */
export interface Example {
  /** Empty when its name says all. */
  readonly text: string;
  /** Empty where nothing is found. */
  readonly marks: readonly Span[];
  /** Where the text stands, when that matters for the verdict: stage, channel, situation. */
  readonly at?: readonly string[];
  /** The file of a pack it is taken from. */
  readonly path?: string;
  /** What it is an example of, when the text alone does not say. */
  readonly name?: Readonly<Partial<Bilingual>>;
}

/** Slots of a message, filled from a letter of that language. */
export type Filled = Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;

/** A mend the rule offered for an example. */
export interface Offer {
  /** A key of the rule's `titles`. */
  readonly title: string;
  readonly safe: boolean;
  readonly filled: Filled;
}

export interface RuleNotes {
  readonly bad: Readonly<Record<Language, readonly Example[]>>;
  readonly good: Readonly<Record<Language, readonly Example[]>>;
  /** By code of the rule's messages; a code no example led to is missing. */
  readonly said: Readonly<Record<string, Filled>>;
  readonly offers: readonly Offer[];
  /** It is made of words: names can be spared. */
  readonly isWording: boolean;
  /** Less specific rules that are silent on the same words. */
  readonly over: readonly string[];
  /** More specific rules on whose words this one is silent. */
  readonly under: readonly string[];
}
