/** Blanks that a person or another tool left in a text to be filled: `[Client Name]`, `%InvoiceNumber%`, `____`. */

import { HAN, LETTER } from './letters.js';
import { isLinkTarget } from './link-target.js';
import { opensWithWord } from './word-edges.js';

/** How a blank is marked. `run` is a bare one: `____`, `XX`, `××`, `£??`. */
export type BlankShape =
  | 'square'
  | 'lenticular'
  | 'curly'
  | 'curly-wide'
  | 'curly-dollar'
  | 'curly-colon'
  | 'dollar-curly'
  | 'dollar'
  | 'percent'
  | 'percent-paren'
  | 'colons'
  | 'underscores'
  | 'chevrons'
  | 'merge-field'
  | 'angle'
  | 'angle-percent'
  | 'qweb'
  | 'path'
  | 'fill-in'
  | 'run';

export interface Blank {
  readonly shape: BlankShape;
  readonly start: number;
  readonly end: number;
  /** What stands between the marks; for a run the run itself. */
  readonly name: string;
}

/** Words the scan must know, in all languages at once. */
export interface BlankWords {
  /** What may follow a single X that stands for a number: `days`, `%`. */
  readonly units: readonly string[];
  /** What opens a bracketed instruction: `insert`. */
  readonly fillIn: readonly string[];
}

// Every repetition is bounded, so that no text makes the scan slow. Liquid tags and code are single
// private characters here and belong to no blank.
const INNER = '[^\\[\\]{}<>\\n\\uE000\\uFFFC]';
const SHAPES: ReadonlyArray<readonly [BlankShape, string]> = [
  ['merge-field', '\\{ {0,3}MERGEFIELD +"?(?<name>[\\w.-]{1,60})[^{}\\n]{0,60}\\}'],
  ['curly-colon', '\\{:(?<name>[A-Za-z_.]{1,60}):\\}'],
  ['curly-dollar', '\\{\\$(?<name>[A-Za-z_][\\w.]{0,60})\\}'],
  ['dollar-curly', '\\$\\{(?<name>[^{}\\n\\uE000\\uFFFC]{1,80})\\}'],
  ['curly', '(?<!\\{)\\{(?<name>[^{}\\n\\uE000\\uFFFC]{1,60})\\}(?!\\})'],
  ['curly-wide', '\\uff5b{1,2}(?<name>[^{}\\uff5b\\uff5d\\n\\uE000\\uFFFC]{1,60})\\uff5d{1,2}'],
  ['qweb', '<t t-(?:out|esc|if|foreach)="(?<name>[^"<>\\n]{1,80})"[^<>\\n]{0,40}>'],
  ['angle-percent', '<%=? {0,3}(?<name>[\\w.]{1,60}) {0,3}%>'],
  ['angle', `<(?<name>[${LETTER}_][^<>=/@:\\n\\uE000\\uFFFC]{0,60})>`],
  ['chevrons', '\u00ab(?<name>[^\u00ab\u00bb\\n.,;\\uE000\\uFFFC]{1,60})\u00bb'],
  ['percent-paren', '%\\((?<name>\\w{1,40})\\)s'],
  ['percent', '%(?<name>[A-Za-z][A-Za-z_]{1,40})%'],
  ['colons', '::(?<name>[a-z][a-z _]{1,40})::'],
  ['underscores', '(?<![A-Za-z0-9_])__(?<name>[A-Z][A-Z0-9_]{0,40}[A-Z0-9])__(?!_)'],
  ['dollar', '(?<![\\w$}])\\$(?<name>[a-z][a-z_]{0,40}(?:\\.[a-z_]{1,40}){0,3})'],
  ['square', `[\\[\uff3b](?<name>${INNER}{1,160})[\\]\uff3d]`],
  ['lenticular', '[\u3010\u3014](?<name>[^\u3010\u3011\u3014\u3015\\n\\uE000\\uFFFC]{1,40})[\u3011\u3015]'],
  ['fill-in', '[(\uff08](?<name>[^()\uff08\uff09\\n\\uE000\\uFFFC]{1,100})[)\uff09]'],
  [
    'run',
    '(?<name>[$\\u20ac\u00a3\u00a5\uffe5]\\?{2,8}|[_\uff3f]{3,200}|\\*{3,20}|#_|[X\u00d7*]{2,20}(?:[ -][X\u00d7*]{2,20}){0,5}|x{2,20}|[X\u00d7]|\u67d0{2,4}|(?<=\\b(?:Dear|Mr|Mrs|Ms|Miss|Dr|Messrs)\\.?[ \\t]{1,3})[.\u2026]{3,80})',
  ],
];

/** What a blank begins with; nothing else is worth trying twenty shapes at. */
const OPENER =
  /[[\uff3b{<%$\u00ab\u3010\u3014(\uff08_\uff3f*#X\u00d7\u20ac\u00a3\u00a5\uffe5\uff5b]|xx|::|\u67d0\u67d0|\.{3}|\u2026{3}/g;

const ALL = new RegExp(
  SHAPES.map(([, pattern], at) => pattern.replace('(?<name>', `(?<n${at}>`)).join('|'),
  'uy',
);
const HAN_SIGN = new RegExp(`[${HAN}]`, 'u');
const LETTERED = new RegExp(`[${LETTER}]`, 'u');

/**
 * Blanks in text order; none overlaps another. What `keep` turns down is looked into for smaller ones,
 * so that a heading in brackets does not hide the blank inside it.
 */
export function findBlanks(
  text: string,
  words: BlankWords,
  keep: (blank: Blank) => boolean = () => true,
): Blank[] {
  const out: Blank[] = [];
  OPENER.lastIndex = 0;
  for (let opener = OPENER.exec(text); opener; opener = OPENER.exec(text)) {
    const blank = blankAt(text, opener.index);
    const found = blank && isBlank(blank, text, words) && keep(blank);
    if (found) out.push(blank);
    OPENER.lastIndex = found ? blank.end : opener.index + 1;
  }
  return out;
}

function blankAt(text: string, start: number): Blank | undefined {
  ALL.lastIndex = start;
  const match = ALL.exec(text);
  if (!match) return undefined;
  const index = SHAPES.findIndex((_, at) => match.groups![`n${at}`] !== undefined);
  const name = match.groups![`n${index}`]!;
  return { shape: SHAPES[index]![0], start, end: start + match[0].length, name: name.trim() };
}

function isBlank(blank: Blank, text: string, words: BlankWords): boolean {
  const { shape, name } = blank;
  switch (shape) {
    case 'square':
      return (isNamed(name) || opensWithWord(name, words.fillIn)) && !isLinkText(text, blank.end);
    case 'angle':
    case 'curly':
    case 'curly-wide':
    case 'chevrons':
      return LETTERED.test(name);
    case 'fill-in':
      return opensWithWord(name, words.fillIn);
    case 'run':
      return isRun(blank, text, words.units);
    default:
      return true;
  }
}

/** What stands behind the brackets is the address of a link. */
function isLinkText(text: string, end: number): boolean {
  if (text[end] !== '(') return false;
  const target = /^\((.{0,200}?)\)/.exec(text.slice(end, end + 203))?.[1];
  return target === undefined || isLinkTarget(target);
}

/** Square brackets also hold citations [2019], footnotes [^1], task boxes [x], clause and exhibit letters [a], quotations and whole remarks. */
function isNamed(inner: string): boolean {
  if (
    !LETTERED.test(inner) ||
    /["\u201c\u201d]/.test(inner) ||
    inner.startsWith('^') ||
    /^[a-wyzA-H]$|^x$|^[ivx]{1,5}$/.test(inner)
  )
    return false;
  return !(/[.!?\u3002\uff01\uff1f]$/u.test(inner) && inner.split(/\s+/).length > 3);
}

/** X and × are blanks where they stand for a word or a number, not in a name, a product or a masked account. */
function isRun({ name: run, start, end }: Blank, text: string, units: readonly string[]): boolean {
  if (!/^[X\u00d7x*]/.test(run)) return true;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 20);
  if (/[A-Za-z_\u00d7*]$/.test(before) || /^[A-Za-z0-9_]/.test(after)) return false;
  if (run.startsWith('x')) return HAN_SIGN.test(before.slice(-1)) || HAN_SIGN.test(after.slice(0, 1));
  if (run.length === 1) return !/[\w.)]$/.test(before) && opensWithWord(after.trimStart(), units);
  const besideDigits = /\d[ -]?$/.test(before) || /^[ -]?\d/.test(after);
  const group = run.split(/[ -]/)[0]!;
  return !(besideDigits && (group.length > 3 || run.startsWith('*')));
}
