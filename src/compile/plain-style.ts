/** How the two plain targets write each construct: text as a person types it, and Markdown. */

import { escapeMarkdown, escapeMarkdownUrl, type MarkdownPlace } from './escape.js';
import { encodeUrl } from './safe-url.js';

export interface PlainStyle {
  readonly markdown: boolean;
  readonly fixed: (text: string, place: MarkdownPlace) => string;
  readonly url: (encoded: string) => string;
  readonly marks: Readonly<Record<'strong' | 'emphasis', string>>;
  readonly lineBreak: string;
  readonly divider: string;
  /** List markers; a list right after another takes the second, or the two would run together. */
  readonly bullets: readonly [string, string];
  readonly numbers: readonly [string, string];
}

export const TEXT_STYLE: PlainStyle = {
  markdown: false,
  fixed: (text) => text,
  url: (encoded) => encoded,
  marks: { strong: '', emphasis: '' },
  lineBreak: '\n',
  divider: '----------',
  bullets: ['- ', '- '],
  numbers: ['. ', '. '],
};

export const MARKDOWN_STYLE: PlainStyle = {
  markdown: true,
  fixed: escapeMarkdown,
  url: escapeMarkdownUrl,
  marks: { strong: '**', emphasis: '*' },
  lineBreak: '\\\n',
  divider: '---',
  bullets: ['- ', '* '],
  numbers: ['. ', ') '],
};

/**
 * A link as plain text or Markdown prints it. RFC 3986 has angle brackets around an address in running text,
 * so that no full stop or Chinese bracket after it is taken for a part of it.
 */
export function plainLink(words: string, url: string, bare: boolean, markdown: boolean): string {
  if (url.trim() === '') return words;
  if (!markdown) return bare || words.trim() === '' ? words || url : `${words} <${url}>`;
  return bare && /^https?:/i.test(url) && encodeUrl(url) === url ? `<${url}>` : `[${words}](${url})`;
}
