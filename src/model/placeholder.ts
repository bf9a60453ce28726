/** What is known of other tools' placeholders: whose they are, and which of our variables they mean. */
import { DIGIT, LETTER, LOWER, UPPER } from '../text/letters.js';
import type { SigningWords } from './signing-label.js';

/**
 * How sure an alias is: always; for the variable's first blank in a letter (a second `[Amount]` may be
 * another sum); in the signature only, where `[Name]` is the sender's; or a guess.
 */
export const CERTAINTIES = ['sure', 'first', 'closing', 'maybe'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export interface PlaceholderAlias {
  readonly variable: string;
  readonly certainty: Certainty;
  /** Names of it, as `placeholderKey` spells them. */
  readonly keys: readonly string[];
}

/** Compiled from `lexicons/placeholders.yml`; words are in lower case. */
export interface PlaceholderTable {
  readonly tools: ReadonlyArray<{
    readonly name: string;
    readonly shape: string;
    readonly keys: readonly string[];
  }>;
  readonly aliases: readonly PlaceholderAlias[];
  /** Keys of bracketed words that are meant as they stand: [seal], [signature]. */
  readonly except: readonly string[];
  /** What opens an instruction: (insert sum). */
  readonly fillIn: readonly string[];
  /** What opens an instruction in brackets that are a blank already: [specify the amount]. */
  readonly tells: readonly string[];
  /** What only an instruction holds: [Deadline, usually in 5 days]. */
  readonly explains: readonly string[];
  /** Keys of what stands where a reason belongs and is none. */
  readonly noReasons: readonly string[];
  /** What may follow an X that stands for a number; `variable` is '' where it tells nothing. */
  readonly units: ReadonlyArray<{ readonly word: string; readonly variable: string }>;
  readonly currencies: readonly string[];
  readonly signing: SigningWords;
}

const CAMEL = new RegExp(`([${LOWER}\\d])([${UPPER}])`, 'gu');
const BETWEEN = new RegExp(`[^${LETTER}${DIGIT}#]+`, 'gu');

/** One spelling for `InvoiceNumber`, `invoice_number`, `Invoice Number` and `INVOICE.NUMBER`. */
export const placeholderKey = (name: string): string =>
  name.normalize('NFKC').replace(CAMEL, '$1 $2').toLowerCase().replace(BETWEEN, ' ').trim();
