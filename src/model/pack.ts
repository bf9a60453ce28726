/** A pack: the ladder's windows, the channels each stage needs, caps and sanctions, and the letters. */
import type { Bilingual, Language } from './language.js';
import type { Span } from './span.js';
import type { Channel, DebtorType, Stage, Tier } from './stage.js';

/** Days since the due date, both ends in; `to` is `undefined` for "and later". Negative is before the due date. */
export interface Window {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number | undefined;
  /** Where it is written in pack.yml; `0–0` for a built-in preset. */
  readonly span: Span;
}

export const PRESETS = ['tight', 'standard', 'long'] as const;
export type Preset = (typeof PRESETS)[number];

/** What a consequence is called and from which stage it may be named. */
export interface Sanction {
  readonly id: string;
  readonly label: Bilingual;
  readonly stages: readonly Stage[];
}

/** How a channel changes the longest length: a factor on the stage's cap, or characters of any kind. */
export interface ChannelCap {
  readonly factor?: number;
  readonly characters?: number;
}

/** What to do with a customer of one tier at one stage: send a letter, act, or both. */
export interface MatrixCell {
  /** A letter's id, `<group>/<name>`. */
  readonly template?: string;
  readonly action?: Bilingual;
}

/** Words and colours of the printed book and its page. */
export interface BookSettings {
  readonly title?: Bilingual;
  readonly subtitle?: Bilingual;
  readonly publisher?: string;
  readonly imprint?: Bilingual;
  /** `#rrggbb` by stage. */
  readonly colors?: Readonly<Partial<Record<Stage, string>>>;
}

export interface PackSettings {
  readonly id: string;
  readonly title: Bilingual;
  readonly version: string;
  /** ISO date the content was last reviewed; dates generated output, so that it is the same every time. */
  readonly date: string;
  readonly windows: readonly Window[];
  /** Channels each stage must have, in every language of the pack. */
  readonly channels: Readonly<Partial<Record<Stage, readonly Channel[]>>>;
  /** Tones each stage may take. */
  readonly tones: Readonly<Record<Stage, readonly string[]>>;
  readonly sanctions: readonly Sanction[];
  /** Working days a deadline must leave. */
  readonly workingDays: Readonly<Partial<Record<Stage, number>>>;
  /** Longest letter per stage: English words, Chinese characters; and per message. */
  readonly caps: Readonly<Partial<Record<Stage, { readonly words: number; readonly characters: number }>>>;
  readonly channelCaps?: Readonly<Partial<Record<Channel, ChannelCap>>>;
  /** Who owes, in letters that do not say; a company. */
  readonly debtorType?: DebtorType;
  /** Languages every letter is kept in; left out, those of the letters. */
  readonly languages?: readonly Language[];
  /** Names that may contain a watched word and are never judged. */
  readonly names?: readonly string[];
  readonly matrix?: Readonly<Partial<Record<Tier, Readonly<Partial<Record<Stage, MatrixCell>>>>>>;
  readonly book?: BookSettings;
  /** The ladders `stages` can name. */
  readonly presets?: Readonly<Partial<Record<Preset, readonly Window[]>>>;
  /** Places in pack.yml that findings point at, by dotted key (`stages`, `channels.final`). */
  readonly places: ReadonlyMap<string, Span>;
}
