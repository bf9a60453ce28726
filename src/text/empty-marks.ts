/** What a value that was never filled in leaves in a finished text: its tag, empty brackets, a colon with nothing behind it. */

import { LETTER } from './letters.js';
import type { Stretch } from './lines.js';

// Every repetition is bounded, so that no text makes the scan slow.
const TAG = '\\{\\{[^{}\\n]{0,120}\\}\\}|\\{%[^%\\n]{0,120}%\\}';
const BRACKETS =
  '(?<=\\S[ \\t]{0,3})(?<![\\w(])\\([ \\t\\u3000]{0,3}\\)|(?<=\\S)\\uff08[ \\t\\u3000]{0,3}\\uff09';
const TITLE = '\\u300a[ \\t\\u3000]{0,3}\\u300b';
const COLON = `(?<=[${LETTER}])[:\\uff1a][ \\t\\u3000]{0,3}[,;\\uff0c\\uff1b\\u3002](?![)(\\w])`;
const ANY = new RegExp([TAG, BRACKETS, TITLE, COLON].join('|'), 'gu');

/** In text order; none overlaps another. */
export const emptyMarks = (text: string): Stretch[] =>
  [...text.matchAll(ANY)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
