/** What the server and our own extension say to each other beside the Language Server Protocol; types and names only. */
import type { Language } from '../model/language.js';
import type { Channel, Situation, Stage } from '../model/stage.js';

/** Sent with `initialize`. Every part may be left out: other editors know none of it. */
export interface InitializationOptions {
  /** Language of findings and labels; `en` unless given. */
  readonly locale?: Language;
  /** Milliseconds of quiet before a letter is judged again; 100 unless given. */
  readonly debounce?: number;
  /** False: only open files are told of, not the rest of their pack. */
  readonly wholePack?: boolean;
  /** The client can read files for the server (`FILES`): virtual and web workspaces. */
  readonly canReadFiles?: boolean;
  /** The client is our own extension: it is told of each judgement (`JUDGED`) and knows `SELECT`. */
  readonly hasOurCommands?: boolean;
}

/** The same names under `dunmark` in `workspace/didChangeConfiguration` settings. */
export type ServerSettings = Pick<InitializationOptions, 'locale' | 'debounce' | 'wholePack'>;

/** Request to the server: {@link PreviewParams} → {@link Preview} | null (no letter). */
export const PREVIEW = 'dunmark/preview';
export interface PreviewParams {
  readonly uri: string;
  /** The team's data as JSON text; the dictionary's examples stand in for what it lacks, and without it. */
  readonly data?: string;
}
export interface Preview {
  readonly uri: string;
  readonly title: string;
  readonly lang: Language;
  readonly subject: string;
  /** Body as HTML, escaped by our compiler: values and template text cannot bring elements. Empty with problems. */
  readonly html: string;
  /** Why it cannot be filled in, one line each, in the reader's language. */
  readonly problems: readonly string[];
  readonly place?: LetterStatus;
  /** What the data did not give and the examples did. */
  readonly exampled: readonly string[];
  /** The same letter in the other language, where there is one. */
  readonly twin?: Omit<Preview, 'twin'>;
}

/** Notification from the server after each judgement of an open file: {@link Judged}. */
export const JUDGED = 'dunmark/judged';
export interface Judged {
  readonly uri: string;
  readonly version: number;
  /** False for a Markdown file that is none of ours. */
  readonly ours: boolean;
  readonly letter?: LetterStatus;
}
export interface LetterStatus {
  readonly title: string;
  readonly lang: Language;
  readonly stage?: Stage;
  /** In the reader's language. */
  readonly stageName: string;
  readonly channel?: Channel;
  readonly channelName?: string;
  /** Days since the due date, both ends in; null is “and later”. */
  readonly window?: { readonly from: number; readonly to: number | null };
  readonly firmness: number;
  /** What makes it firm and what softens it, in the reader's language. */
  readonly firmnessParts: ReadonlyArray<{ readonly label: string; readonly points: number }>;
  /** The same letter in the other language. */
  readonly twin?: string;
}

/** Request to the server: {@link PhrasesParams} → {@link PhraseChoice}[]; those that suit the letter first. */
export const PHRASES = 'dunmark/phrases';
export interface PhrasesParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export interface PhraseChoice {
  readonly id: string;
  readonly move: string;
  /** In the reader's language. */
  readonly moveName: string;
  readonly stages: readonly Stage[];
  readonly stageNames: readonly string[];
  /** In the letter's language. */
  readonly text: string;
  readonly note?: string;
  /** True for the letter's own stage and channel. */
  readonly suits: boolean;
  /** LSP TextEdits of the letter: the sentence at the cursor, variables it brings declared. */
  readonly edits: ReadonlyArray<{
    readonly range: {
      readonly start: { readonly line: number; readonly character: number };
      readonly end: { readonly line: number; readonly character: number };
    };
    readonly newText: string;
  }>;
}

/** Request to the server: `{ uri }` of any file or folder → {@link Ladder}[], the nearest pack first. */
export const LADDER = 'dunmark/ladder';
export interface Ladder {
  /** The folder that holds pack.yml. */
  readonly uri: string;
  readonly title: string;
  readonly languages: readonly Language[];
  readonly rungs: readonly LadderRung[];
  /** Letters for an occasion, a cause, a market or a tier: they stand beside the rungs. */
  readonly beside: readonly LadderLetter[];
}
export interface LadderRung {
  readonly stage: Stage;
  readonly name: string;
  /** CSS colour of the book. */
  readonly color: string;
  /** Left out for a stage the pack has no window for. */
  readonly window?: { readonly from: number; readonly to: number | null };
  readonly letters: readonly LadderLetter[];
  /** What the pack asks for at this stage and does not have. */
  readonly missing: ReadonlyArray<{
    readonly channel: Channel;
    readonly channelName: string;
    readonly lang: Language;
  }>;
}
export interface LadderLetter {
  readonly uri: string;
  readonly id: string;
  readonly title: string;
  readonly lang: Language;
  readonly channel?: Channel;
  readonly channelName?: string;
  readonly firmness: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Request to the server: `{ uri }` of any file or folder → {@link NewLetterChoices} | null (no pack). */
export const NEW_LETTER_CHOICES = 'dunmark/newLetterChoices';
export interface NewLetterChoices {
  /** The pack's folder, for {@link NewLetterParams}. */
  readonly pack: string;
  readonly packTitle: string;
  readonly languages: readonly Language[];
  readonly stages: ReadonlyArray<{ readonly value: Stage; readonly label: string; readonly detail: string }>;
  readonly channels: ReadonlyArray<{ readonly value: Channel; readonly label: string }>;
  readonly situations: ReadonlyArray<{ readonly value: Situation; readonly label: string }>;
  /** Ids that are taken. */
  readonly taken: readonly string[];
}

/** Request to the server: {@link NewLetterParams} → {@link NewLetter}; an error in one sentence when the id is none or taken. */
export const NEW_LETTER = 'dunmark/newLetter';
export interface NewLetterParams {
  readonly pack: string;
  /** `<group>/<name>` */
  readonly id: string;
  readonly stage: Stage;
  readonly channel: Channel;
  readonly situation?: Situation;
  /** All of the pack's unless given. */
  readonly languages?: readonly Language[];
}
/** The client writes the files: nothing is created on a disk the client does not see. */
export interface NewLetter {
  readonly files: ReadonlyArray<{ readonly uri: string; readonly text: string }>;
}

/** Request to the server: `{ uri }` → {@link ConfigReport}. */
export const CONFIG = 'dunmark/config';
export interface ConfigReport {
  /** Markdown: which settings apply to the file and where each came from. */
  readonly markdown: string;
}

/** Command of the *client*, with an address and a range: selects what is to be typed over; only with `hasOurCommands`. */
export const SELECT = 'dunmark.select';

/** Request to the *client*: `{ folder }` → {@link FolderFiles}; only with `canReadFiles`. */
export const FILES = 'dunmark/files';
export interface FolderFiles {
  /** Markdown, YAML, JSON settings and ignore files below the folder, without node_modules and dot folders. */
  readonly files: ReadonlyArray<{ readonly uri: string; readonly text: string }>;
  /** True when there were more than a workspace of letters has. */
  readonly truncated: boolean;
}
