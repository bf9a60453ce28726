/** A text as it is compared with another: letters, digits and the names of its variables, nothing else. */

import { fold } from '../text/fold.js';
import { DIGIT, LETTER } from '../text/letters.js';
import type { TextBlock } from './text-block.js';

const UNSAID = new RegExp(`[^${LETTER}${DIGIT}{}._]+|(?<!\\w)[._]|[._](?!\\w)`, 'gu');

/** One spelling for `Reminder – {{ x | upper }}!` and `reminder: {{ x }}`. */
export function saidAlike({ text, tokens }: TextBlock): string {
  let out = '';
  let at = 0;
  for (const { start, end, kind, variables } of tokens) {
    out += `${text.slice(at, start)} ${kind === 'output' ? `{${variables.join('.')}}` : ''} `;
    at = end;
  }
  return fold(out + text.slice(at))
    .replace(UNSAID, ' ')
    .trim();
}
