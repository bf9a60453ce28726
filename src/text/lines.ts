/** Where a character stands: offsets to lines and columns and back. */
import { NEWLINE, RETURN } from './character-codes.js';

/** A half-open stretch of text: 0-based UTF-16 offsets, `start` is in, `end` is out. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Lines and columns are 1-based; a column counts UTF-16 units. Places outside the text are moved to its nearest place. */
export interface LineIndex {
  /** Number of lines, at least 1; a text that ends in a line break has an empty last line. */
  readonly count: number;
  /** The line and column of an offset. The second half of a `\r\n` is still in the line it ends. */
  at(offset: number): { readonly line: number; readonly column: number };
  /** The offset of a line and column; a column behind the line's end means its end. */
  offset(line: number, column: number): number;
  /** The line's text without its line break. */
  lineSpan(line: number): Stretch;
  /** The line an offset stands in. */
  lineAt(offset: number): number;
}

/** An index over `source` that finds its line breaks (`\n`, `\r\n`, lone `\r`) on the first question. */
export const lineIndex = (source: string): LineIndex => new Lines(source);

class Lines implements LineIndex {
  private readonly source: string;
  private found: readonly number[] | undefined;

  constructor(source: string) {
    this.source = source;
  }

  private get starts(): readonly number[] {
    this.found ??= lineStarts(this.source);
    return this.found;
  }

  get count(): number {
    return this.starts.length;
  }

  at(offset: number): { readonly line: number; readonly column: number } {
    const inside = Math.min(Math.max(0, offset), this.source.length);
    const line = this.lineAt(inside);
    return { line, column: inside - this.starts[line - 1]! + 1 };
  }

  offset(line: number, column: number): number {
    const { start, end } = this.lineSpan(line);
    return Math.min(start + Math.max(0, column - 1), end);
  }

  lineSpan(line: number): Stretch {
    const { source, starts } = this;
    const at = Math.min(Math.max(1, line), starts.length);
    const start = starts[at - 1]!;
    if (at === starts.length) return { start, end: source.length };
    const next = starts[at]!;
    const pair = source[next - 1] === '\n' && source[next - 2] === '\r';
    return { start, end: next - (pair ? 2 : 1) };
  }

  lineAt(offset: number): number {
    const { starts } = this;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

function lineStarts(source: string): readonly number[] {
  const starts = [0];
  if (!source.includes('\r')) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === NEWLINE || (code === RETURN && source.charCodeAt(i + 1) !== NEWLINE)) starts.push(i + 1);
  }
  return starts;
}
