/** The inside of a plain letter's paragraph: words, line breaks, escapes; what else may stand there is told apart here. */
import type { PhrasingContent } from 'mdast';
import {
  AMPERSAND,
  BACKSLASH,
  BACKTICK,
  HASH,
  isDigit,
  isLetter,
  isSign,
  LESS,
  NEWLINE,
  RETURN,
  SPACE,
  SQUARE_CLOSE,
  SQUARE_OPEN,
  STAR,
  UNDERSCORE,
} from '../text/character-codes.js';
import { Frames } from './plain-frames.js';
import { readAngle, readCode } from './plain-spans.js';

export interface InlineText {
  readonly text: string;
  /** True for a letter with Chinese in it. */
  readonly cjk: boolean;
  /** False when no bracket of the letter can be a link's. */
  readonly links: boolean;
}

/** By code: 1 for a character that may mean something. All of them are ASCII up to the backtick. */
const MARKS = new Uint8Array(BACKTICK + 1);
for (const code of [
  NEWLINE,
  AMPERSAND,
  STAR,
  LESS,
  SQUARE_OPEN,
  BACKSLASH,
  SQUARE_CLOSE,
  UNDERSCORE,
  BACKTICK,
])
  MARKS[code] = 1;

/**
 * Reads from the first character that is no space to the end of the last that is none.
 * @returns undefined when it is not sure of what remark would make of it
 */
export function readPlainInline(scope: InlineText, from: number, to: number): PhrasingContent[] | undefined {
  const { text } = scope;
  const frames = new Frames(scope, from, to);
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    if (code > BACKTICK || !MARKS[code]) {
      at++;
      continue;
    }
    const next = readMark(scope, frames, code, at, to);
    if (next < 0) return undefined;
    at = next;
  }
  return frames.end();
}

/** @returns where to read on, or -1 when it is not sure */
function readMark(scope: InlineText, frames: Frames, code: number, at: number, to: number): number {
  const { text, links } = scope;
  switch (code) {
    case NEWLINE:
      return endLine(text, frames, at);
    case BACKSLASH:
      return readBackslash(text, frames, at, to);
    case STAR:
    case UNDERSCORE:
      return frames.mark(code, at);
    case BACKTICK:
      return readCode(text, frames, at, to);
    case LESS:
      return readAngle(text, frames, at, to);
    case AMPERSAND:
      return isReference(text, at) ? -1 : at + 1;
    case SQUARE_OPEN:
      return links ? frames.openBracket(at) : at + 1;
    default:
      return links ? frames.closeBracket(at) : at + 1;
  }
}

/** White space around the end of a line is no text; two spaces or more before it make it a break. */
function endLine(text: string, frames: Frames, at: number): number {
  const end = text.charCodeAt(at - 1) === RETURN ? at - 1 : at;
  let words = end;
  while (words > frames.from && text.charCodeAt(words - 1) === SPACE) words--;
  frames.textTo(words);
  if (end - words > 1) frames.addBreak(words, at + 1);
  else frames.add('\n', end, at + 1);
  return frames.skipBlanks(at + 1);
}

function readBackslash(text: string, frames: Frames, at: number, to: number): number {
  if (at + 1 >= to) return at + 1;
  const next = text.charCodeAt(at + 1);
  const isReturn = next === RETURN;
  if (isReturn || next === NEWLINE) {
    const end = at + (isReturn ? 3 : 2);
    frames.textTo(at);
    frames.addBreak(at, end);
    return frames.skipBlanks(end);
  }
  if (!isSign(next)) return at + 1;
  frames.textTo(at);
  frames.add(text[at + 1]!, at, at + 2);
  frames.from = at + 2;
  return at + 2;
}

/** Longest name of a character is 31 letters. */
const LONGEST_NAME = 32;

/** Whether `&` may begin `&amp;` or `&#38;`. */
function isReference(text: string, at: number): boolean {
  const last = at + 1 + LONGEST_NAME;
  let end = at + 1;
  for (; end <= last; end++) {
    const code = text.charCodeAt(end);
    if (!isDigit(code) && !isLetter(code) && code !== HASH) break;
  }
  return text[end] === ';' && end > at + 1;
}
