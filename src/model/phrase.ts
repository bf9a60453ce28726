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
  /** False for one that is itself in error; asked when it would be offered. Shipped ones are right. */
  readonly isSound?: () => boolean;
}

/** Those of the phrases that are there to be offered, in their order. */
export const offered = (
  phrases: readonly Phrase[],
  isSound?: (phrase: Phrase) => boolean,
): readonly OfferedPhrase[] =>
  phrases.flatMap((phrase) => {
    const { text, stages, channels, market, cause, sayInsteadOf } = phrase;
    return sayInsteadOf.length
      ? [
          {
            text: { en: onOneLine(text.en), zh: onOneLine(text.zh) },
            stages,
            channels,
            ...(market && { market }),
            ...(cause && { cause }),
            insteadOf: sayInsteadOf.map(({ rule }) => rule),
            ...(isSound && { isSound: () => isSound(phrase) }),
          },
        ]
      : [];
  });

/** In a letter it stands in the middle of a line; lines of Chinese meet without a space. */
export const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .reduce((before, after) => before + (UNSPACED.test(before.at(-1)! + after[0]) ? '' : ' ') + after);

const UNSPACED = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]{2}$/u;

/** All phrases of one move. */
export interface PhraseFile {
  readonly move: Move;
  readonly title?: Bilingual;
  readonly phrases: readonly Phrase[];
}
