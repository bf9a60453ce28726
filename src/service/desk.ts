/** What every answer starts from: the file that is being written, with the pack and the words it is judged by. */
import type { Linter, LintScope } from '../lint/linter.js';
import type { Language } from '../model/language.js';
import type { Phrase } from '../model/phrase.js';
import type { Template } from '../model/template.js';
import type { FileFindings } from '../project/lint-files.js';
import type { LoadedPack } from '../project/pack.js';

/** What a file is to Dunmark, by its name and the pack it lies in. */
export type DeskFileKind = 'letter' | 'pack' | 'variables' | 'playbook' | 'phrases' | 'lexicon' | 'config';

/** A phrase as it may be put into a letter; shipped ones have no place in a file. */
export type InsertablePhrase = Omit<Phrase, 'places' | 'span' | 'sayInsteadOf'> & {
  /** Rules whose findings offer it. */
  readonly sayInsteadOf: ReadonlyArray<{ readonly rule: string }>;
};

export interface DeskFile {
  /** As findings name it, `/` between folders, relative to the folder that is open. */
  readonly path: string;
  /** As it is in the editor, without a byte order mark; every offset points into it. */
  readonly text: string;
  readonly kind: DeskFileKind;
  /** There for a letter. */
  readonly template?: Template;
}

export interface Desk {
  readonly file: DeskFile;
  /** The pack it belongs to, with the file as it is in the editor; a letter may belong to none. */
  readonly pack?: LoadedPack;
  /** With the team's own words. */
  readonly linter: Linter;
  /** What the file is judged by: dictionary, pack settings, levels, the reader's language. */
  readonly scope: LintScope;
  /** Language of labels and explanations: the reader's, not the letter's. */
  readonly locale: Language;
  /** Every phrase of the pack's book; the shipped book where it keeps none. */
  readonly phrases: () => readonly InsertablePhrase[];
  /** Last known findings of the file as it is. */
  readonly findings: () => readonly FileFindings['findings'][number][];
}
