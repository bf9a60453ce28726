/** One line of YAML as a person wrote it, read without a grammar: for naming what is wrong where the grammar gives up. */

import type { Span } from '../model/span.js';
import { lineEnd, linesAround } from '../text/newline.js';
import { isBlank } from './yaml-rows.js';

export interface YamlLine {
  /** The whole line without its line break. */
  readonly span: Span;
  /** Characters before the first that is neither space nor tab. */
  readonly indent: number;
  /** The key of `key: value`, after any `- `. */
  readonly key: Span | undefined;
  /** The colon after the key; it may be a full-width one. */
  readonly colon: number;
  /** What stands after the colon, or after `- ` where there is no key; without spaces and comment around it. */
  readonly value: Span;
  readonly isItem: boolean;
}

/** The line that `offset` stands in. */
export function lineAround(text: string, offset: number): YamlLine {
  const { start } = linesAround(text, offset);
  const end = lineEnd(text, start);

  let at = start;
  while (at < end && isBlank(text[at])) at++;
  const indent = at - start;
  let isItem = false;
  while (text[at] === '-' && at + 1 < end && isBlank(text[at + 1])) {
    isItem = true;
    at++;
    while (at < end && isBlank(text[at])) at++;
  }
  const key = keyAt(text, at, end);
  const from = key ? key.end + 1 : at;
  return {
    span: { start, end },
    indent,
    key,
    colon: key ? key.end : -1,
    value: valueIn(text, from, end),
    isItem,
  };
}

/** A bare word, or one in quotes, that a colon follows. */
function keyAt(text: string, start: number, end: number): Span | undefined {
  let at = start;
  const quote = text[at] === '"' || text[at] === "'" ? text[at] : undefined;
  if (quote) at++;
  while (at < end && /[\w.-]/.test(text[at]!)) at++;
  if (quote && text[at++] !== quote) return undefined;
  if (at === start) return undefined;
  return text[at] === ':' || text[at] === '\uFF1A' ? { start, end: at } : undefined;
}

/** A `#` begins a comment only after a space, and people put a space after it too. */
function valueIn(text: string, from: number, to: number): Span {
  let start = from;
  while (start < to && isBlank(text[start])) start++;
  let end = to;
  while (end > start && isBlank(text[end - 1])) end--;
  const first = text[start];
  if ((first === '"' || first === "'") && end - start > 1 && text[end - 1] === first) return { start, end };
  for (let at = start; at < to; at++) {
    if (text[at] !== '#' || !(at === start || isBlank(text[at - 1]))) continue;
    if (at + 1 < to && !isBlank(text[at + 1])) continue;
    end = at;
    break;
  }
  while (end > start && isBlank(text[end - 1])) end--;
  return { start, end };
}
