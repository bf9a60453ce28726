/** Rows of YAML and the words on them, for reading it while it is typed: nothing here asks for a whole file that is right. */
import type { Span } from '../model/span.js';

/** A stretch of a file, row by row. */
export interface Rows {
  readonly text: string;
  readonly end: number;
  /** Where the row that `at` stands in ends, its line break left out. */
  readonly rowEnd: (at: number) => number;
  /** Where the row after the one that ends at `end` begins; behind the last, a place behind the end. */
  readonly next: (end: number) => number;
  /** Spaces before the first sign of the row. */
  readonly indent: (start: number) => number;
  /** True where the row at `start` cannot be the rest of a value of a key at `indent`. */
  readonly isOutside: (start: number, indent: number, closers: string) => boolean;
}

export function rowsOf(text: string, { end }: Span): Rows {
  const rowEnd = (at: number): number => {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    return text[stop - 1] === '\r' && stop > at ? stop - 1 : stop;
  };
  const indent = (start: number): number => {
    let at = start;
    while (at < end && text[at] === ' ') at++;
    return at - start;
  };
  return {
    text,
    end,
    rowEnd,
    indent,
    next(at) {
      const newline = text.indexOf('\n', at);
      return newline < 0 || newline >= end ? end + 1 : newline + 1;
    },
    isOutside(start, least, closers) {
      const own = indent(start);
      const at = start + own;
      return own <= least && at < rowEnd(start) && !closers.includes(text[at]!);
    },
  };
}

/** A key as written; a private character stands for the cursor (`yaml-cursor.ts`). */
const KEY =
  /^(?:"((?:[^"\\\r\n]|\\.){0,200})"|'([^'\r\n]{0,200})'|([^\s#{}[\],"'&*!|>%@`-][^\r\n#:{}[\],]{0,200}?|-[^\s#:][^\r\n#:]{0,200}?))[ \t]{0,200}:(?=[ \t\r\n\uE000]|$)/;

export interface KeyWord {
  readonly name: string;
  /** Without quotes. */
  readonly span: Span;
  /** Behind the colon. */
  readonly after: number;
}

/** The key that begins at `at`, if it is one. */
export function keyAt({ text }: Rows, at: number, end: number): KeyWord | undefined {
  const match = KEY.exec(text.slice(at, Math.min(end, at + 450)));
  if (!match) return undefined;
  const name = match[1] ?? match[2] ?? match[3]!;
  const start = match[3] === undefined ? at + 1 : at;
  return { name, span: { start, end: start + name.length }, after: at + match[0].length };
}

/** The words between quotes that open at `at`; quotes that nobody closed end where the indentation says so. */
export function quotedAt(
  { text, end, isOutside }: Rows,
  at: number,
  indent: number,
): { readonly span: Span; readonly after: number } {
  const quote = text[at];
  let stop = at + 1;
  for (; stop < end; stop++) {
    if (text[stop] === '\\' && quote === '"') stop++;
    else if (text[stop] === quote) {
      if (quote !== "'" || text[stop + 1] !== "'") break;
      stop++;
    } else if (text[stop] === '\n' && isOutside(stop + 1, indent, '')) break;
  }
  stop = Math.min(stop, end);
  const isClosed = stop < end && text[stop] === quote;
  const last = !isClosed && text[stop - 1] === '\r' ? stop - 1 : stop;
  return { span: { start: at + 1, end: Math.max(at + 1, last) }, after: isClosed ? stop + 1 : last };
}

/** The span without a comment and the blanks at its end. */
export function bare({ text }: Rows, { start, end }: Span): Span {
  let stop = start;
  while (stop < end && !(text[stop] === '#' && isBlank(text[stop - 1]))) stop++;
  while (stop > start && isBlank(text[stop - 1])) stop--;
  return { start, end: stop };
}

export const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';
