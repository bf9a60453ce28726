/** How a bare YAML value is put in quotes. */
import type { Edit } from '../model/finding.js';

/** Edits that put `text.slice(start, end)` in the quotes that need no escapes; a text with both kinds is escaped. */
export function quoting(text: string, start: number, end: number): readonly Edit[] {
  return quotingAs(text, start, end, text.slice(start, end));
}

/** The same where the text that is meant differs from what is written, as in `'it's'`. */
export function quotingAs(text: string, start: number, end: number, meant: string): readonly Edit[] {
  const quote = /["\\]/.test(meant) ? (meant.includes("'") ? undefined : "'") : '"';
  if (quote === undefined)
    return [{ start, end, text: `"${meant.replace(/["\\]/g, (character) => `\\${character}`)}"` }];
  if (meant !== text.slice(start, end)) return [{ start, end, text: quote + meant + quote }];
  return [
    { start, end: start, text: quote },
    { start: end, end, text: quote },
  ];
}

/** Opening curly quotes and what closes each. */
const CURLY: ReadonlyMap<string, string> = new Map([
  ['\u201c', '\u201d'],
  ['\u2018', '\u2019'],
]);

/** Whether curly quotes enclose the whole of a value of one line, not a word at each end of it. */
export function isCurly(text: string, start: number, end: number): boolean {
  const open = text[start]!;
  const close = CURLY.get(open);
  if (close === undefined || end - start < 2 || text[end - 1] !== close) return false;
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === '\n') return false;
    if (text[at] === open) depth++;
    // An apostrophe is the same character as the single quote that closes.
    else if (text[at] === close && (close === '\u201d' || depth > 1 || at === end - 1)) depth--;
    if (depth === 0) return at === end - 1;
  }
  return false;
}

/** Edits that make the curly quotes around a value straight. */
export function straightening(text: string, start: number, end: number): readonly Edit[] {
  const [open, close] = quoting(text, start + 1, end - 1);
  if (!open || !close) return [{ start, end, text: open!.text }];
  return [
    { start, end: start + 1, text: open.text },
    { start: end - 1, end, text: close.text },
  ];
}
