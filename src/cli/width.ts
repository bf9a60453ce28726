/** How many columns text takes on a screen: Han and full-width characters take two, marks above letters none. */
import { SPACE } from '../text/character-codes.js';

/** Columns of one character. */
export const columnsOf = (character: string): 0 | 1 | 2 => columnsOfCode(character.codePointAt(0) ?? 0);

function columnsOfCode(code: number): 0 | 1 | 2 {
  if (code < 0x300) return 1;
  if (isWide(code)) return 2;
  // Dashes, quotes, arrows and boxes: most of what a letter holds beside letters.
  if ((code >= 0x2010 && code <= 0x2027) || (code >= 0x2190 && code <= 0x2bff)) return 1;
  // Its tables are laid out only where a report holds such a character at all.
  return /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(String.fromCodePoint(code)) ? 0 : 1;
}

const isWide = (code: number): boolean =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd));

/** Columns of a text without line breaks and colours. */
export function width(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    sum += columnsOfCode(code);
  }
  return sum;
}

/**
 * Breaks a sentence into lines of at most `limit` columns: at spaces, or between two characters where at
 * least one is wide, as Chinese does. Closing punctuation stays with what it closes.
 */
export function wrap(text: string, limit: number): readonly string[] {
  if (width(text) <= limit) return [text];
  const lines: string[] = [];
  let line = '';
  let size = 0;
  for (const piece of pieces(text)) {
    const words = piece.trimEnd();
    const columns = width(words);
    if (line && size + columns > limit) {
      lines.push(line.trimEnd());
      line = '';
      size = 0;
    }
    line += piece;
    size += columns + width(piece.slice(words.length));
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** What must stay on one line, each with the space behind it. */
function pieces(text: string): readonly string[] {
  const out: string[] = [];
  let start = 0;
  let last = 0;
  let wasWide = false;
  for (let at = 0; at < text.length; at++) {
    const from = at;
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    const isWideToo = columnsOfCode(code) === 2;
    const mayBreak = from > start && (last === SPACE || wasWide || isWideToo);
    if (mayBreak && code !== SPACE && !CLOSING.has(code) && !OPENING.has(last)) {
      out.push(text.slice(start, from));
      start = from;
    }
    last = code;
    wasWide = isWideToo;
  }
  if (start < text.length) out.push(text.slice(start));
  return out;
}

const codes = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));
const CLOSING = codes(
  ')]}.,;:!?\u2019\u201d\u3001\u3002\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f',
);
const OPENING = codes('([{\u2018\u201c\u300a\u300c\u300e\u3010\uff08');
