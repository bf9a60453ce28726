/** Figures as cells, and cells as a Markdown table whose columns stand in line on a console too. */

/** Three digits that count, as many as anybody compares. */
export function figure(number: number | undefined): string {
  if (number === undefined || Number.isNaN(number)) return '–';
  if (number >= 1000) return Math.round(number).toLocaleString('en');
  return number.toFixed(number >= 100 ? 0 : number >= 10 ? 1 : 2);
}

export const ms = (milliseconds: number | undefined): string =>
  milliseconds !== undefined && milliseconds >= 10_000
    ? `${figure(milliseconds / 1000)} s`
    : `${figure(milliseconds)} ms`;

export const times = (ratio: number | undefined): string =>
  ratio === undefined ? '–' : `${figure(ratio)} ×`;

export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0), 3),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
