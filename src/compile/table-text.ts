/** Tables in plain text, their columns aligned, and in Markdown. */
import type { Alignment } from './ops.js';

/** East Asian wide characters and emoji take two columns of a fixed-width font. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const SPACING = '  ';

/** Columns of a fixed-width font the text takes. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character < '\u0300') width += 1;
    else if (WIDE.test(character)) width += 2;
    else if (!NO_WIDTH.test(character)) width += 1;
  }
  return width;
}

/** A blank head (a table of labels and values) is left out. */
export function textTable(
  head: readonly string[],
  rows: readonly string[][],
  align: readonly Alignment[],
): string {
  const withHead = head.some((cell) => cell !== '');
  const cells = (withHead ? [head, ...rows] : rows).map((row) => row.map((cell) => cell.split('\n')));
  const widths = head.map((_, i) =>
    Math.max(...cells.map((row) => Math.max(...(row[i] ?? ['']).map(columns)))),
  );
  const lines = cells.map((row) => rowLines(row, widths, align));
  if (withHead) lines.splice(1, 0, [widths.map((width) => '-'.repeat(width)).join(SPACING)]);
  return lines.flat().join('\n');
}

/** A row is as high as its highest cell. */
function rowLines(
  row: readonly string[][],
  widths: readonly number[],
  align: readonly Alignment[],
): string[] {
  const height = Math.max(...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, i) => pad(row[i]?.[line] ?? '', width, align[i] ?? 'left'))
      .join(SPACING)
      .trimEnd(),
  );
}

function pad(text: string, width: number, align: string): string {
  const missing = Math.max(0, width - columns(text));
  if (align === 'right') return ' '.repeat(missing) + text;
  if (align === 'center') {
    const before = Math.floor(missing / 2);
    return ' '.repeat(before) + text + ' '.repeat(missing - before);
  }
  return text + ' '.repeat(missing);
}

const RULES: Readonly<Record<string, string>> = { left: ':--', right: '--:', center: ':-:' };

export function markdownTable(
  head: readonly string[],
  rows: readonly string[][],
  align: readonly Alignment[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, i) => RULES[align[i] ?? ''] ?? '---'));
  return [line(head), rule, ...rows.map((row) => line(head.map((_, i) => row[i] ?? '')))].join('\n');
}
