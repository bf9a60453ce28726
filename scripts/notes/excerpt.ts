/** Cuts a long text down to the lines around what is found in it. */
import type { Span } from '../../src/model/span.js';
import { lineIndex } from '../../src/text/lines.js';

interface Marked {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Lines shown on either side of what is found. */
const AROUND = 1;
const MOST_LINES = 9;
const MOST_OF_FILE = 6;
const LONGEST_LINE = 120;
const CUT = '…';
/** Keys every letter and every pack must have, which say nothing here. */
const ROUTINE = /^(?:title|lang|id|version|date): /;

/** The text itself when it is short; of a file, without the keys that every one has. */
export function excerpt({ text, marks }: Marked, file = false): Marked {
  const lines = lineIndex(text);
  const at = (n: number) => text.slice(lines.lineSpan(n).start, lines.lineSpan(n).end);
  const marked = new Set(marks.map(({ start }) => lines.lineAt(start)));
  const isNear = (n: number) => [...marked].some((line) => Math.abs(line - n) <= AROUND);
  const isKept = (n: number) => marked.has(n) || !file || !ROUTINE.test(at(n));
  let kept = Array.from({ length: lines.count }, (_, i) => i + 1).filter(isKept);
  if (marks.length && kept.length > (file ? MOST_OF_FILE : MOST_LINES)) kept = kept.filter(isNear);
  if (kept.length > MOST_LINES) kept = kept.slice(0, MOST_LINES);
  const isGap = (from: number, to: number) =>
    Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i).some((n) => isKept(n));
  let out = '';
  const moved: Span[] = [];
  for (const [i, n] of kept.entries()) {
    const before = kept[i - 1];
    if (before !== undefined && isGap(before, n)) out += `${CUT}\n`;
    const { start, end } = lines.lineSpan(n);
    const last = Math.min(end, start + LONGEST_LINE);
    for (const mark of marks)
      if (mark.start >= start && mark.start < Math.max(last, start + 1))
        moved.push({
          start: mark.start - start + out.length,
          end: Math.min(mark.end, last) - start + out.length,
        });
    out += `${text.slice(start, last)}${last < end ? CUT : ''}\n`;
  }
  const blank = /^\n*/.exec(out)![0].length;
  const trimmed = moved.map(({ start, end }) => ({ start: start - blank, end: end - blank }));
  return { text: out.slice(blank).trimEnd(), marks: trimmed };
}
