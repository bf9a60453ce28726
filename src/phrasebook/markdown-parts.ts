/** Pieces every chapter of the Markdown book is made of: tables, quotations, cells in several languages. */
import { escapeMarkdown } from '../compile/escape.js';
import type { Bilingual, Language } from '../model/language.js';
import type { Book } from './book.js';
import type { Labels } from './markdown-blocks.js';
import { inAll } from './words.js';

export interface Chapter {
  readonly title: string;
  readonly anchor: string;
  readonly text: string;
}

/** A text of the pack, so that Markdown shows it as it is; it may open a line or a heading. */
export const plain = (text: string): string =>
  escapeMarkdown(text.replace(/\s*\n\s*/g, ' '), { fresh: true, heading: true });

/** A text of the pack in all languages of the book, as a title. */
export const titleOf = (text: Bilingual, languages: readonly Language[]): string =>
  plain(inAll(text, languages));

/** An id is `<group>/<name>`; a full stop is in none. */
export const letterAnchor = (id: string): string => `letter-${id.replace('/', '.')}`;

/** Letters by their ids, each a way to the letter. */
export const letterLinks = (ids: readonly string[]): string =>
  ids.map((id) => `[${plain(id)}](#${letterAnchor(id)})`).join(', ');

/** A place to link to: wikis differ in the names they make of headings. */
export const anchored = (anchor: string, text: string): string => `<a id="${anchor}"></a>\n\n${text}`;

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
