/** The book's own words, as words.json beside the Typst files holds them; here only what this room reads. */
import type { Bilingual } from '../../model/language.js';
import type { PhraseTag } from '../../model/phrase.js';
import type { Channel } from '../../model/stage.js';

type Heading =
  | 'counted'
  | 'how'
  | 'say-avoid'
  | 'situations'
  | 'other-letters'
  | 'phrases'
  | 'customers'
  | 'playbook'
  | 'matrix'
  | 'questions'
  | 'checklists'
  | 'clauses'
  | 'index'
  | 'index-en'
  | 'index-zh'
  | 'tier';

export type BookWords = Readonly<Record<Heading, Bilingual>> & {
  readonly channel: Readonly<Record<Channel, Bilingual>>;
  readonly tag: Readonly<Record<PhraseTag, Bilingual>>;
  /** The first character of each pinyin letter, in order, and the letters. */
  readonly 'pinyin-heads': string;
  readonly 'pinyin-letters': string;
  /** Beginnings read otherwise than their first character alone would be, and one that is sorted right. */
  readonly 'pinyin-readings': Readonly<Record<string, string>>;
};
