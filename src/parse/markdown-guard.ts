/** How much Markdown may be nested and marked before the parser, quadratic in places, is shown it. */
import type { Fault } from '../model/fault.js';
import { depthReader } from './container-depth.js';
import { tooComplex } from './faults.js';

/** Per body; marks inside text per paragraph, which is what stands between blank lines. Real letters have a tenth of these. */
export const MARKDOWN_LIMITS = {
  depth: 6,
  'list-lines': 300,
  'quote-lines': 600,
  underlines: 20,
  emphasis: 200,
  brackets: 200,
  angles: 200,
} as const;

type Counted = keyof typeof MARKDOWN_LIMITS;

/** The first place that is over a limit. Linear. */
export function guardMarkdown(text: string, from: number): Fault | undefined {
  const counts: Record<Counted, number> = {
    depth: 0,
    'list-lines': 0,
    'quote-lines': 0,
    underlines: 0,
    emphasis: 0,
    brackets: 0,
    angles: 0,
  };
  const readDepth = depthReader();
  const breaks = /\r?\n|\r/g;
  for (let start = from; start < text.length; ) {
    breaks.lastIndex = start;
    const stop = breaks.exec(text);
    const end = stop?.index ?? text.length;
    const line = text.slice(start, end);
    const { depth, quotes, items, words } = readDepth(line);
    counts.depth = depth;
    if (items) counts['list-lines']++;
    if (quotes) counts['quote-lines']++;
    if (words === line.length) counts.emphasis = counts.brackets = counts.angles = 0;
    else if (isUnderline(line, words)) counts.underlines++;
    else countMarks(line, counts);
    for (const what of Object.keys(counts) as Counted[])
      if (counts[what] > MARKDOWN_LIMITS[what])
        return tooComplex(what, { start: start + words, end }, { limit: String(MARKDOWN_LIMITS[what]) });
    start = stop ? breaks.lastIndex : text.length;
  }
  return undefined;
}

/** What turns the line above into a heading, a row into a table's head, or is a rule. */
const isUnderline = (line: string, words: number): boolean => /^[-=|: \t]+$/.test(line.slice(words));

function countMarks(line: string, counts: Record<Counted, number>): void {
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    if (char === '[') counts.brackets++;
    else if (char === '<') counts.angles++;
    else if (char === '*' || char === '_') {
      const start = i;
      while (line[i + 1] === char) i++;
      counts.emphasis += touchesWord(line[start - 1]) || touchesWord(line[i + 1]) ? i + 1 - start : 1;
    }
  }
}

/** A row of underscores beside white space or a colon is a blank to fill in: one mark however long. */
const touchesWord = (char: string | undefined): boolean =>
  char !== undefined && !/[\s\p{P}\p{S}]/u.test(char);
