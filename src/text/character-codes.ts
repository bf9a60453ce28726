/** UTF-16 codes of the characters that Markdown and YAML give a meaning to. */

export const TAB = 0x09;
export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const HASH = 0x23;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const ROUND_CLOSE = 0x29;
export const STAR = 0x2a;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const LESS = 0x3c;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;
export const SQUARE_OPEN = 0x5b;
export const BACKSLASH = 0x5c;
export const SQUARE_CLOSE = 0x5d;
export const UNDERSCORE = 0x5f;
export const BACKTICK = 0x60;
export const CURLY_OPEN = 0x7b;
export const PIPE = 0x7c;
export const CURLY_CLOSE = 0x7d;

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
export const isSmallLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
export const isLetter = (code: number): boolean => isSmallLetter(code) || (code >= 0x41 && code <= 0x5a);
/** ASCII punctuation, which a backslash takes the meaning of. */
export const isSign = (code: number): boolean =>
  code > SPACE && code < 0x7f && !isDigit(code) && !isLetter(code);

/** Behind the spaces at `at`. */
export function spacesEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === SPACE) end++;
  return end;
}
