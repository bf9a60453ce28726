/** How the lines of a text end, and where. */
import { RETURN } from './character-codes.js';
import type { Stretch } from './lines.js';

export const newlineOf = (text: string): '\r\n' | '\n' => (text.includes('\r\n') ? '\r\n' : '\n');

/** What is written into a text, its lines ended like the others there. */
export const endedLike = (written: string, text: string): string =>
  written.includes('\n') ? written.replace(/\r?\n/g, newlineOf(text)) : written;

/** Where the line behind the one at `from` begins. */
export function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}

/** Where the line that `from` stands in ends: before its `\n` or `\r\n`, never before `from`. */
export function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  return end > from && text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
}

/** The lines that a stretch stands in, without the last one's `\n`. */
export function linesAround(text: string, start: number, end = start): Stretch {
  const newline = text.indexOf('\n', end);
  // A search from -1 would still look at 0.
  return {
    start: start > 0 ? text.lastIndexOf('\n', start - 1) + 1 : 0,
    end: newline < 0 ? text.length : newline,
  };
}
