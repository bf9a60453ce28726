/** Blanks that Markdown takes for something else: `__REF__` is bold to it, `<t t-out="object.name"/>` is HTML. */
import type { BlankShape } from './blanks.js';

export interface HiddenBlank {
  readonly shape: BlankShape;
  readonly name: string;
  /** In the source: 0-based UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A run of text read from Markdown: its characters, its source, and the way between them. */
interface Run {
  readonly text: string;
  readonly source: string;
  readonly toSource: (start: number, end: number) => { readonly start: number; readonly end: number };
}

const OPAQUE = /\ufffc/g;
const CAPITALS = /(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]{1,40}(?![A-Za-z0-9_])/g;
const QWEB = /^<t t-(?:out|esc|if|foreach)="([^"]{1,80})"/;

/** Hidden blanks in text order, bold words first. */
export function findHiddenBlanks(run: Run): HiddenBlank[] {
  const { text, source, toSource } = run;
  const out: HiddenBlank[] = [];
  for (const match of text.matchAll(CAPITALS)) {
    const { start, end } = toSource(match.index, match.index + match[0].length);
    if (source.slice(start - 2, end + 2) === `__${match[0]}__`)
      out.push({ shape: 'underscores', name: match[0], start: start - 2, end: end + 2 });
  }
  for (const { index } of text.matchAll(OPAQUE)) {
    const { start, end } = toSource(index, index + 1);
    const written = source.slice(start, end);
    const field = QWEB.exec(written)?.[1];
    if (field !== undefined) out.push({ shape: 'qweb', name: field, start, end });
  }
  return out;
}
