/** What a rule is shown: one letter, or one pack, with its facts and its words already found. */
import type { Firmness } from '../model/firmness.js';
import type { Language } from '../model/language.js';
import type { PackSettings } from '../model/pack.js';
import type { Phrase } from '../model/phrase.js';
import type { Playbook } from '../model/playbook.js';
import type { Span } from '../model/span.js';
import type { Channel, Situation, Stage } from '../model/stage.js';
import type { Template } from '../model/template.js';
import type { TextBlock } from '../model/text-block.js';
import type { Dictionary, Role } from '../model/variable.js';
import type { DateParts } from '../text/dates.js';

/** A place where a fact is stated: by a variable of its role, in words, or by a blank of another tool that means it. */
export interface Fact {
  readonly role: Role;
  readonly by: 'variable' | 'words' | 'placeholder';
  /** The variable's name, or the words as written. */
  readonly text: string;
  readonly block: TextBlock;
  /** Offsets in the block's text. */
  readonly start: number;
  readonly end: number;
  /** The number stated in words, when there is one: an age in days. */
  readonly number?: number;
  /** Where that number begins, in digits or in words. */
  readonly numberAt?: number;
  /** The day stated in words. */
  readonly date?: DateParts;
}

/** A day written out in the text. */
export interface WrittenDate {
  readonly block: TextBlock;
  readonly start: number;
  readonly end: number;
  readonly date: DateParts;
}

/** A hit of a lexicon, a word class or a value. */
export interface Hit {
  readonly id: string;
  readonly block: TextBlock;
  readonly start: number;
  readonly end: number;
}

/** One letter as rules see it. */
export interface Letter {
  readonly template: Template;
  readonly lang: Language;
  /** `undefined` for a letter beside the ladder. */
  readonly stage: Stage | undefined;
  readonly channel: Channel | undefined;
  readonly situation: Situation | undefined;
  readonly dictionary: Dictionary;
  readonly pack: PackSettings;
  /** The facts of a role, in source order; those of the subject line are marked by `block.kind`. Quoted mail never counts. */
  readonly facts: (role: Role) => readonly Fact[];
  /** True when the body (with `subject`, also the subject line) states it. */
  readonly states: (role: Role, options?: { readonly subject?: boolean }) => boolean;
  /** Hits of a wording rule (after all its exceptions) or of a word class, in source order. */
  readonly hits: (id: string) => readonly Hit[];
  /** How firm it is, by the parts of `lexicons/firmness.yml`. */
  readonly firmness: () => Firmness;
  /** Hits of a word class that the letter itself affirms: not negated, quoted, cited, part of a name or in a title. */
  readonly said: (id: string) => readonly Hit[];
  /** Every day written out, in source order. */
  readonly dates: () => readonly WrittenDate[];
  /** Sentences of a block as offsets of its text. */
  readonly sentences: (block: TextBlock) => readonly Span[];
  /** Where the signature begins in the source: its sign-off, or the end of a letter without one. */
  readonly closing: number;
  /** Where something missing from the body belongs: the last paragraph before the sign-off, else the body's start. */
  readonly bodyPlace: Span;
  /** Where something missing from the signature belongs: the last block of the body. */
  readonly signaturePlace: Span;
}

/** A letter of a pack with its id (`<group>/<name>`). */
export interface PackLetter {
  readonly id: string;
  readonly letter: Letter;
}

/** A phrase of a pack with the file it stands in. */
export interface PackPhrase {
  readonly path: string;
  readonly phrase: Phrase;
}

/** A pack as rules see it. */
export interface Pack {
  readonly settings: PackSettings;
  /** The pack file's path; findings about windows and the matrix stand there. */
  readonly path: string;
  readonly source: string;
  readonly letters: readonly PackLetter[];
  readonly phrases: readonly PackPhrase[];
  readonly playbook?: { readonly path: string; readonly source: string; readonly playbook: Playbook };
  /** Languages the pack keeps: those of its letters. */
  readonly languages: readonly Language[];
}
