/** A letter template as read: its front matter, its words for the linter, its tree for the compiler. */
import type { Block, Inline } from './document.js';
import type { Fault } from './fault.js';
import type { Language } from './language.js';
import type { Span } from './span.js';
import type { Cause, Channel, DebtorType, Situation, Stage, Tier } from './stage.js';
import type { TextBlock } from './text-block.js';

/** A front-matter value with the place of its key and of the value. */
export interface Field<T> {
  readonly value: T;
  readonly span: Span;
  readonly key: Span;
}

/** Only valid values are here; an invalid or missing one is `undefined` and has a fault. */
export interface FrontMatter {
  /** From the opening fence to the end of the closing fence. `0–0` when there is none. */
  readonly span: Span;
  /** Where a new `key: value` line goes: the start of the closing fence. */
  readonly insertAt: number;
  readonly title?: Field<string>;
  readonly lang?: Field<Language>;
  readonly stage?: Field<Stage>;
  readonly tone?: Field<string>;
  readonly channel?: Field<Channel>;
  readonly subject?: Field<string>;
  readonly situation?: Field<Situation>;
  readonly cause?: Field<Cause>;
  readonly market?: Field<string>;
  readonly tier?: Field<Tier>;
  readonly debtorType?: Field<DebtorType>;
  readonly required?: Field<ReadonlyArray<Field<string>>>;
  readonly optional?: Field<ReadonlyArray<Field<string>>>;
  readonly attachments?: Field<ReadonlyArray<Field<string>>>;
}

/** One reading of a variable. */
export interface VariableUse {
  readonly name: string;
  /** The name itself, in the source. */
  readonly span: Span;
  readonly where: 'subject' | 'body' | 'attachment';
  /** True when read by `if`, `unless` or `for` only, not printed. */
  readonly condition: boolean;
}

/** `<!-- dunmark-disable-next-line rule-id -- reason -->` */
export interface Directive {
  readonly span: Span;
  readonly rules: ReadonlyArray<{ readonly id: string; readonly span: Span }>;
  readonly reason: string;
  /** The source lines it speaks for: the next line that is not blank (0-based offsets of that line or block line). */
  readonly target: Span;
}

/** What is known of a letter that is finished: it goes out as it stands, nothing in it is filled in any more. */
export interface Filled {
  /** Days by the numbers of `text/calendar.ts`. */
  readonly letterDate?: number;
  /** Of each invoice it is about. */
  readonly dueDates?: readonly number[];
}

export interface Template {
  /** As handed in; `/` between folders. */
  readonly path: string;
  /** The text all offsets point into, without a byte order mark. */
  readonly source: string;
  readonly head: FrontMatter;
  /** False when a fault kept the body from being read at all: then nobody may say what it lacks. */
  readonly readable: boolean;
  readonly subject: TextBlock | undefined;
  /** The subject line's tree, for the compiler. */
  readonly subjectNodes: readonly Inline[];
  /** The body's words in source order, for the linter. */
  readonly blocks: readonly TextBlock[];
  /** The body's tree, for the compiler. */
  readonly body: readonly Block[];
  readonly uses: readonly VariableUse[];
  /** Code spans, code blocks, link targets and HTML comments: places where a word is not a word. */
  readonly opaque: readonly Span[];
  readonly directives: readonly Directive[];
  readonly faults: readonly Fault[];
  /** There for a finished letter only; its source is plain text, without front matter, Markdown or Liquid. */
  readonly filled?: Filled;
  /** A sentence of the phrasebook by itself: what it says is judged, and nobody may say what it lacks. */
  readonly excerpt?: true;
}
