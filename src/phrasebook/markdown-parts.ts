/** Pieces every chapter of the Markdown book is made of: tables, quotations, cells in several languages. */
import type { Language } from '../model/language.js';
import type { Book } from './book.js';
import type { Labels } from './markdown-blocks.js';

export interface Chapter {
  readonly title: string;
  readonly anchor: string;
  readonly text: string;
}

/** A letter stands apart from what is said about it. */
export const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');

export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const labelsOf = ({ variables }: Book, lang: Language): Labels => ({ variables, lang });

/** Both languages in one cell or item. */
export const both = (text: (lang: Language) => string, languages: readonly Language[]): string =>
  languages.map(text).join('<br>');
