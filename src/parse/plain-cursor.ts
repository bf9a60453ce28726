/** Where the plain reader of YAML is, and the lines it passes over. */
import { HASH, NEWLINE, RETURN, SPACE, spacesEnd } from '../text/character-codes.js';
import { nextLine } from '../text/newline.js';

export interface Cursor {
  readonly text: string;
  at: number;
  /** Of the line that `at` stands in, its first word; -1 where the text has ended. */
  indent: number;
  /** Where the last value ends, the comment behind it included. */
  tail: number;
  /** Comments stood on lines of their own before this one. */
  commented: boolean;
}

/** Space, line break or the end of the text, there being no tabs. */
export const isGap = (code: number): boolean =>
  code === SPACE || code === NEWLINE || code === RETURN || Number.isNaN(code);

/**
 * Goes to the first word of the next line that has one. A comment belongs to the line below it, where
 * both are indented alike; to say what any other belongs to takes the full reader.
 * @param cursor at the start of a line
 * @returns false where that is unsure
 */
export function toNextLine(cursor: Cursor): boolean {
  const { text } = cursor;
  const length = text.length;
  let start = cursor.at;
  let comments = -1;
  cursor.commented = false;
  while (start < length) {
    const at = spacesEnd(text, start);
    const code = text.charCodeAt(at);
    const indent = at - start;
    if (code === HASH) {
      if (comments >= 0 && comments !== indent) return false;
      comments = indent;
      cursor.commented = true;
    } else if (at < length && code !== NEWLINE && code !== RETURN) {
      cursor.at = at;
      cursor.indent = indent;
      return (comments < 0 || comments === indent) && !(indent === 0 && isMarker(text, at));
    }
    start = nextLine(text, at);
  }
  cursor.at = length;
  cursor.indent = -1;
  return comments <= 0;
}

/** `---` and `...` begin and end documents. */
const isMarker = (text: string, at: number): boolean =>
  text.startsWith('---', at) || text.startsWith('...', at);

/**
 * Goes from the end of a value to the next line's first word.
 * @returns false where more than a comment follows on the same line, or the next line is unsure
 */
export function toLineEnd(cursor: Cursor): boolean {
  const { text } = cursor;
  const at = spacesEnd(text, cursor.at);
  const code = text.charCodeAt(at);
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  if (code === HASH) {
    if (at === cursor.at) return false;
    cursor.tail = trimmed(text, at, end);
  } else if (at < end && code !== RETURN) return false;
  cursor.at = newline < 0 ? text.length : newline + 1;
  return toNextLine(cursor);
}

/** The end without white space before it. */
export function trimmed(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  return end;
}

/** What a regular expression takes for white space. */
export const isWhite = (code: number): boolean =>
  code <= SPACE
    ? code === SPACE || (code >= 0x09 && code <= RETURN)
    : code > 0x7f && /\s/.test(String.fromCharCode(code));
