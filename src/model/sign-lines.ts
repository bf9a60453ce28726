/** Which blanks are lines to write on: where to sign, and the name, place and date that go with a signature. */
import { HAN } from '../text/letters.js';
import type { PlaceholderIndex } from './placeholder-index.js';
import type { Span } from './span.js';

/** How far from the line to sign on the rest of its block may stand. */
const LINES_AROUND = 6;
const LONGEST_LABEL = 60;

/** True for a line to write on behind “Please sign here:”, and behind “Name:” or “Date:” of the same block. */
export function isToSign(source: string, { start }: Span, index: PlaceholderIndex): boolean {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const before = labelBefore(source.slice(Math.max(from, start - LONGEST_LABEL), start));
  if (isSignature(before, index)) return true;
  const line = lineAt(source, from);
  const below = lineAt(source, from + line.length + 1);
  const label = before || (isBare(line) ? below.trim() : '');
  if (label === '' || !isRow(line)) return false;
  return index.isOfSignature(label) && signsNear(source, from, index);
}

const MARKS = /[\s:\uff1a|*\\()\uff08\uff09[\]\u3010\u3011]+/gu;
const RUN = /[_\uff3f]{2,}/u;

/** Between the last blank and this one: “Name: ____  Date:”. */
const labelBefore = (text: string): string => text.split(RUN).at(-1)!.replace(MARKS, ' ').trim();

const lineAt = (source: string, from: number): string => source.slice(from).split('\n', 1)[0]!;

/** The label of a line that holds nothing but blanks stands below it. */
const isBare = (line: string): boolean => RUN.test(line) && /^[\s_\uff3f|\\]*$/u.test(line);

/** A row of a form: labels and lines, no words of a sentence behind them. */
const isRow = (line: string): boolean =>
  line.split(RUN).every((part) => part.trim().length <= LONGEST_LABEL) &&
  LAST_MARKS.test(line.split(RUN).at(-1)!);

/** What may stand behind the last blank: the parts of a day, the edge of a table, a hard break. */
const LAST_MARKS = /^[\u5e74\u6708\u65e5\s|\\/.-]*$/u;

/** A line to sign on among the rows around, which a sentence ends. */
function signsNear(source: string, from: number, index: PlaceholderIndex): boolean {
  const above = source.slice(0, from).split('\n').slice(0, -1).reverse();
  const below = source.slice(from).split('\n');
  return [above, below].some((lines) => {
    const near = lines.filter((line) => line.trim() !== '').slice(0, LINES_AROUND);
    const stop = near.findIndex(isSentence);
    return near
      .slice(0, stop < 0 ? undefined : stop)
      .some((line, at) => isLineToSign(line, near[at + 1] ?? '', index));
  });
}

const isSentence = (line: string): boolean =>
  line.length > LONGEST_LABEL * 2 ||
  (!RUN.test(line) && /[.!?;\u3002\uff01\uff1f\uff1b]$/u.test(line.trim()));

/** Behind its label, or with the label below it. */
const isLineToSign = (line: string, next: string, index: PlaceholderIndex): boolean =>
  isBare(line)
    ? next.split(/\s{2,}|\|/).some((label) => isSignature(labelBefore(label), index))
    : line
        .split(RUN)
        .slice(0, -1)
        .some((label) => isSignature(labelBefore(label), index));

const HAN_LAST = new RegExp(`[${HAN}]$`, 'u');

/** True for a label whose last words say where to sign or seal. */
function isSignature(label: string, index: PlaceholderIndex): boolean {
  const words = label.split(' ');
  return (
    [1, 2, 3].some((count) => index.isMeant(words.slice(-count).join(' '))) ||
    (HAN_LAST.test(label) && [2, 3, 4].some((count) => index.isMeant(label.slice(-count))))
  );
}
