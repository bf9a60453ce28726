/** How a page in the terminal is laid out. */
import type { Colors } from '../colors.js';
import { wrap } from '../width.js';

export interface PageStyle {
  readonly c: Colors;
  readonly columns: number;
}

/** A paragraph, indented, no wider than the page. */
export const paragraph = (text: string, { columns }: PageStyle, indent = 2): readonly string[] =>
  wrap(text, columns - indent).map((line) => ' '.repeat(indent) + line);
