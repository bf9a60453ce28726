/** Where a finished letter lacks a value it was meant to hold: "due on .", "Amount:", a tag left standing. */
import { overlaps, type Span } from '../model/span.js';
import { type TextBlock, toSource } from '../model/text-block.js';
import { emptyMarks } from '../text/empty-marks.js';
import { DIGIT, LETTER } from '../text/letters.js';
import type { Hit, Letter } from './letter.js';

/** Places in the source, in order; none overlaps another. */
export function emptyValues(letter: Letter): readonly Span[] {
  const { subject, blocks } = letter.template;
  const own = [...(subject ? [subject] : []), ...blocks].filter((block) => !block.quoted);
  const found = own.flatMap((block) => [
    ...emptyMarks(block.text).map(({ start, end }) => toSource(block, start, end)),
    ...gaps(letter, block),
    ...bareLabels(letter, block),
  ]);
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((span, i) => !sorted.slice(0, i).some((before) => overlaps(before, span)));
}

/** Words that stand where a value should come next: "for ,", "is days overdue". */
const gaps = (letter: Letter, block: TextBlock): Span[] => [
  ...hitsIn(letter, 'empty-value', block).map(({ start, end }) => toSource(block, start, end)),
  ...hitsIn(letter, 'awaits-value', block).flatMap(({ start, end }) => {
    const mark = MARK.exec(block.text.slice(end, end + 8));
    return mark ? [toSource(block, start, end + mark[0].length)] : [];
  }),
];

/** A mark behind white space; "of ..." trails off, "to .pdf" names a kind of file, a colon set off is French. */
const MARK = /^[ \t\u3000]+(?:[,.;](?![.\w])|[\uff0c\uff1a\uff1b\u3002])/;

/** A label with nothing behind it, in a column of labels that have their values on the line. */
function bareLabels(letter: Letter, block: TextBlock): Span[] {
  return hitsIn(letter, 'value-label', block).flatMap(({ start, end }) => {
    const { before, line, after } = linesAround(block.text, start);
    if (line.slice(0, start - (block.text.lastIndexOf('\n', start - 1) + 1)).trim()) return [];
    if (
      block.text
        .slice(end, end + line.length)
        .split('\n')[0]!
        .trim()
    )
      return [];
    const isColumn = after === undefined ? LABELLED.test(before ?? '') : LABEL.test(after);
    return isColumn ? [toSource(block, start, end)] : [];
  });
}

const BEGINNING = `^[${LETTER}${DIGIT} .\\u3000]{1,30}[:\\uff1a]`;
const LABEL = new RegExp(BEGINNING, 'u');
const LABELLED = new RegExp(`${BEGINNING}[ \\t\\u3000]*\\S`, 'u');

function linesAround(text: string, at: number) {
  const lines = text.split('\n');
  const index = text.slice(0, at).split('\n').length - 1;
  return { before: lines[index - 1], line: lines[index]!, after: lines[index + 1] };
}

const hitsIn = (letter: Letter, id: string, block: TextBlock): readonly Hit[] =>
  letter.hits(id).filter((hit) => hit.block === block);
