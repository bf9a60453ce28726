/** Text for hovers and lists: what a file says stands for itself there and can forge no link, no picture, no command. */

import { escapeMarkdownValue, markdownCode } from '../compile/escape.js';
import type { Bilingual, Language } from '../model/language.js';

/** Longer is no label, and a hover is no place to read a file. */
const LONGEST = 600;

/** Words of a file, on one line. A brace begins nothing here. */
export const plain = (text: string): string =>
  escapeMarkdownValue(cut(text).replace(/\s+/g, ' ').trim(), ' ', true)
    .replaceAll('@', '\\@')
    .replaceAll('\\{', '{');

/** A value as it is written. */
export const code = (text: string): string =>
  markdownCode(cut(text).replace(/\s+/g, ' ').trim() || ' ', false);

/** `Type: date`, with the colon of the language. */
export const labelled = (label: Bilingual, locale: Language, value: string): string =>
  `${label[locale]}${COLON[locale]}${value}`;

const COLON: Bilingual = { en: ': ', zh: '：' };

/** Paragraphs; those that say nothing are left out. */
export const paragraphs = (...parts: ReadonlyArray<string | undefined>): string =>
  parts.filter(Boolean).join('\n\n');

/** The beginning of a text, no character cut in two. */
export function cut(text: string, most = LONGEST): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}
