/** A text as it is compared with another: letters, digits and the names of its variables, nothing else. */

import { fold } from '../text/fold.js';
import type { TextBlock } from './text-block.js';

/** One spelling for `Reminder – {{ x | upper }}!` and `reminder: {{ x }}`. */
export function saidAlike({ text, tokens }: TextBlock): string {
  let out = '';
  let at = 0;
  for (const { start, end, kind, variables } of tokens) {
    out += `${text.slice(at, start)} ${kind === 'output' ? `{${variables.join('.')}}` : ''} `;
    at = end;
  }
  return fold(out + text.slice(at))
    .replace(/[^\p{L}\p{N}{}._]+|(?<!\w)[._]|[._](?!\w)/gu, ' ')
    .trim();
}
