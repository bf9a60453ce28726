/** YAML as people write it: read at once, or left to the full reader as soon as anything is unusual. */
import type { Span } from '../model/span.js';
import {
  APOSTROPHE,
  CURLY_OPEN,
  DASH,
  GREATER,
  HASH,
  NEWLINE,
  PIPE,
  QUOTE,
  RETURN,
  SQUARE_OPEN,
  spacesEnd,
} from '../text/character-codes.js';
import { type Cursor, isGap, toLineEnd, toNextLine } from './plain-cursor.js';
import { readFlow } from './plain-flow.js';
import { bareEnd, coreValue, quoted, readKey } from './plain-scalar.js';
import { readText } from './plain-text.js';
import { branch, DEEPEST, leaf } from './plain-tree.js';
import type { Branch } from './yaml-tree.js';

/** Tabs and other signs nobody sees, and line breaks that are none to YAML. */
const UNUSUAL = /[\0-\x09\x0b\x0c\x0e-\x1f\ufeff]|\r(?!\n)/;

/**
 * Reads a map or list as it is usually written: the same tree as the full reader's, or `undefined`.
 * Whatever would be a fault, is mended or is rare in files of a pack is unusual. Takes time in
 * proportion to the text.
 */
export function readPlainYaml(text: string): Branch | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const cursor: Cursor = { text, at: 0, indent: 0, tail: 0, commented: false };
  if (!toNextLine(cursor) || cursor.indent !== 0) return undefined;
  const root = readBlock(cursor, undefined, 0);
  return root && cursor.indent < 0 ? root : undefined;
}

/** The list or map whose first line the cursor is at. */
function readBlock(cursor: Cursor, key: Span | undefined, depth: number): Branch | undefined {
  if (depth > DEEPEST) return undefined;
  return isItem(cursor) ? readList(cursor, key, depth) : readMap(cursor, key, depth);
}

const isItem = ({ text, at }: Cursor): boolean =>
  text.charCodeAt(at) === DASH && isGap(text.charCodeAt(at + 1));

function readList(cursor: Cursor, key: Span | undefined, depth: number): Branch | undefined {
  const { at: start, indent } = cursor;
  const data: unknown[] = [];
  const children = new Map<string, Branch>();
  while (cursor.indent === indent && isItem(cursor)) {
    const child = readItem(cursor, indent, depth + 1);
    if (!child || cursor.indent > indent) return undefined;
    children.set(String(data.length), child);
    data.push(child.data);
  }
  return branch(data, children, key, start, cursor.tail);
}

function readItem(cursor: Cursor, indent: number, depth: number): Branch | undefined {
  const { text } = cursor;
  const dash = cursor.at++;
  cursor.at = spacesEnd(text, cursor.at);
  if (isEmpty(cursor)) return undefined;
  const own = cursor.at;
  if (readKey(cursor, false)) {
    cursor.at = own;
    cursor.indent = indent + own - dash;
    return readBlock(cursor, undefined, depth);
  }
  cursor.at = own;
  return readValue(cursor, indent, undefined, depth);
}

/** No value on this line. */
function isEmpty({ text, at }: Cursor): boolean {
  const code = text.charCodeAt(at);
  return code === NEWLINE || code === RETURN || code === HASH || Number.isNaN(code);
}

function readMap(cursor: Cursor, key: Span | undefined, depth: number): Branch | undefined {
  const { at: start, indent } = cursor;
  const data: Record<string, unknown> = Object.create(null);
  const children = new Map<string, Branch>();
  while (cursor.indent === indent) {
    const name = readKey(cursor, false);
    if (!name || children.has(name.id)) return undefined;
    const child = isEmpty(cursor)
      ? readBelow(cursor, indent, name.span, depth + 1)
      : readValue(cursor, indent, name.span, depth + 1);
    if (!child || cursor.indent > indent) return undefined;
    children.set(name.id, child);
    data[name.id] = child.data;
  }
  return branch(data, children, key, start, cursor.tail);
}

/** The value of a key that stands alone on its line: what is indented below it, a list beside it, or nothing. */
function readBelow(cursor: Cursor, indent: number, key: Span, depth: number): Branch | undefined {
  const { at } = cursor;
  cursor.at = key.end + 1;
  cursor.tail = cursor.at;
  if (!toLineEnd(cursor)) return undefined;
  if (cursor.indent > indent || (cursor.indent === indent && isItem(cursor)))
    return readBlock(cursor, key, depth);
  return cursor.commented ? undefined : leaf(null, key, at, at);
}

/** Keys whose value is text in which a # is seldom meant as a comment. */
const TEXTS = new Set(['subject', 'title']);

/** A value on the line of its key or dash. */
function readValue(cursor: Cursor, indent: number, key: Span | undefined, depth: number): Branch | undefined {
  const { text, at: start } = cursor;
  const first = text.charCodeAt(start);
  if (first === PIPE || first === GREATER) return readText(cursor, indent, key);
  let child: Branch | undefined;
  if (first === SQUARE_OPEN || first === CURLY_OPEN) child = readFlow(cursor, indent, key, depth);
  else if (first === QUOTE || first === APOSTROPHE) {
    const value = quoted(cursor);
    if (value !== undefined) child = leaf(value, key, start, cursor.at);
  } else {
    const end = bareEnd(cursor, false);
    if (end > start && !isCut(text, end, key))
      child = leaf(coreValue(text.slice(start, end)), key, start, end);
    cursor.at = end;
  }
  if (!child) return undefined;
  cursor.tail = cursor.at;
  return toLineEnd(cursor) ? child : undefined;
}

/** `Invoice #4711`: a comment that may have been meant as text. */
function isCut(text: string, end: number, key: Span | undefined): boolean {
  const at = spacesEnd(text, end);
  if (at === end || text.charCodeAt(at) !== HASH) return false;
  const next = text[at + 1] ?? '';
  return (
    next === '{' ||
    (next >= '0' && next <= '9') ||
    (key !== undefined && TEXTS.has(text.slice(key.start, key.end)))
  );
}
