/** Completion of keys and values in YAML: front matter and the files of a pack alike, by their schemas. */
import type { Span } from '../model/span.js';
import { type YamlCursor, yamlCursor } from '../parse/yaml-cursor.js';
import type { Completion } from './answers.js';
import { ruleCompletions } from './complete-rules.js';
import { plainWords, type ValuePlace, valueCompletions } from './complete-values.js';
import type { Desk } from './desk.js';
import { keyHelp, keyTitle } from './key-help.js';
import { keySnippet } from './key-snippet.js';
import { keysAt, wordsAt } from './schema.js';

/** @param within where the YAML stands */
export function yamlCompletions(desk: Desk, offset: number, within: Span): readonly Completion[] {
  const cursor = cursorAt(desk.file.text, offset, within);
  if (!cursor || cursor.isBlock) return [];
  if (cursor.at === 'key') return keys(desk, cursor, cursor.path);
  const words = values(desk, cursor);
  if (cursor.at === 'value') return words;
  // On a row of its own a key is meant rather than a word.
  const first = keys(desk, { ...cursor, siblings: [] }, cursor.path);
  return first.length ? [...first, ...words.map((each) => ({ ...each, sort: `~${each.sort}` }))] : words;
}

/** A dash at the end of its row opens an item only with the blank that is not typed yet. */
function cursorAt(text: string, offset: number, within: Span): YamlCursor | undefined {
  if (!isOpenDash(text, offset)) return yamlCursor(text, offset, within);
  const spaced = `${text.slice(0, offset)} ${text.slice(offset)}`;
  const found = yamlCursor(spaced, offset + 1, { start: within.start, end: within.end + 1 });
  return found && { ...found, span: { start: offset, end: offset } };
}

const isOpenDash = (text: string, offset: number): boolean =>
  /(?:^|\n)[ \t]*(?:-[ \t]+)*-$/.test(text.slice(Math.max(0, offset - 80), offset)) &&
  /^[ \t]*(?:\r?\n|$)/.test(text.slice(offset));

function keys(desk: Desk, cursor: YamlCursor, path: YamlCursor['path']): readonly Completion[] {
  const { kind, text } = desk.file;
  const { span, siblings, hasColon } = cursor;
  const isInFlow = /[{,][ \t]*["']?$/.test(text.slice(Math.max(0, span.start - 20), span.start));
  const from = offsetOfQuote(desk, cursor);
  const listed = keysAt(kind, path).filter(({ name }) => !siblings.includes(name) && !isListed(cursor, name));
  const lead = isOpenDash(text, span.start) ? ' ' : '';
  const known = new Set(listed.map(({ name }) => name));
  const found = listed.map((key, i): Completion => {
    const { text: written, snippet } = keySnippet(desk, key, {
      isBare: hasColon || isInFlow || from.isJson,
      path,
    });
    const full = hasColon ? key.name : from.isJson ? from.wrap(key.name) : written;
    return {
      label: key.name,
      kind: 'key',
      detail: keyTitle(desk, key),
      documentation: keyHelp(desk, key),
      sort: `${String(i).padStart(3, '0')}`,
      edit: { ...span, text: lead + full },
      ...(snippet && !hasColon && !from.isJson && { snippet: true }),
    };
  });
  if (kind !== 'config' || path.at(-1) !== 'rules') return found;
  const write = (id: string) => (hasColon ? id : from.isJson ? from.wrap(id) : `${id}: `);
  const without = [...siblings, ...known];
  return [...found, ...ruleCompletions(desk, { span, without, write })];
}

/** Also where the row is not as deep as the map's others yet. */
const isListed = ({ outline, path, span }: YamlCursor, name: string): boolean =>
  outline.keys.some(
    (key) =>
      key.name === name &&
      key.span.start !== span.start &&
      key.path.length === path.length &&
      key.path.every((each, i) => each === path[i]),
  );

/** In a JSON file keys and words stand between quotes. */
function offsetOfQuote({ file }: Desk, { isQuoted }: YamlCursor) {
  const isJson = file.path.endsWith('.json') || isQuoted;
  return { isJson, wrap: (name: string) => (isQuoted ? name : `"${name}": `) };
}

function values(desk: Desk, cursor: YamlCursor): readonly Completion[] {
  const { text, kind, path: file } = desk.file;
  const { span, path, siblings, isQuoted } = cursor;
  const needsQuotes = file.endsWith('.json') && !isQuoted;
  const lead = `${text[span.start - 1] === ':' || isOpenDash(text, span.start) ? ' ' : ''}${needsQuotes ? '"' : ''}`;
  const place: ValuePlace = { path, siblings, at: { span, lead, tail: needsQuotes ? '"' : '' } };
  const own = valueCompletions(desk, place);
  if (own) return own;
  return plainWords(desk, place, [...new Set(wordsAt(kind, path))]);
}
