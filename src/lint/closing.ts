/** Where a letter's signature begins. */
import { opensLine } from '../text/opens-line.js';
import type { BlockWords } from './find-words.js';

/** No line of a signature is longer; what opens with a sign-off and goes on is a sentence ("We hereby notify you …"). */
const LONGEST_LINE = 60;

export interface Closing {
  /** Index of the signature's first block. */
  readonly at: number;
  /** Where its sign-off begins in the block's text. */
  readonly start: number;
}

/**
 * The signature's sign-off, or `undefined`. A signature may hold several ("Yours faithfully, … For and
 * on behalf of …"): it begins with the first of those from which only short lines lead to the last.
 */
export function findClosing(blocks: readonly BlockWords[]): Closing | undefined {
  let found: Closing | undefined;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const { block, hits } = blocks[at]!;
    const isLong = block.text.split('\n').some((line) => line.length > LONGEST_LINE);
    const signOff = hits.get('class:signoff')?.find((hit) => opensLine(block.text, hit.start));
    if (signOff && !(found && isLong)) found = { at, start: signOff.start };
    else if (found && isLong) break;
  }
  return found;
}
