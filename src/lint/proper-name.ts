/** Whether a word is somebody's or something's name: "Captain Hope", "the vessel Hope Star". */
import type { Span } from '../model/span.js';
import { DIGIT, LETTER, LOWER, UPPER } from '../text/letters.js';

const CAPITALISED = new RegExp(`^[${UPPER}][${LOWER}]+$`, 'u');
/** Shorter ones stay small in a title too: of, and, the. */
const SMALL_WORD = new RegExp(`(?<![${LETTER}])[${LOWER}]{4,}`, 'u');
const WORD_BEFORE = new RegExp(`[${LETTER}${DIGIT}] $`, 'u');

/**
 * True for a single word with a capital in the midst of a line that is not set in capitals throughout.
 * Behind a comma or a line's end a careless writer may be beginning a sentence.
 */
export function isProperName(text: string, { start, end }: Span): boolean {
  if (!CAPITALISED.test(text.slice(start, end))) return false;
  if (!WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return false;
  const stop = text.indexOf('\n', end);
  const line = text.slice(text.lastIndexOf('\n', start) + 1, stop < 0 ? text.length : stop);
  return SMALL_WORD.test(line);
}
