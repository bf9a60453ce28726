/** What a key means, in the reader's language where that is known. */

import { say } from '../model/say.js';
import type { Desk } from './desk.js';
import { HELP } from './help-words.js';
import { LETTER_KEYS } from './letter-keys.js';
import { code, labelled, paragraphs, plain } from './markdown.js';
import { own } from './names.js';
import type { SchemaKey } from './schema.js';

const chinese = ({ file, locale }: Desk, { name }: SchemaKey) =>
  locale === 'zh' && file.kind === 'letter' ? own(LETTER_KEYS, name) : undefined;

export const keyTitle = (desk: Desk, key: SchemaKey): string =>
  chinese(desk, key)?.title.zh ?? key.title ?? key.nodes[0]?.title ?? '';

/** Markdown: what it is for, its words, an example. */
export function keyHelp(desk: Desk, key: SchemaKey): string {
  const { locale } = desk;
  const words = [...new Set(key.nodes.flatMap((node) => node.enum ?? []))];
  const fallback = key.nodes.find((node) => node.default !== undefined)?.default;
  const example = key.nodes.flatMap((node) => node.examples ?? [])[0];
  return paragraphs(
    `**${plain(keyTitle(desk, key) || key.name)}**`,
    plain(chinese(desk, key)?.about.zh ?? key.description ?? key.nodes[0]?.description ?? ''),
    words.length
      ? say(HELP.values, locale, { values: words.map((word) => code(String(word))).join(', ') })
      : example !== undefined && typeof example !== 'object'
        ? labelled(HELP.example, locale, code(String(example)))
        : undefined,
    fallback === undefined ? undefined : say(HELP.otherwise, locale, { value: code(String(fallback)) }),
  );
}
