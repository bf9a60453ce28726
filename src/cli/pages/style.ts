/** How a page in the terminal is laid out. */
import type { Colors } from '../colors.js';
import { width, wrap } from '../width.js';

export interface PageStyle {
  readonly c: Colors;
  readonly columns: number;
}

/** A paragraph, indented, no wider than the page. */
export const paragraph = (text: string, { columns }: PageStyle, indent = 2): readonly string[] =>
  wrap(text, columns - indent).map((line) => ' '.repeat(indent) + line);

/** A paragraph behind a sign; its further lines begin where its words do. */
export const hanging = (sign: string, text: string, style: PageStyle, indent = 2): readonly string[] =>
  paragraph(text, style, indent + width(sign) + 1).map((line, i) =>
    i ? line : `${' '.repeat(indent)}${sign} ${line.trimStart()}`,
  );
