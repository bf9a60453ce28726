/** Plain YAML's texts of several lines: `|` and `>`. */
import type { Span } from '../model/span.js';
import { NEWLINE, RETURN, spacesEnd } from '../text/character-codes.js';
import { type Cursor, toNextLine, trimmed } from './plain-cursor.js';
import { leaf } from './plain-tree.js';
import type { Branch } from './yaml-tree.js';

/** Its first line: how it is folded, and whether its last line break counts. */
const HEADER = /[|>](-?)\r?\n/y;

/**
 * Reads a text whose lines are indented alike, and goes on to the line behind it. Those of a `|` may be
 * indented further.
 * @param within indent of what it is a value of
 */
export function readText(cursor: Cursor, within: number, key: Span | undefined): Branch | undefined {
  const { text, at: start } = cursor;
  HEADER.lastIndex = start;
  const header = HEADER.exec(text);
  if (!header) return undefined;
  const isFolded = text[start] === '>';
  let indent = -1;
  let value = '';
  let blanks = 0;
  let end = start;
  let at = HEADER.lastIndex;
  while (at < text.length) {
    const word = spacesEnd(text, at);
    const newline = text.indexOf('\n', word);
    const next = newline < 0 ? text.length : newline + 1;
    const code = text.charCodeAt(word);
    if (code === NEWLINE || code === RETURN) {
      // Spaces on an empty line count in ways of their own.
      if (word > at || indent < 0) return undefined;
      blanks++;
      at = next;
      continue;
    }
    const own = word - at;
    if (own <= within) break;
    if (Number.isNaN(code) || newline < 0) return undefined;
    if (indent < 0) indent = own;
    if (own < indent || (isFolded && own > indent)) return undefined;
    const last = text.charCodeAt(newline - 1) === RETURN ? newline - 1 : newline;
    const gap = !value ? '' : isFolded && blanks === 0 ? ' ' : '\n'.repeat(isFolded ? blanks : blanks + 1);
    value += gap + text.slice(at + indent, last);
    blanks = 0;
    end = last;
    at = next;
  }
  if (indent < 0) return undefined;
  cursor.at = at;
  const branch = leaf(header[1] ? value : `${value}\n`, key, start, trimmed(text, start, end));
  cursor.tail = branch.value.end;
  return toNextLine(cursor) ? branch : undefined;
}
