/** Offsets of a text ↔ lines and characters of an editor, both in UTF-16. */
import type { Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../model/finding.js';
import type { Span } from '../../model/span.js';

/** A text with its lines counted as the protocol counts them. */
export const linesOf = (text: string): TextDocument => TextDocument.create('', '', 0, text);

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const spanOf = (document: TextDocument, { start, end }: Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

export const textEditOf = (document: TextDocument, edit: Edit): TextEdit => ({
  range: rangeOf(document, edit),
  newText: edit.text,
});
