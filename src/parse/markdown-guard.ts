/** How much Markdown may be nested and marked before the parser, quadratic in places, is shown it. */
import type { Fault } from '../model/fault.js';
import { MARK } from '../text/letters.js';
import { depthReader } from './container-depth.js';
import { tooComplex } from './faults.js';

/** Per body; marks inside text per paragraph, which is what stands between blank lines. Real letters have a tenth of these. */
export const MARKDOWN_LIMITS = {
  lines: 1000,
  depth: 6,
  'list-lines': 300,
  'quote-lines': 600,
  underlines: 20,
  emphasis: 200,
  brackets: 200,
  angles: 200,
  backticks: 400,
  pipes: 1000,
} as const;

type Counted = keyof typeof MARKDOWN_LIMITS;

const COUNTED = Object.keys(MARKDOWN_LIMITS) as Counted[];
const NONE = Object.fromEntries(COUNTED.map((what) => [what, 0])) as Record<Counted, number>;
const ANY_MARK = /[*_[<`|]/;
/** Counted anew in each paragraph. */
const MARKS: ReadonlyMap<string, Counted> = new Map([
  ['[', 'brackets'],
  ['<', 'angles'],
  ['`', 'backticks'],
  ['|', 'pipes'],
  ['*', 'emphasis'],
  ['_', 'emphasis'],
]);

/** The first place that is over a limit. Linear. */
export function guardMarkdown(text: string, from: number): Fault | undefined {
  const counts = { ...NONE };
  const readDepth = depthReader();
  const breaks = /\r?\n|\r/g;
  for (let start = from; start < text.length; ) {
    breaks.lastIndex = start;
    const stop = breaks.exec(text);
    const end = stop?.index ?? text.length;
    const line = text.slice(start, end);
    const { depth, quotes, items, words } = readDepth(line);
    counts.lines++;
    counts.depth = depth;
    if (items) counts['list-lines']++;
    if (quotes) counts['quote-lines']++;
    if (words === line.length) for (const mark of MARKS.values()) counts[mark] = 0;
    else {
      if (isUnderline(line, words)) counts.underlines++;
      countMarks(line, counts);
    }
    for (const what of COUNTED)
      if (counts[what] > MARKDOWN_LIMITS[what])
        return tooComplex(what, { start: start + words, end }, { limit: String(MARKDOWN_LIMITS[what]) });
    start = stop ? breaks.lastIndex : text.length;
  }
  return undefined;
}

/** What turns the line above into a heading, a row into a table's head, or is a rule. */
const isUnderline = (line: string, words: number): boolean => /^[-=|: \t]+$/.test(line.slice(words));

function countMarks(line: string, counts: Record<Counted, number>): void {
  if (!ANY_MARK.test(line)) return;
  for (const { 0: run, index } of line.matchAll(/\*+|_+|[[<`|]/g)) {
    const mark = MARKS.get(run[0]!)!;
    const isDense =
      mark === 'emphasis' && (touchesWord(line[index - 1]) || touchesWord(line[index + run.length]));
    counts[mark] += isDense ? run.length : 1;
  }
}

/** A row of underscores beside white space or a colon is a blank to fill in: one mark however long. */
const touchesWord = (char: string | undefined): boolean => char !== undefined && !NO_WORD.test(char);

const NO_WORD = new RegExp(`[\\s${MARK}]`, 'u');
