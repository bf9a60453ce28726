/** UTF-16 codes of the characters that Markdown gives a meaning to. */

export const NEWLINE = 10;
export const RETURN = 13;
export const BLANK = 32;
export const HASH = 35;
export const AMPERSAND = 38;
export const STAR = 42;
export const PLUS = 43;
export const DASH = 45;
export const DOT = 46;
export const COLON = 58;
export const LESS = 60;
export const ROUND_CLOSE = 41;
export const SQUARE_OPEN = 91;
export const BACKSLASH = 92;
export const SQUARE_CLOSE = 93;
export const UNDERSCORE = 95;
export const BACKTICK = 96;
export const PIPE = 124;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** ASCII punctuation, which a backslash takes the meaning of. */
export const isSign = (code: number): boolean => code > 32 && code < 127 && !isDigit(code) && !isLetter(code);
