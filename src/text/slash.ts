/** Words with a slash between them. */
import { linesAround } from './newline.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Two plain words and more: no capital, digit or dot, as names, numbers, units and addresses have them. */
const PLAIN_WORDS =
  /(?<![\p{L}\p{N}/@.:_#&=?%+~\\{}$'’-])[a-z]{3,}(?:-[a-z]+)*(?:\/[a-z]{3,}(?:-[a-z]+)*)+(?![\p{L}\p{N}/@_#&=?%+~\\{}$'’-]|\.\p{L})/gu;
const LABELLED_LINE = 60;

const SLASH = /^(?:[/\uff0f]| [/\uff0f] )/;

/** Without one a text holds none of the runs below, and most texts have none. */
export const hasSlash = (text: string): boolean => text.includes('/') || text.includes('\uff0f');

/**
 * Runs of two and more of `words` (in text order) that only slashes part; a run that goes on with another
 * word, or that stands in an address, is none.
 */
export function slashRuns(text: string, words: readonly Range[]): readonly Range[] {
  const byStart = new Map(words.map((word) => [word.start, word]));
  const out: Range[] = [];
  for (const first of words) {
    if (out.some(({ end }) => first.start < end)) continue;
    let last = first;
    for (;;) {
      const gap = SLASH.exec(text.slice(last.end, last.end + 3))?.[0];
      const next = gap && byStart.get(last.end + gap.length);
      if (!next) break;
      last = next;
    }
    const run = { start: first.start, end: last.end };
    if (last !== first && !isInside(text, run)) out.push(run);
  }
  return out;
}

function isInside(text: string, { start, end }: Range): boolean {
  if (/[/\uff0f@#.]$/.test(text.slice(0, start)) || /^(?:[/\uff0f=?&]|\.\w)/.test(text.slice(end)))
    return true;
  return /\S*:\/\/\S*$|\bwww\.\S*$/.test(text.slice(Math.max(0, start - 200), start));
}

/** Plain words parted by a slash in a sentence; a short line that is a label, or has one, holds none. */
export function slashedWords(text: string): readonly Range[] {
  return [...text.matchAll(PLAIN_WORDS)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((run) => !isInside(text, run) && isProse(lineOf(text, run)));
}

const lineOf = (text: string, run: Range): string => {
  const { start, end } = linesAround(text, run.start, run.end);
  return text.slice(start, end);
};

const isProse = (line: string): boolean =>
  line.trim().split(/\s+/).length > 3 && !(line.length < LABELLED_LINE && line.includes(':'));
