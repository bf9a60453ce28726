/** The lines of a signature, and the parts – name, title, company – a line is made of. */
import type { Span } from '../model/span.js';
import type { TextBlock } from '../model/text-block.js';
import { HAN, LETTER } from '../text/letters.js';
import type { Letter } from './letter.js';

/**
 * A line cut at its marks, and behind a company's form and a title, which a Chinese line runs together.
 * "Assistant Manager" is one title.
 */
export function partsOf({ hits }: Letter, { block, start, end, text }: Line): readonly string[] {
  const inside = (id: string) =>
    hits(id).filter((hit) => hit.block === block && hit.start >= start && hit.end <= end);
  const titles = inside('title-word');
  const isOneTitle = ({ end }: Span) =>
    titles.some((next) => next.start >= end && !text.slice(end - start, next.start - start).trim());
  const ends = [...titles.filter((hit) => !isOneTitle(hit)), ...inside('company-end')];
  const cuts = ends.map((hit) => hit.end - start);
  const marked = text.replace(BRACKETED, (bracket, at: number) =>
    titles.some((hit) => hit.start - start >= at && hit.end - start <= at + bracket.length)
      ? `,${bracket.slice(1, -1)},`.slice(0, bracket.length)
      : ' '.repeat(bracket.length),
  );
  return [0, ...cuts]
    .sort((a, b) => a - b)
    .flatMap((from, i, all) => marked.slice(from, all[i + 1]).split(PARTED));
}

/** One line of a block, where it stands in its text. */
export interface Line extends Span {
  readonly block: TextBlock;
  readonly text: string;
}

/** The lines of a block, each with its place. */
export function linesOf(block: TextBlock): readonly Line[] {
  let end = -1;
  return block.text.split('\n').map((text) => {
    const start = end + 1;
    end = start + text.length;
    return { block, text, start, end };
  });
}

/** (Seal), (on behalf of the board): a remark, not a part. [Title]: a blank, which counts by what it means. */
const BRACKETED =
  /[(\uff08][^()\uff08\uff09]*[)\uff09]|[[\uff3b{<\u3010][^[\]{}<>\uff3b\uff3d\u3010\u3011]*[\]\uff3d}>\u3011]/g;

/** A Chinese line holds a title and a name side by side. */
const PARTED = new RegExp(
  `[,|/\\uff0c\\u3001\\uff5c\\u00b7]| [-\\u2013\\u2014] | (?:at|for|of|per) |(?<=[${HAN}])[ \\u3000:\\uff1a](?=[${HAN}])`,
  'u',
);
const TWO_LETTERS = new RegExp(`[${LETTER}]{2}`, 'u');

/** True for a part in words of its own, no blank and no variable. */
export const isWritten = (part: string): boolean => TWO_LETTERS.test(part) && !/[\uE000\uFFFC]/.test(part);
