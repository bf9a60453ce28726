/** Text of letters, file names and system messages made harmless for terminals and editors. */

/** C0 and C1 controls, line separators, direction overrides and isolates, and what is no character at all. Tab and newline are handled by the caller. */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Shows what would move the cursor, change colours or turn text around; keeps tabs and newlines. */
export const clean = (text: string): string =>
  text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });

/** The same on one line: a tab is a space, a line break is shown. */
export const cleanLine = (text: string): string =>
  clean(text.replace(/\t/g, ' ').replace(/\r\n|\r|\n/g, '\u23ce'));
