/** Where a text raises its voice: rows of marks, pictures, words in capitals. */

import { DIGIT, HAN, LOWER, UPPER } from './letters.js';
import type { Stretch } from './lines.js';

const MARK_ROW = /[!?\uff01\uff1f\u203c\u2049](?: ?[!?\uff01\uff1f\u203c\u2049])+|[\u203c\u2049]/g;
const QUOTED = /\u201c[^\u201d\n]*\u201d|"[^"\n]*"|\u300c[^\u300d\n]*\u300d|\u300e[^\u300f\n]*\u300f/g;

/** What every picture holds; without it the tables of all pictures need not be laid out. */
const PICTURED = /\ufe0f|[\u231a-\u2bff\ud83c-\ud83e]/;

/** Signs that are pictures by default or by their variation selector; flags and marks of trade are not. */
const pictures = (): RegExp =>
  /(?:(?![\u00a9\u00ae\u2122]|\p{Regional_Indicator})(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u26a0\u2620\u2639\u263a\u2764])(?:[\ufe0f\u200d]|\p{Emoji_Modifier})*)+/gu;
const ALARM =
  /[\u26a0\u26d4\u2620\u2755\u2757\u274c\u{1f4a2}\u{1f4a3}\u{1f4e2}\u{1f4e3}\u{1f525}\u{1f534}\u{1f47f}\u{1f480}\u{1f620}\u{1f621}\u{1f624}\u{1f6a8}\u{1f6d1}\u{1f92c}]/u;

/** A word in capitals that is no part of a code, an address or a name with a hyphen and a number. */
const CAPITALS = new RegExp(
  `(?<![${UPPER}${LOWER}${DIGIT}_@#/-])[${UPPER}]+(?:[-'\\u2019][${UPPER}]+)*(?![${UPPER}${LOWER}${DIGIT}_@/-])`,
  'gu',
);
/** What ends a row of words in capitals. */
const SPOKEN_BETWEEN = new RegExp(`[${LOWER}${HAN}\\n]`, 'u');

/** Two capitals or two marks in a row, or a double mark: in a text without them, and without pictures, nothing is loud. */
const LOUD = new RegExp(
  `[${UPPER}][-'\\u2019 ]?[${UPPER}]|[!?\\uff01\\uff1f] ?[!?\\uff01\\uff1f]|[\\u203c\\u2049]`,
  'u',
);

/** False for most texts, which need not be looked at closely. */
export const mayBeLoud = (text: string): boolean => LOUD.test(text) || PICTURED.test(text);

const stretchesOf = (text: string, pattern: RegExp): readonly Stretch[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

/** Two or more exclamation and question marks in a row. */
export const markRows = (text: string): readonly Stretch[] => stretchesOf(text, MARK_ROW);

/** Pictures, those beside each other as one. */
export const emojiIn = (text: string): readonly Stretch[] =>
  PICTURED.test(text) ? stretchesOf(text, pictures()) : [];

/** True for pictures of alarm and anger. */
export const isAlarm = (pictures: string): boolean => ALARM.test(pictures);

/** What stands in quotation marks, marks included. */
export const quotations = (text: string): readonly Stretch[] => stretchesOf(text, QUOTED);

/** True for a line without a small letter or a Han character. */
export const isLoudLine = (line: string): boolean => !SPOKEN_BETWEEN.test(line);

/** Rows of words in capitals with nothing spoken between them, of those words that count. */
export function capitalRows(
  text: string,
  counts: (word: Stretch) => boolean,
): ReadonlyArray<readonly [Stretch, ...Stretch[]]> {
  const rows: [Stretch, ...Stretch[]][] = [];
  for (const word of stretchesOf(text, CAPITALS).filter(counts)) {
    const row = rows.at(-1);
    if (row && isLoudLine(text.slice(row.at(-1)!.end, word.start))) row.push(word);
    else rows.push([word]);
  }
  return rows;
}
