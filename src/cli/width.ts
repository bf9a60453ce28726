/** How many columns text takes on a screen: Han and full-width characters take two, marks above letters none. */

const NARROW = /^[\x20-\x7e]*$/;

/** Columns of one code point. */
export function columnsOf(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (isWide(code)) return 2;
  // Its tables are laid out only where a report holds such a character at all.
  return /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character) ? 0 : 1;
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
  if (NARROW.test(text)) return text.length;
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
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
    const columns = width(piece.trimEnd());
    if (line && size + columns > limit) {
      lines.push(line.trimEnd());
      line = '';
      size = 0;
    }
    line += piece;
    size += width(piece);
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** What must stay on one line, each with the space behind it. */
function pieces(text: string): readonly string[] {
  const out: string[] = [];
  let piece = '';
  let wide = false;
  for (const character of text) {
    const isBreak =
      piece !== '' && !CLOSING.test(character) && (piece.endsWith(' ') || wide || columnsOf(character) === 2);
    if (isBreak && character !== ' ' && !OPENING.test(piece.at(-1) ?? '')) {
      out.push(piece);
      piece = '';
    }
    piece += character;
    wide = columnsOf(character) === 2;
  }
  return piece ? [...out, piece] : out;
}

const CLOSING =
  /[)\]}.,;:!?\u2019\u201d\u3001\u3002\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f]/;
const OPENING = /[([{\u2018\u201c\u300a\u300c\u300e\u3010\uff08]/;
