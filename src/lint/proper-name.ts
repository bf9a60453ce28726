/** Whether a word is somebody's or something's name: "Captain Hope", "the vessel Hope Star". */

import type { Span } from '../model/span.js';
import { DIGIT, LETTER, LOWER, UPPER } from '../text/letters.js';
import { linesAround } from '../text/newline.js';

const CAPITALISED = new RegExp(`^[${UPPER}][${LOWER}]+$`, 'u');
/** Shorter ones stay small in a title too: of, and, the. */
const SMALL_WORD = new RegExp(`(?<![${LETTER}])[${LOWER}]{4,}`, 'u');
const WORD_BEFORE = new RegExp(`[${LETTER}${DIGIT}] $`, 'u');

/**
 * True for a single word with a capital in the midst of a line that is not set in capitals throughout, or
 * in a few words that all have capitals: a signature, an address. Behind a comma or a line's end a careless
 * writer may be beginning a sentence.
 */
export function isProperName(text: string, { start, end }: Span): boolean {
  if (!CAPITALISED.test(text.slice(start, end))) return false;
  const around = linesAround(text, start, end);
  const line = text.slice(around.start, around.end);
  if (isAmongNames(line, start - around.start)) return true;
  return WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start)) && SMALL_WORD.test(line);
}

/** The most words of "Dear Mr Thomas Hope". */
const LONGEST_NAME = 4;
const NAME = new RegExp(`^[${UPPER}][${LETTER}.'’-]*(?: (?:& )?[${UPPER}][${LETTER}.'’-]*)+$`, 'u');

/** The stretch between commas that holds the place is a name and nothing else. */
function isAmongNames(line: string, place: number): boolean {
  const stop = line.indexOf(',', place);
  const part = line.slice(line.lastIndexOf(',', place) + 1, stop < 0 ? line.length : stop).trim();
  return NAME.test(part) && part.split(' ').length <= LONGEST_NAME;
}
