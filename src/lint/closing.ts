/** Where a letter's signature begins. */
import { HAN } from '../text/letters.js';
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
 * Where the signature begins: at its sign-off or, in a letter without one, at a last block of short lines
 * that are no sentences. A signature may hold several sign-offs ("Yours faithfully, … For and
 * on behalf of …"): it begins with the first of those from which only short lines lead to the last.
 */
export function findClosing(blocks: readonly BlockWords[]): Closing | undefined {
  let found: Closing | undefined;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const { block, hits } = blocks[at]!;
    const isLong = block.text.split('\n').some((line) => line.length > LONGEST_LINE);
    const signOff = hits('class:signoff').find((hit) => opensLine(block.text, hit.start));
    if (signOff && !(found && isLong)) found = { at, start: signOff.start };
    else if (found && isLong) break;
  }
  return found ?? bareSignature(blocks);
}

/** Two marks that part a name, a title and a company on one line: `Jane Hill, Head of Finance, Harbour Tools`. */
const ONE_LINE = new RegExp(
  `^[^:\\uff1a]*?(?:, ?|\\uff0c| ?[|\\uff5c/\\u00b7] ?| [-\\u2013\\u2014] |(?<=[${HAN}])[ \\u3000](?=[${HAN}])).+?(?:, ?|\\uff0c| ?[|\\uff5c/\\u00b7] ?| [-\\u2013\\u2014] |(?<=[${HAN}])[ \\u3000](?=[${HAN}]))`,
  'u',
);

/**
 * Name, title, company, telephone: lines one below the other, the first of which ends like no sentence, or one line
 * in parts. A list of enclosures may stand below.
 */
function bareSignature(blocks: readonly BlockWords[]): Closing | undefined {
  const at = blocks.findLastIndex((words) => !listsEnclosures(words));
  const block = blocks[at]?.block;
  const lines = block?.text.trim().split('\n') ?? [];
  const isSignature =
    at > 0 &&
    block?.kind === 'paragraph' &&
    (lines.length > 1 || ONE_LINE.test(lines[0] ?? '')) &&
    lines.every((line) => line.length <= LONGEST_LINE);
  const isProse =
    /[.!?\u3002\uff01\uff1f]$/.test(lines[0] ?? '') || /[\u3002\uff01\uff1f]/.test(block?.text ?? '');
  return isSignature && !isProse ? { at, start: 0 } : undefined;
}

/** "Enclosures: …" stands below the signature. */
const listsEnclosures = ({ block, hits }: BlockWords): boolean =>
  hits('class:enclosure').some(({ start }) => start === 0 && !block.text.includes('\n'));
