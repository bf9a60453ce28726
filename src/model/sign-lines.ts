/** Which blanks are lines to write on: where to sign, and the name, place and date that go with a signature. */
import { HAN } from '../text/letters.js';
import { lineIndex } from '../text/lines.js';
import type { PlaceholderIndex } from './placeholder-index.js';
import type { Span } from './span.js';

/** How far from the line to sign on the rest of its block may stand. */
const LINES_AROUND = 6;
const LONGEST_LABEL = 60;
/** No row of a form is longer, and no more of a line is looked at. */
const LONGEST_ROW = 400;

/**
 * Tells of each blank of a letter whether it is a line to write on: behind “Please sign here:”, and behind “Name:” or
 * “Date:” of the same block.
 */
export function signLines(source: string, index: PlaceholderIndex): (blank: Span) => boolean {
  const lines = lineIndex(source);
  const row = (line: number): string => {
    const { start, end } = lines.lineSpan(line);
    return source.slice(start, Math.min(end, start + LONGEST_ROW));
  };
  const below = (line: number): string => (line < lines.count ? row(line + 1) : '');
  const known = new Map<number, boolean>();
  const signsNear = (line: number): boolean => {
    const found = known.get(line) ?? (signs(line, -1) || signs(line, 1));
    known.set(line, found);
    return found;
  };
  /** A line to sign on among the rows on one side, which a sentence ends. */
  const signs = (from: number, step: 1 | -1): boolean => {
    let left = LINES_AROUND;
    for (let at = step < 0 ? from - 1 : from; left > 0 && at > 0 && at <= lines.count; at += step) {
      const text = row(at);
      if (text.trim() === '') continue;
      if (isSentence(text)) return false;
      if (isLineToSign(text, below(at), index)) return true;
      left--;
    }
    return false;
  };
  return ({ start }) => {
    const line = lines.lineAt(start);
    const { start: from } = lines.lineSpan(line);
    const text = row(line);
    const before = source.slice(Math.max(from, start - LONGEST_ROW), start);
    const label = labelBefore(before) || labelOfRow(text, before, below(line));
    if (isSignature(label, index)) return true;
    return label !== '' && isRow(text) && index.isOfSignature(label) && signsNear(line);
  };
}

const MARKS = /[\s:\uff1a|*\\()\uff08\uff09[\]\u3010\u3011]+/gu;
const RUN = /[_\uff3f]{2,}/u;
/** What stands between the blanks of one day, and behind the last of a row: its parts, an edge of a table, a hard break. */
const BETWEEN = /^[\u5e74\u6708\u65e5\s|\\/.-]*$/u;

const clean = (text: string): string => text.replace(MARKS, ' ').trim();

/** Between the last blank and this one: “Name: ____  Date:”; “____ / ____” share a label. */
function labelBefore(text: string): string {
  const parts = text.split(RUN);
  return clean(parts.findLast((part) => !BETWEEN.test(part)) ?? '');
}

/** Of blanks without a label before them: the one below in the same column, or the parts of a day among them. */
function labelOfRow(row: string, before: string, below: string): string {
  if (!isBare(row)) return clean(row.split(RUN).join(''));
  const labels = columns(below);
  return labels[before.split(RUN).length - 1] ?? labels.at(-1) ?? '';
}

const columns = (row: string): readonly string[] =>
  RUN.test(row)
    ? []
    : row
        .split(/\s{2,}|\|/)
        .map(clean)
        .filter(Boolean);

/** The label of a line that holds nothing but blanks stands below it. */
const isBare = (line: string): boolean => RUN.test(line) && /^[\s_\uff3f|\\]*$/u.test(line);

/** A row of a form: labels and lines, no words of a sentence behind them. */
const isRow = (line: string): boolean =>
  line.length < LONGEST_ROW &&
  line.split(RUN).every((part) => part.trim().length <= LONGEST_LABEL) &&
  BETWEEN.test(line.split(RUN).at(-1)!);

const isSentence = (line: string): boolean =>
  line.length > LONGEST_LABEL * 2 ||
  (!RUN.test(line) && /[.!?;\u3002\uff01\uff1f\uff1b]$/u.test(line.trim()));

/** Behind its label, or with the label below it. */
const isLineToSign = (line: string, below: string, index: PlaceholderIndex): boolean =>
  (isBare(line) ? columns(below) : line.split(RUN).slice(0, -1).map(clean)).some((label) =>
    isSignature(label, index),
  );

const HAN_LAST = new RegExp(`[${HAN}]$`, 'u');

/** True for a label whose last words say where to sign or seal. */
function isSignature(label: string, index: PlaceholderIndex): boolean {
  const words = label.split(' ');
  return (
    [1, 2, 3].some((count) => index.isMeant(words.slice(-count).join(' '))) ||
    (HAN_LAST.test(label) && [2, 3, 4].some((count) => index.isMeant(label.slice(-count))))
  );
}
