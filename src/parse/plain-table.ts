/** A plain letter's table: head, delimiter row, and rows that begin with a pipe or a tag. */
import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { TAG_CHARACTER } from '../model/text-block.js';
import { BACKSLASH, COLON, DASH, NEWLINE, PIPE, RETURN, SPACE, spacesEnd } from '../text/character-codes.js';
import { lineEnd, nextLine } from '../text/newline.js';
import { type InlineText, readPlainInline } from './plain-inline.js';
import { readMarker } from './plain-line.js';
import { place } from './plain-node.js';

/** Whether the line that begins here could part a table's head from its body. */
export function isDelimiterRow(text: string, from: number): boolean {
  let dashes = false;
  let marks = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) break;
    if (code === DASH) dashes = true;
    else if (code === PIPE || code === COLON) marks = true;
    else if (code !== SPACE && code !== RETURN) return false;
  }
  return dashes && marks;
}

/**
 * @param start where the head's first character that is no space is
 * @param end where its line ends
 */
export function readPlainTable(scope: InlineText, start: number, end: number): Table | undefined {
  const { text } = scope;
  // A pipe by itself is no head.
  const head = spacesEnd(text, start + 1) === end ? undefined : readRow(scope, start, end);
  const delimiter = lineAt(text, end);
  if (!head || !delimiter || readMarker(text, delimiter.start, delimiter.end)) return undefined;
  const align = readAlign(text.slice(delimiter.start, delimiter.end));
  if (align?.length !== head.children.length) return undefined;
  const children = [head];
  let last = delimiter.end;
  for (;;) {
    const line = lineAt(text, last);
    if (!line || line.start === line.end) break;
    const first = text[line.start];
    if (first !== '|' && first !== TAG_CHARACTER) return undefined;
    const row = readRow(scope, line.start, line.end);
    if (!row) return undefined;
    children.push(row);
    last = line.end;
  }
  return { type: 'table', align, children, position: place(start, last) };
}

/** The line behind the one that ends here, without the white space it begins with. */
function lineAt(text: string, before: number): { readonly start: number; readonly end: number } | undefined {
  const from = nextLine(text, before);
  if (from >= text.length) return undefined;
  const start = spacesEnd(text, from);
  return { start, end: lineEnd(text, start) };
}

const CELL = /^ *(:?)-+(:?) *$/;

function readAlign(line: string): AlignType[] | undefined {
  const row = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  const align: AlignType[] = [];
  for (const cell of row.split('|')) {
    const found = CELL.exec(cell);
    if (!found) return undefined;
    const [, left, right] = found;
    align.push(left ? (right ? 'center' : 'left') : right ? 'right' : null);
  }
  return align;
}

/** A cell begins with the pipe before it; the pipe at the end of the row is in the last one. */
function readRow(scope: InlineText, start: number, end: number): TableRow | undefined {
  const { text } = scope;
  const children: TableCell[] = [];
  let cell = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) return undefined;
    if (code !== PIPE || at === start || spacesEnd(text, at + 1) === end) continue;
    const read = readCell(scope, cell, at);
    if (!read) return undefined;
    children.push(read);
    cell = at;
  }
  const read = readCell(scope, cell, end);
  if (!read) return undefined;
  children.push(read);
  return { type: 'tableRow', children, position: place(start, end) };
}

function readCell(scope: InlineText, start: number, end: number): TableCell | undefined {
  const { text } = scope;
  const from = spacesEnd(text, text.charCodeAt(start) === PIPE ? start + 1 : start);
  let to = end;
  while (to > from && (text.charCodeAt(to - 1) === SPACE || text.charCodeAt(to - 1) === PIPE)) to--;
  const children: PhrasingContent[] | undefined = from < to ? readPlainInline(scope, from, to) : [];
  return children && { type: 'tableCell', children, position: place(start, end) };
}
