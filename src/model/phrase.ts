/** Phrases: sentences for one move of a letter, English beside Chinese. */
import type { Bilingual, Language } from './language.js';
import type { Span } from './span.js';
import type { Cause, Channel, Stage } from './stage.js';

/** What a sentence does in a letter. */
export const MOVES = [
  'opening',
  'fact',
  'ask-reason',
  'way-out',
  'impact',
  'options',
  'position',
  'contract-basis',
  'consequence',
  'deadline',
  'promise-recap',
  'already-paid',
  'escalate-contact',
  'closing',
  'sign-off',
] as const;
export type Move = (typeof MOVES)[number];

export const PHRASE_TAGS = ['direct', 'indirect', 'documentary', 'personal', 'process'] as const;
export type PhraseTag = (typeof PHRASE_TAGS)[number];

export interface Phrase {
  /** Unique in its pack; never changes. */
  readonly id: string;
  readonly move: Move;
  /** May hold `{{ variables }}`. */
  readonly text: Bilingual;
  /** Where each language's text is written in the file, quotes included. */
  readonly places: Readonly<Record<Language, Span>>;
  readonly stages: readonly Stage[];
  readonly channels: readonly Channel[];
  readonly market?: string;
  readonly cause?: Cause;
  readonly tags: readonly PhraseTag[];
  /** Rules whose findings offer this sentence, with their places. */
  readonly sayInsteadOf: ReadonlyArray<{ readonly rule: string; readonly span: Span }>;
  readonly note?: Bilingual;
  readonly span: Span;
}

/** What is needed of a phrase to offer it in place of a faulty sentence. */
export interface OfferedPhrase extends Pick<Phrase, 'text' | 'stages' | 'channels' | 'market' | 'cause'> {
  readonly insteadOf: readonly string[];
}

/** Those of the phrases that are there to be offered, in their order. */
export const offered = (phrases: readonly Phrase[]): readonly OfferedPhrase[] =>
  phrases.flatMap(({ text, stages, channels, market, cause, sayInsteadOf }) =>
    sayInsteadOf.length
      ? [
          {
            text,
            stages,
            channels,
            ...(market && { market }),
            ...(cause && { cause }),
            insteadOf: sayInsteadOf.map(({ rule }) => rule),
          },
        ]
      : [],
  );

/** All phrases of one move. */
export interface PhraseFile {
  readonly move: Move;
  readonly title?: Bilingual;
  readonly phrases: readonly Phrase[];
}
