/** The shapes of answers: plain values in offsets of the file's text; no editor is known here. */
import type { Edit, Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';

/** New text for files, by path; each file's edits are in order and do not touch. */
export type FileEdits = ReadonlyMap<string, readonly Edit[]>;

export type CompletionKind = 'key' | 'value' | 'variable' | 'tag' | 'phrase' | 'rule' | 'letter' | 'file';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** One line beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What is typed is compared with this; the label unless given. */
  readonly filter?: string;
  /** Orders the list; the label unless given. */
  readonly sort?: string;
  /** Takes the place of what was typed. With `snippet`, `${1:…}` and `$0` are stops. */
  readonly edit: Edit;
  readonly snippet?: boolean;
  /** Elsewhere in the same file: a variable is declared as well. */
  readonly more?: readonly Edit[];
}

export interface Hover {
  readonly span: Span;
  /** Markdown. */
  readonly contents: string;
}

export interface Symbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind:
    | 'letter'
    | 'field'
    | 'variable'
    | 'heading'
    | 'paragraph'
    | 'phrase'
    | 'stage'
    | 'rule'
    | 'entry';
  /** The whole of it. */
  readonly span: Span;
  /** Its name. */
  readonly selection: Span;
  readonly children?: readonly Symbol[];
}

/** A place in some file. */
export interface Place {
  readonly path: string;
  readonly span: Span;
}

export interface DocumentLink {
  readonly span: Span;
  readonly path: string;
  readonly tooltip: string;
}

export interface Folding {
  readonly span: Span;
  readonly kind: 'front-matter' | 'block' | 'comment';
}

export interface Action {
  readonly title: string;
  /** `fix-all` is the editor's `source.fixAll.dunmark`; `phrase` inserts one at the cursor. */
  readonly kind: 'quick-fix' | 'fix-all' | 'directive' | 'format' | 'phrase';
  /** The one that is meant by “fix this”. */
  readonly preferred?: boolean;
  /** The finding it answers. */
  readonly finding?: Finding;
  readonly edits: FileEdits;
  /** Where the cursor goes afterwards (the reason of a directive), an offset after the edits. */
  readonly select?: Span;
}

/** Why something cannot be done, in the reader's language. */
export interface Refusal {
  readonly refused: string;
}
