/** Hover over a name inside `{{ }}` or `{% %}`. */

import { say } from '../model/say.js';
import type { Hover } from './answers.js';
import type { Desk } from './desk.js';
import { FILTER_WORDS, HELP, TAG_WORDS } from './help-words.js';
import { type LiquidCursor, openBlocks } from './liquid-cursor.js';
import { code, paragraphs } from './markdown.js';
import { own } from './names.js';
import { fieldHelp, variableHelp } from './variable-help.js';

/** @param from where the text that the tag stands in begins */
export function tagHover(desk: Desk, cursor: LiquidCursor, from: number): Hover | undefined {
  const contents = help(desk, cursor, from);
  const { start } = cursor.span;
  return contents ? { span: { start, end: start + cursor.word.length }, contents } : undefined;
}

function help(desk: Desk, { word, before, kind, span }: LiquidCursor, from: number): string | undefined {
  const { locale, scope, file } = desk;
  if (!/^[a-z]/.test(word) || (before.split('"').length + before.split("'").length) % 2) return undefined;
  const tag = kind === 'tag' && !before.trim() ? own(TAG_WORDS, word) : undefined;
  const filter = /\|\s*$/.test(before) ? own(FILTER_WORDS, word) : undefined;
  if (tag ?? filter)
    return paragraphs(`${HELP[tag ? 'tag' : 'filter'][locale]} ${code(word)}: ${(tag ?? filter)![locale]}`);
  if (kind === 'tag' && /^\s*$|[\w)"']\s+$/.test(before) && /^(?:in|and|or|contains)$/.test(word))
    return undefined;
  const [name, column] = word.split('.');
  if (name === 'forloop') return paragraphs(code(word), HELP.place[locale]);
  const loop = openBlocks(file.text, from, span.start).findLast(({ item }) => item === name);
  if (loop) {
    const list = loop.list!;
    const field = column ? own(scope.dictionary.get(list)?.fields ?? {}, column) : undefined;
    if (field) return fieldHelp(field, list, locale);
    const about = scope.dictionary.get(list)?.fields ? HELP.row : HELP.item;
    return paragraphs(code(word), say(about, locale, { list: code(list) }));
  }
  const variable = scope.dictionary.get(name!);
  if (variable) return variableHelp(desk, variable);
  return kind === 'output' && !before.trim() ? paragraphs(code(word), HELP.unknown[locale]) : undefined;
}
