/** A letter ready to be filled in, and what is known of each variable it takes. */
import type { Language } from '../model/language.js';
import type { Cause, Channel, Situation, Stage, Tier } from '../model/stage.js';
import type { Variable } from '../model/variable.js';
import type { Op, Target } from './ops.js';

export interface LetterVariable {
  readonly variable: Variable;
  /** Required ones must be given and say something; the others may be left out. */
  readonly required: boolean;
  /** Printed in the subject, which must stay one line. */
  readonly inSubject: boolean;
  /** Printed as a whole link target, so that only an allowed scheme may stand in it. */
  readonly asUrl: boolean;
}

/** What the front matter says of a letter, as far as it was given. */
export interface LetterFacts {
  readonly title: string;
  readonly stage?: Stage;
  readonly tone?: string;
  readonly channel?: Channel;
  readonly situation?: Situation;
  readonly cause?: Cause;
  readonly market?: string;
  readonly tier?: Tier;
  readonly attachments?: readonly string[];
}

export interface CompiledLetter {
  /** `<group>/<name>` */
  readonly id: string;
  readonly lang: Language;
  readonly facts: LetterFacts;
  /** By name, in alphabetical order. */
  readonly variables: readonly LetterVariable[];
  /** One line of text; empty for a letter without a subject. */
  readonly subject: readonly Op[];
  readonly body: Readonly<Record<Target, readonly Op[]>>;
}
