/** Text as Markdown that shows exactly that text, on GitHub and to whoever reads the source. */
import type { Span } from '../../src/model/span.js';

/** Only what would be read as a sign is escaped, so that the source stays legible. */
export const literal = (text: string): string => lineStart(inline(text));

const inline = (text: string): string =>
  text
    .replace(/[\\*`[\]<$~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<!\p{L}|\p{N})_|_(?!\p{L}|\p{N})/gu, '\\_');

/** What begins a list, a heading or a quotation does so only where a line begins. */
const lineStart = (text: string): string =>
  text.replace(/^(\s*)([#>+-]|=+$)/, '$1\\$2').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');

/** The text with every mark in bold. */
export function bold(text: string, marks: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of marks) {
    out += inline(text.slice(at, start));
    // Where two marks meet, the stars of one would be read with those of the other.
    const meets = marks.some((other) => other.end === start || other.start === end);
    const words = text.slice(start, end);
    out += meets ? tagged(words) : strong(words, text[start - 1], text[end]);
    at = end;
  }
  return lineStart(out + inline(text.slice(at)));
}

const isWordLike = (character: string | undefined): boolean =>
  character !== undefined && !/[\s\p{P}\p{S}]/u.test(character);

/** Stars between a letter and a punctuation mark are no emphasis in Markdown, as in Chinese they often should be. */
function strong(text: string, before: string | undefined, after: string | undefined): string {
  const opens = isWordLike(text[0]) || !isWordLike(before);
  const closes = isWordLike(text.at(-1)) || !isWordLike(after);
  return opens && closes && text.trim() === text ? `**${inline(text)}**` : tagged(text);
}

const tagged = (text: string): string => `<b>${inline(text)}</b>`;

/** A fence longer than any run of backticks in it. */
export function fenced(language: string, text: string): readonly string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...text.split('\n'), fence];
}

/** A code span around any text. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (!line.includes('`')) return `\`${line}\``;
  const longest = Math.max(...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}

/** A table; cells are Markdown already, but for the bar between them. */
export const table = (
  head: readonly string[],
  align: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): readonly string[] => [line(head), `|${align.join('|')}|`, ...rows.map(line)];

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`.replace(/ {2,}\|/g, ' |');
