/** Plain YAML's lists and maps in brackets. */
import type { Span } from '../model/span.js';
import {
  APOSTROPHE,
  COMMA,
  CURLY_CLOSE,
  CURLY_OPEN,
  NEWLINE,
  QUOTE,
  RETURN,
  SPACE,
  SQUARE_CLOSE,
  SQUARE_OPEN,
} from '../text/character-codes.js';
import type { Cursor } from './plain-cursor.js';
import { bareEnd, coreValue, quoted, readKey } from './plain-scalar.js';
import { branch, DEEPEST, leaf } from './plain-tree.js';
import type { Branch } from './yaml-tree.js';

/**
 * Reads a list or map in brackets and moves behind it.
 * @param within indent of what it is a value of: its lines are indented further
 * @param isOuter not within brackets itself: then its closing one may stand under the key
 */
export function readFlow(
  cursor: Cursor,
  within: number,
  key: Span | undefined,
  depth: number,
  isOuter = true,
): Branch | undefined {
  if (depth > DEEPEST) return undefined;
  const { text, at: start } = cursor;
  const isMap = text.charCodeAt(start) === CURLY_OPEN;
  const close = isMap ? CURLY_CLOSE : SQUARE_CLOSE;
  const under = isOuter ? close : undefined;
  const list: unknown[] = [];
  const map: Record<string, unknown> = Object.create(null);
  const children = new Map<string, Branch>();
  cursor.at++;
  for (;;) {
    if (!toWord(cursor, within, under)) return undefined;
    if (text.charCodeAt(cursor.at) === close) break;
    const name = isMap ? readKey(cursor, true) : undefined;
    if (isMap && (!name || children.has(name.id))) return undefined;
    const child = readValue(cursor, within, name?.span, depth + 1);
    if (!child || !toWord(cursor, within, under)) return undefined;
    children.set(name?.id ?? String(list.length), child);
    if (name) map[name.id] = child.data;
    else list.push(child.data);
    if (text.charCodeAt(cursor.at) === COMMA) cursor.at++;
    else if (text.charCodeAt(cursor.at) !== close) return undefined;
  }
  cursor.at++;
  return branch(isMap ? map : list, children, key, start, cursor.at);
}

function readValue(cursor: Cursor, within: number, key: Span | undefined, depth: number): Branch | undefined {
  const { text, at: start } = cursor;
  const first = text.charCodeAt(start);
  if (first === SQUARE_OPEN || first === CURLY_OPEN) return readFlow(cursor, within, key, depth, false);
  if (first === QUOTE || first === APOSTROPHE) {
    const value = quoted(cursor);
    return value === undefined ? undefined : leaf(value, key, start, cursor.at);
  }
  const end = bareEnd(cursor, true);
  if (end < 0) return undefined;
  cursor.at = end;
  return leaf(coreValue(text.slice(start, end)), key, start, end);
}

/** Goes over spaces and line breaks. @returns false where a line is not indented enough */
function toWord(cursor: Cursor, within: number, under: number | undefined): boolean {
  const { text } = cursor;
  let line = -1;
  for (let code = text.charCodeAt(cursor.at); ; code = text.charCodeAt(++cursor.at)) {
    if (code === NEWLINE) line = cursor.at + 1;
    else if (code !== SPACE && code !== RETURN) break;
  }
  const indent = cursor.at - line;
  return line < 0 || indent > within || (indent === within && text.charCodeAt(cursor.at) === under);
}
