/** What the server and our own extension say to each other beside the Language Server Protocol; types and names only. */
import type { Language } from '../model/language.js';
import type { PackLadder, RungLetter } from '../service/ladder.js';
import type { LetterChoices, LetterWish } from '../service/new-letter.js';
import type { PhraseOffer } from '../service/phrase-choices.js';
import type { LetterPreview } from '../service/preview.js';
import type { Status } from '../service/status.js';

/** What the service says of files by their paths, said by their addresses. */
type Addressed<Told> =
  Told extends ReadonlyArray<infer Each>
    ? ReadonlyArray<Addressed<Each>>
    : Told extends object
      ? { [Key in keyof Told as Key extends 'path' ? 'uri' : Key]: Addressed<Told[Key]> }
      : Told;

interface Position {
  readonly line: number;
  readonly character: number;
}

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
export type Preview = Addressed<LetterPreview>;

/** Notification from the server after each judgement of an open file: {@link Judged}. */
export const JUDGED = 'dunmark/judged';
export interface Judged {
  readonly uri: string;
  readonly version: number;
  /** False for a Markdown file that is none of ours. */
  readonly ours: boolean;
  readonly letter?: LetterStatus;
}
/** Its twin is an address. */
export type LetterStatus = Status;

/** Request to the server: {@link PhrasesParams} → {@link PhraseChoice}[]; those that suit the letter first. */
export const PHRASES = 'dunmark/phrases';
export interface PhrasesParams {
  readonly uri: string;
  readonly position: Position;
}
export interface PhraseChoice extends Omit<PhraseOffer, 'edits'> {
  /** LSP TextEdits of the letter: the sentence at the cursor, variables it brings declared. */
  readonly edits: ReadonlyArray<{
    readonly range: { readonly start: Position; readonly end: Position };
    readonly newText: string;
  }>;
}

/** Request to the server: `{ uri }` of any file or folder → {@link Ladder}[], the nearest pack first. */
export const LADDER = 'dunmark/ladder';
export type Ladder = Addressed<PackLadder>;
export type LadderLetter = Addressed<RungLetter>;

/** Request to the server: `{ uri }` of any file or folder → {@link NewLetterChoices} | null (no pack). */
export const NEW_LETTER_CHOICES = 'dunmark/newLetterChoices';
/** The pack's folder is an address, for {@link NewLetterParams}. */
export type NewLetterChoices = LetterChoices;

/** Request to the server: {@link NewLetterParams} → {@link NewLetter}; an error in one sentence when the id is none or taken. */
export const NEW_LETTER = 'dunmark/newLetter';
export interface NewLetterParams extends LetterWish {
  readonly pack: string;
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
