/** Where sentences begin and end, in English and Chinese prose. */
import { NEWLINE } from './character-codes.js';
import { HAN, KIND, OTHER, SPACE, WORD } from './fold.js';
import type { Stretch } from './lines.js';

/** A full-width semicolon parts clauses, as `;` does: it ends no sentence. */
const STOPS = '.!?…。！？．｡';
const HAN_STOPS = '。！？｡';
const STOP_CODES: ReadonlySet<number> = new Set([...STOPS].map((stop) => stop.charCodeAt(0)));
const OPENERS = '"\'“‘([{（［【「『《〈«';
const CLOSERS = '"\'”’)]}）］】」』》〉»';
const GOES_ON = ',;:，；：、';

/** Narrower lines (Han counts two columns) were broken on purpose, not for want of room. */
const NARROW = 40;
/** Longer runs before a full stop are no abbreviation. */
const LONGEST_ABBREVIATION = 16;

/**
 * The sentences of a text, in order, without the white space around them; together they hold every other
 * character. Closing quotes and brackets belong to the sentence they close.
 *
 * - A full stop before a lower-case word ends nothing ("Acme Ltd. has"), nor does one in a number, after
 *   an initial ("J. Smith", "U.S."), after the number that begins a line of a list, or after an abbreviation.
 * - A line break is white space, unless the line is blank or was broken on purpose: a narrow line with a
 *   capital or Han after it. There a comma goes on, but not after a salutation (the first line, in Latin).
 *
 * @param abbreviations with their full stop; one in lower case stands for every case
 */
export function splitSentences(text: string, abbreviations: ReadonlySet<string>): Stretch[] {
  const sentences: Stretch[] = [];
  let start = skipSpace(text, 0);
  const close = (end: number, next: number) => {
    if (end > start) sentences.push({ start, end });
    start = next;
  };
  const firstLine = start;
  let lineStart = start;
  let lastInk = start;
  for (let i = start; i < text.length; ) {
    const code = text.charCodeAt(i);
    const kind = KIND[code];
    if (kind === SPACE) {
      const next = skipSpace(text, i);
      const lines = lineFeeds(text, i, next);
      if (lines > 1 || (lines === 1 && isBroken(text, lineStart, lastInk, next, lineStart === firstLine)))
        close(lastInk, next);
      if (lines > 0) lineStart = next;
      i = next;
      continue;
    }
    if (kind !== OTHER || !STOP_CODES.has(code)) {
      lastInk = ++i;
      continue;
    }
    const stopped = skipAny(text, i, STOPS);
    const end = skipAny(text, stopped, CLOSERS);
    if (isEnd(text, { start, stop: i, stopped, end }, abbreviations)) close(end, skipSpace(text, end));
    lastInk = end;
    i = end;
  }
  close(lastInk, text.length);
  return sentences;
}

/** A run of stops from `stop` to `stopped`, with its closing marks up to `end`, in the sentence from `start` on. */
interface Stop {
  readonly start: number;
  readonly stop: number;
  readonly stopped: number;
  readonly end: number;
}

function isEnd(
  text: string,
  { start, stop, stopped, end }: Stop,
  abbreviations: ReadonlySet<string>,
): boolean {
  const marks = text.slice(stop, stopped);
  const after = skipAny(text, skipSpace(text, end), OPENERS);
  if (after >= text.length) return true;
  if (GOES_ON.includes(text[after]!)) return false;
  if ([...HAN_STOPS].some((mark) => marks.includes(mark))) return true;
  const asks = /[!?]/.test(marks);
  if (KIND[text.charCodeAt(end)] !== SPACE) {
    const beforeHan = KIND[text.charCodeAt(end)] === HAN;
    return beforeHan && (asks || (marks === '.' && KIND[text.charCodeAt(stop - 1)] === HAN));
  }
  if (isLower(text[after]!)) return asks && end === stopped;
  if (asks || marks.length > 1 || marks === '…') return true;
  return !isAbbreviated(text, start, stop, abbreviations);
}

/** Whether the full stop at `stop` belongs to what stands before it. */
function isAbbreviated(
  text: string,
  start: number,
  stop: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  let from = stop;
  while (from > start && stop - from <= LONGEST_ABBREVIATION && belongs(text, from - 1)) from--;
  const word = text.slice(from, stop + 1);
  if (abbreviations.has(word) || abbreviations.has(word.toLowerCase())) return true;
  if (/^(?:[A-Z]\.)+$/.test(word)) return word !== 'I.';
  return from === start && /^\d{1,3}\.$/.test(word);
}

const belongs = (text: string, at: number): boolean => {
  const kind = KIND[text.charCodeAt(at)];
  return kind === WORD || text[at] === '.' || text[at] === '/' || text[at] === '&';
};

/** Whether the line from `lineStart` to `end` was broken on purpose before the line that begins at `next`. */
function isBroken(text: string, lineStart: number, end: number, next: number, isFirst: boolean): boolean {
  if (next >= text.length) return false;
  const first = text[skipAny(text, next, OPENERS)] ?? '';
  if (KIND[first.charCodeAt(0)] !== HAN && !isUpper(first)) return false;
  const last = text[end - 1]!;
  if (last === '，' || last === '、' || (last === ',' && !isFirst)) return false;
  let columns = 0;
  for (let i = lineStart; i < end && columns < NARROW; i++)
    columns += KIND[text.charCodeAt(i)] === HAN ? 2 : 1;
  return columns < NARROW;
}

const isLower = (letter: string): boolean =>
  letter !== letter.toUpperCase() && letter === letter.toLowerCase();
const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

function lineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === NEWLINE) count++;
  return count;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && KIND[text.charCodeAt(at)] === SPACE) at++;
  return at;
}

function skipAny(text: string, from: number, marks: string): number {
  let at = from;
  while (at < text.length && marks.includes(text[at]!)) at++;
  return at;
}
