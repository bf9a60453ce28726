/** One line of a file with a place in it underlined, cut to what fits on a screen. */
import type { Span } from '../model/span.js';
import { clean } from '../text/clean.js';
import type { LineIndex } from '../text/lines.js';
import { columnsOf, width } from './width.js';

export interface CodeFrame {
  readonly number: number;
  /** The line in three parts, safe to print. */
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Columns in front of the mark, and its own; at least 1. */
  readonly indent: number;
  readonly length: number;
  /** The line the place goes on to, when it is another. */
  readonly until: number | undefined;
}

const CUT = '\u2026';

/** The frame of a place, or `undefined` where its line is blank: there is nothing to show. */
export function codeFrame(
  source: string,
  lines: LineIndex,
  { start, end }: Span,
  columns: number,
): CodeFrame | undefined {
  const number = lines.lineAt(start);
  const line = lines.lineSpan(number);
  const text = source.slice(line.start, line.end);
  if (!text.trim()) return undefined;
  const from = Math.min(start, line.end) - line.start;
  const to = Math.min(Math.max(end, start), line.end) - line.start;
  const show = (a: number, b: number) => clean(text.slice(a, b).replace(/\t/g, ' '));
  const room = Math.max(20, columns);
  // More than fits, and no more: a line of thousands of findings is not measured whole for each of them.
  const reach = room * 4;
  const window = cut(
    show(Math.max(0, from - reach), from),
    show(from, Math.min(to, from + reach)),
    show(to, Math.min(text.length, to + reach)),
    room,
  );
  const last = lines.lineAt(Math.max(start, end - 1));
  return {
    number,
    ...window,
    indent: width(window.before),
    length: Math.max(1, width(window.marked)),
    until: last > number ? last : undefined,
  };
}

/** Keeps the mark, then as much on either side as there is room for. */
function cut(before: string, marked: string, after: string, columns: number) {
  if (width(before) + width(marked) + width(after) <= columns) return { before, marked, after };
  const mark = width(marked) > columns - 12 ? head(marked, columns - 12) : marked;
  const room = columns - width(mark);
  const right = Math.min(width(after), Math.max(Math.floor(room / 3), room - width(before)));
  const left = room - right;
  return {
    before: width(before) > left ? tail(before, left) : before,
    marked: mark,
    after: mark !== marked ? '' : width(after) > right ? head(after, right) : after,
  };
}

function head(text: string, columns: number): string {
  let out = '';
  let size = 1;
  for (const character of text) {
    size += columnsOf(character);
    if (size > columns) break;
    out += character;
  }
  return out + CUT;
}

function tail(text: string, columns: number): string {
  const characters = Array.from(text);
  let size = 1;
  let at = characters.length;
  while (at > 0 && size + columnsOf(characters[at - 1]!) <= columns) size += columnsOf(characters[--at]!);
  return CUT + characters.slice(at).join('');
}
