/** Where a sentence begins while it is written: what has been typed of it, and nothing in the middle of one. */
import type { Span } from '../model/span.js';
import { splitSentences } from '../text/sentences.js';
import type { Desk } from './desk.js';

const FENCE = /^ {0,3}(`{3,}|~{3,})([^\r\n]*)/;
const BLANK = /^\s*$/;
/** Lines after which words begin anew. */
const PARTS = /^\s*(?:#{1,6}\s|(?:\{%[^{}]*%\}\s*)+$|```|~~~)/;
const MARKER = /^(?:\s|>|[-*+]\s|\d{1,3}[.)]\s)*/;
/** The row below a table's head. */
const RULE_OF_TABLE = /^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$/;
const ENDED = /(?:^|[.!?\u2026\u3002\uff01\uff1f]["')\]\u201d\u2019\uff09\u300d\u300f\u300b]*)$/;

/**
 * What stands from the sentence's begin to the cursor, which may be nothing. `undefined` where words go on, in
 * code, a table, a comment or a heading.
 * @param body where the letter's words begin
 * @param isFresh only where nothing of the sentence is typed yet, and the one before has ended
 */
export function sentenceStart(
  { file: { text, template }, linter }: Desk,
  offset: number,
  { body, isFresh }: { readonly body: number; readonly isFresh: boolean },
): Span | undefined {
  if (offset < body || /\S/.test(/^[^\r\n]*/.exec(text.slice(offset))![0])) return undefined;
  if (template?.opaque.some(({ start, end }) => start < offset && offset < end)) return undefined;
  const lines = text.slice(body, offset).split('\n');
  const row = lines.at(-1)!;
  if (/^\s*[#|]/.test(row) || isFenced(lines) || isInTable(lines)) return undefined;
  const first = blockStart(lines);
  const block = lines.slice(first).join('\n');
  const lead = MARKER.exec(lines[first]!)![0].length;
  const read = masked(block.slice(lead));
  if (read === undefined) return undefined;
  // A capital in the cursor's place tells whether a sentence would begin there.
  const start = splitSentences(`${read}X`, linter.abbreviations).at(-1)!.start;
  if (isFresh && (start < read.length || !ENDED.test(read.slice(0, start).trimEnd()))) return undefined;
  return { start: offset - read.length + start, end: offset };
}

/** A fence is open before the last line. */
function isFenced(lines: readonly string[]): boolean {
  let open: string | undefined;
  for (const line of lines) {
    const [, marks, rest] = FENCE.exec(line) ?? [];
    if (!marks) continue;
    if (open === undefined) open = marks;
    else if (marks[0] === open[0] && marks.length >= open.length && !rest!.trim()) open = undefined;
  }
  return open !== undefined;
}

/** Whatever follows a table without a blank line is a row of it. */
function isInTable(lines: readonly string[]): boolean {
  for (let i = lines.length - 2; i > 0 && !BLANK.test(lines[i]!); i--)
    if (lines[i]!.includes('|') && RULE_OF_TABLE.test(lines[i]!)) return true;
  return false;
}

function blockStart(lines: readonly string[]): number {
  let first = lines.length - 1;
  while (first > 0 && !/^\s*(?:[-*+>]|\d{1,3}[.)])\s/.test(lines[first]!)) {
    const above = lines[first - 1]!;
    if (BLANK.test(above) || PARTS.test(above)) break;
    first--;
  }
  return first;
}

/** Tags that print nothing become blanks and those that print a word one; `undefined` inside of a comment. */
function masked(block: string): string | undefined {
  const plain = block
    .replace(/<!--[\s\S]*?-->|\{%[^{}]*%\}/g, (tag) => ' '.repeat(tag.length))
    .replace(/\{\{[^{}]*\}\}/g, (tag) => 'x'.repeat(tag.length))
    // Behind it a Chinese writer goes on with a whole sentence.
    .replaceAll('\uff1b', '\u3002');
  return plain.includes('<!--') ? undefined : plain;
}
