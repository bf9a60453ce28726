/** A book → one HTML file that works from a disk, without a network, and sends nothing anywhere. */
import { escapeHtml } from '../../compile/escape.js';
import { type PageAssets, pageAssetsText } from '../../generated/page-assets.js';
import type { Book } from '../book.js';
import type { Judgement } from '../judgement.js';
import { encode } from './alphabet.js';
import { toBase91 } from './base91.js';
import { packData } from './pack-data.js';
import { pageData } from './page-data.js';
import { squeeze } from './squeeze.js';

/** A font as it goes into the page, cut down to the characters the book needs. */
export interface PageFont {
  /** As the style sheet names it. */
  readonly family: string;
  readonly weight: string;
  readonly woff2: Uint8Array;
}

export interface PageParts {
  /** Without any, the page uses the fonts of the machine it is read on. */
  readonly fonts?: readonly PageFont[];
  /** Without it, the composer marks only what is meant for another stage, channel or market. */
  readonly judgement?: Judgement;
}

/**
 * The whole page. The same book and parts give the same bytes.
 *
 * Script and style are allowed by their hashes and nothing else is: values and texts are data, read as JSON and
 * shown as text. Fonts and texts lie in blocks that no browser runs.
 */
export function bookPage(book: Book, { fonts = [], judgement }: PageParts = {}): string {
  const { script, style, scriptHash, styleHash } = JSON.parse(pageAssetsText()) as PageAssets;
  const data = pageData(book, judgement);
  const texts = packData(data).map((text) => {
    const { alphabet, bytes } = encode(text);
    const squeezed = squeeze(bytes);
    return { ...squeezed, alphabet, bytes: toBase91(squeezed.bytes) };
  });
  const lang = book.languages[0] === 'zh' ? 'zh-CN' : 'en';
  const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
  const title = escapeHtml(data.title[book.languages[0] ?? 'en']);
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<div id="app"><h1>${title}</h1><noscript><p>This page needs JavaScript, which stays inside the page. <span lang="zh-CN">\u672c\u9875\u9700\u542f\u7528 JavaScript\u3002</span></p></noscript></div>`,
    `<script type="application/json" id="data">${json(texts)}</script>`,
    `<script type="application/json" id="fonts">${json(fonts.map(({ woff2, ...font }) => ({ ...font, data: toBase91(woff2) })))}</script>`,
    `<script type="module">${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** JSON in which nothing can end the block it stands in. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
