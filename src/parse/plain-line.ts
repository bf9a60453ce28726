/** What a line of a plain letter begins with: a rule, a heading, a list's marker. */

import {
  DASH,
  DOT,
  HASH,
  isDigit,
  PLUS,
  ROUND_CLOSE,
  SPACE,
  STAR,
  spacesEnd,
  UNDERSCORE,
} from '../text/character-codes.js';

/** Three or more of the same mark and nothing else. */
export function isDivider(text: string, start: number, end: number): boolean {
  const mark = text.charCodeAt(start);
  if (mark !== DASH && mark !== STAR && mark !== UNDERSCORE) return false;
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) count++;
    else if (code !== SPACE) return false;
  }
  return count > 2;
}

/** Whether a line is nothing but this mark, with white space behind it: it makes a heading of the line above. */
export function isUnderline(text: string, start: number, end: number): boolean {
  const mark = text[start];
  if (mark !== '-' && mark !== '=') return false;
  let at = start;
  while (at < end && text[at] === mark) at++;
  return spacesEnd(text, at) === end;
}

/** How many `#` open a heading here; 0 for none. */
export function headingDepth(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === HASH) at++;
  const depth = at - start;
  return depth < 7 && (at === end || text.charCodeAt(at) === SPACE) ? depth : 0;
}

export interface Marker {
  /** The bullet, or what stands behind the number. */
  readonly mark: number;
  /** Undefined for a bullet. */
  readonly start: number | undefined;
  /** Where the words begin; the end of the line, when there are none. */
  readonly words: number;
  /** Whether it may stand right under a paragraph. */
  readonly interrupts: boolean;
}

export function readMarker(text: string, start: number, end: number): Marker | undefined {
  let at = start;
  let mark = text.charCodeAt(at);
  if (mark !== DASH && mark !== STAR && mark !== PLUS) {
    while (at < end && at - start < 9 && isDigit(text.charCodeAt(at))) at++;
    mark = text.charCodeAt(at);
    if (at === start || at >= end || (mark !== DOT && mark !== ROUND_CLOSE)) return undefined;
  }
  const number = at > start ? text.slice(start, at) : undefined;
  const words = spacesEnd(text, at + 1);
  if (words === at + 1 && words < end) return undefined;
  return {
    mark,
    start: number === undefined ? undefined : Number(number),
    words,
    interrupts: number === undefined || number === '1',
  };
}
