/** Keys and values of YAML that is being typed, with their places: read row by row, so that a fault in one leaves the rest. */
import type { Span } from '../model/span.js';
import { outlineFlow } from './yaml-outline-flow.js';
import { bare, isBlank, keyAt, quotedAt, type Rows, rowsOf } from './yaml-rows.js';

/** Keys from the root; the number of an item in a list. */
export type OutlinePath = ReadonlyArray<string | number>;

export interface OutlineKey {
  readonly name: string;
  /** Without quotes. */
  readonly span: Span;
  /** Of the map it stands in. */
  readonly path: OutlinePath;
  /** Keys of one map share it. */
  readonly map: number;
}

export interface OutlineValue {
  /** As written, between its quotes. */
  readonly text: string;
  readonly span: Span;
  readonly path: OutlinePath;
  /** `lone`: a word by itself where a key may stand as well; `more`: the rest of the value before it. */
  readonly kind: 'value' | 'item' | 'lone' | 'block' | 'more';
  readonly isQuoted: boolean;
  /** The map among whose keys a lone word stands. */
  readonly map?: number;
}

/** What is found, in the order of the file. */
export interface Outline {
  readonly keys: OutlineKey[];
  readonly values: OutlineValue[];
}

interface Frame {
  readonly kind: 'map' | 'list';
  indent: number;
  readonly path: OutlinePath;
  readonly id: number;
  /** The key or item that was read last. */
  open: string | number;
  /** It has its value. */
  filled: boolean;
}

/** Deeper is no file of ours. */
export const DEEPEST = 24;

/**
 * Never throws, and takes time in proportion to the text.
 * @param within where the YAML stands in the text; what is told is in offsets of the text
 */
export function outlineYaml(text: string, within: Span = { start: 0, end: text.length }): Outline {
  const out: Outline = { keys: [], values: [] };
  const rows = rowsOf(text, within);
  const nest = new Nest();
  let start = within.start;
  while (start <= within.end) {
    const end = rows.rowEnd(start);
    const at = start + rows.indent(start);
    const isEmpty = at >= end || text[at] === '#' || bare(rows, { start: at, end }).end === at;
    start = rows.next(isEmpty ? end : readRow(rows, nest, out, { start, end }, at));
  }
  return out;
}

/** @returns the end of the last row that was read */
function readRow(rows: Rows, nest: Nest, out: Outline, row: Span, from: number): number {
  const { text } = rows;
  let at = from;
  while (text[at] === '-' && (at + 1 >= row.end || isBlank(text[at + 1])) && nest.depth < DEEPEST) {
    nest.item(at - row.start);
    at++;
    while (at < row.end && isBlank(text[at])) at++;
  }
  if (at >= row.end) return row.end;
  const column = at - row.start;
  nest.leave(column);
  const key = keyAt(rows, at, row.end);
  let place: Pick<OutlineValue, 'kind' | 'path' | 'map'>;
  if (key) {
    const { path, id } = nest.key(key.name, column);
    out.keys.push({ name: key.name, span: key.span, path, map: id });
    at = key.after;
    while (at < row.end && isBlank(text[at])) at++;
    if (at >= row.end || text[at] === '#') return row.end;
    place = { kind: 'value', path: nest.path };
  } else place = nest.lone(column);
  const indent = nest.fill();
  const sign = text[at];
  if (sign === '{' || sign === '[') return rows.rowEnd(outlineFlow(rows, out, at, indent, place.path));
  if (sign === '"' || sign === "'") {
    const { span, after } = quotedAt(rows, at, indent);
    out.values.push({ ...place, text: text.slice(span.start, span.end), span, isQuoted: true });
    return rows.rowEnd(after);
  }
  if (/^[|>][-+0-9]*[ \t]*(?:#|$)/.test(text.slice(at, Math.min(row.end, at + 40)))) {
    const span = blockSpan(rows, row.end, indent);
    const value = { text: text.slice(span.start, span.end), span, path: place.path };
    out.values.push({ ...value, kind: 'block', isQuoted: false });
    return span.end;
  }
  const span = bare(rows, { start: at, end: row.end });
  out.values.push({ ...place, text: text.slice(span.start, span.end), span, isQuoted: false });
  return row.end;
}

/** The rows of a text behind `|` or `>`. */
function blockSpan(rows: Rows, header: number, indent: number): Span {
  const start = Math.min(rows.next(header), rows.end);
  let end = header;
  for (let next = rows.next(header); next <= rows.end; next = rows.next(end)) {
    if (rows.isOutside(next, indent, '')) break;
    end = rows.rowEnd(next);
  }
  return { start: Math.min(start, end), end };
}

/** The maps and lists that are open on a row. */
class Nest {
  private ids = 0;
  private readonly root: Frame = {
    kind: 'map',
    indent: -1,
    path: [],
    id: 0,
    open: '',
    filled: true,
  };
  private readonly stack: Frame[] = [this.root];

  get depth(): number {
    return this.stack.length;
  }

  /** Of what was opened last. */
  get path(): OutlinePath {
    return this.top === this.root && !this.isBegun ? [] : [...this.top.path, this.top.open];
  }

  private get top(): Frame {
    return this.stack.at(-1)!;
  }

  private get isBegun(): boolean {
    return this.root.indent >= 0;
  }

  private push(kind: Frame['kind'], indent: number): Frame {
    const frame = {
      kind,
      indent,
      path: this.path,
      id: --this.ids,
      open: kind === 'list' ? -1 : '',
      filled: true,
    };
    this.stack.push(frame);
    return frame;
  }

  /** A dash at the column. */
  item(column: number): void {
    while (this.stack.length > 1 && this.top.indent > column) this.stack.pop();
    const { kind, indent } = this.top;
    const list = kind === 'list' && indent === column ? this.top : this.push('list', column);
    list.open = Number(list.open) + 1;
    list.filled = false;
  }

  /** Something that is no dash stands at the column. */
  leave(column: number): void {
    const isOver = ({ kind, indent }: Frame) => indent > column || (kind === 'list' && indent === column);
    while (this.stack.length > 1 && isOver(this.top)) this.stack.pop();
  }

  key(name: string, column: number): Frame {
    if (this.top === this.root && !this.isBegun) this.root.indent = column;
    const { kind, indent } = this.top;
    const frame = kind === 'map' && indent === column ? this.top : this.push('map', column);
    frame.open = name;
    frame.filled = false;
    return frame;
  }

  lone(column: number): Pick<OutlineValue, 'kind' | 'path' | 'map'> {
    const { kind, indent, path, id, filled } = this.top;
    const isFirst = this.top === this.root && !this.isBegun;
    if (kind === 'map' && (indent === column || isFirst)) return { kind: 'lone', path, map: id };
    return { kind: filled ? 'more' : kind === 'list' ? 'item' : 'lone', path: this.path };
  }

  /** @returns the indentation that the rest of the value must have more than */
  fill(): number {
    this.top.filled = true;
    return this.top.indent;
  }
}
