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
