/** An example in the terminal: what is found in it is underlined, with colours or without. */
import type { Example } from '../../model/rule-notes.js';
import { cleanLine } from '../../text/clean.js';
import { width, wrap } from '../width.js';
import type { PageStyle } from './style.js';

interface Row {
  readonly text: string;
  /** Where its first character stands in the example. */
  readonly start: number;
}

const INDENT = 4;
const MARK = '━';

export function exampleLines(
  example: Example,
  isBad: boolean,
  note: string,
  { c, columns }: PageStyle,
): readonly string[] {
  const { marks } = example;
  const paint = isBad ? c.red : c.green;
  const rows = rowsOf(example.text, columns - INDENT);
  const last = rows.at(-1)?.text ?? '';
  const fits = width(last) + width(note) + INDENT + 2 <= columns;
  return rows.flatMap((row, i) => {
    const lead = i ? ' '.repeat(INDENT) : `  ${paint(isBad ? '✖' : '✓')} `;
    const tail = note && i === rows.length - 1 && fits ? `  ${c.dim(note)}` : '';
    const line = `${lead}${coloured(row, marks, c.red)}${tail}`;
    const under = underline(row, marks);
    return [
      line.trimEnd(),
      ...(under ? [' '.repeat(INDENT) + c.red(under)] : []),
      ...(note && i === rows.length - 1 && !fits ? [' '.repeat(INDENT) + c.dim(note)] : []),
    ];
  });
}

/** Lines of the example, each broken to fit. */
function rowsOf(text: string, columns: number): readonly Row[] {
  const rows: Row[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    let from = 0;
    for (const part of wrap(cleanLine(line), columns)) {
      from = Math.max(from, line.indexOf(part, from));
      rows.push({ text: part, start: at + from });
      from += part.length;
    }
    at += line.length + 1;
  }
  return rows;
}

/** The parts of a row in turn, not found and found. */
function parts({ text, start }: Row, marks: Example['marks']): readonly string[] {
  const out: string[] = [];
  let at = 0;
  for (const mark of marks) {
    const from = Math.min(Math.max(mark.start - start, at), text.length);
    const to = Math.min(Math.max(mark.end - start, from), text.length);
    out.push(text.slice(at, from), text.slice(from, to));
    at = to;
  }
  return [...out, text.slice(at)];
}

const coloured = (row: Row, marks: Example['marks'], paint: (text: string) => string): string =>
  parts(row, marks)
    .map((part, i) => (i % 2 && part ? paint(part) : part))
    .join('');

const underline = (row: Row, marks: Example['marks']): string =>
  parts(row, marks)
    .map((part, i) => (i % 2 ? MARK : ' ').repeat(width(part)))
    .join('')
    .trimEnd();
