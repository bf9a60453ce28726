/** Whether a text prints nothing. */
import { SPACE } from '../text/character-codes.js';

const DELETE = 0x7f;

/** True for white space only. Most texts begin with a letter or figure, and need no second look. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > SPACE && first < DELETE ? false : text.trim() === '';
}
