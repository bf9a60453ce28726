/** Characters that a reader does not see, or takes for a plain space or letter, and what belongs in their place. */
import { HAN } from './letters.js';

export interface Odd {
  readonly kind: 'no-break' | 'space' | 'hidden' | 'direction' | 'wide';
  readonly start: number;
  readonly end: number;
  /** What is written instead. */
  readonly by: string;
}

const SPACES = '\\u000b\\u000c\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f';
const DIRECTION = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
/** U+FFFD is what the reader of Markdown leaves of a byte order mark inside a text. */
const HIDDEN =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u034f\\u115f\\u1160\\u180e\\u200b-\\u200d\\u2060-\\u2064\\u3164\\ufeff\\ufff9-\\ufffb\\ufffd';
const ODD = new RegExp(
  `[${SPACES}${DIRECTION}${HIDDEN}\\u3000](?: {0,8}[${SPACES}${DIRECTION}${HIDDEN}\\u3000])*`,
  'g',
);
const SPACE = new RegExp(`[${SPACES}\\u3000 ]`);
const MARK = new RegExp(`[${DIRECTION}]`);

/** Full-width letters and digits, with the full-width signs between them: one run, not one finding each. */
const WIDE =
  /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a](?:[\uff0c\uff0e\uff1a\uff0f\uff0d\uff06\uff0b\uff3f\uff20\u3000 ]?[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a])*\uff05?/g;

/** Scripts that need joiners and direction marks; a mark alone is none of them. */
const OTHER_SCRIPT = /[\u0590-\u061b\u061d-\u0dff\u0e00-\u0eff]/;
/** Show whatever follows in another order; no script needs them. */
const FORCED = /[\u202a-\u202e]/;
/** Its tables are laid out only for a text that holds a joiner. */
const isPicture = (before: string): boolean =>
  /(?:\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})$/u.test(before);
const SPOKEN = new RegExp(`[${HAN}\\u3001-\\u3011\\u2014\\u2018-\\u201d\\uff00-\\uff0f\\uff1a-\\uff20]`, 'u');

/** One for each run, in text order. In Chinese a full-width space that sets words apart from words is layout. */
export function findOdd(text: string, isChinese: boolean): readonly Odd[] {
  const out: Odd[] = [...text.matchAll(WIDE)].map(({ 0: run, index }) => ({
    kind: 'wide',
    start: index,
    end: index + run.length,
    by: run.normalize('NFKC'),
  }));
  const wide = [...out];
  const other = OTHER_SCRIPT.test(text);
  for (const { 0: run, index: start } of text.matchAll(ODD)) {
    const end = start + run.length;
    if (wide.some((one) => one.start <= start && end <= one.end)) continue;
    if (/^\u200d$/.test(run) && isPicture(text.slice(0, start))) continue;
    if (other && !SPACE.test(run) && !FORCED.test(run)) continue;
    if (isChinese && /^\u3000+$/.test(run) && isLayout(text, start, end)) continue;
    out.push({ kind: kindOf(run), start, end, by: spaceFor(text, start, end, run) });
  }
  return out.sort((a, b) => a.start - b.start);
}

function kindOf(run: string): Odd['kind'] {
  if (/[\u00a0\u202f]/.test(run)) return 'no-break';
  if (SPACE.test(run)) return 'space';
  return MARK.test(run) ? 'direction' : 'hidden';
}

/** One plain space where the run parts two words, else nothing. */
function spaceFor(text: string, start: number, end: number, run: string): string {
  const parts = SPACE.test(run) && /\S$/.test(text.slice(0, start)) && /^\S/.test(text.slice(end));
  return parts ? ' ' : '';
}

/** An indent, or a gap between two words or clauses; beside a number or a Latin word it is a slip. */
function isLayout(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '\n';
  const after = text[end] ?? '\n';
  if (before === '\n' || after === '\n') return true;
  return SPOKEN.test(before) && SPOKEN.test(after);
}
