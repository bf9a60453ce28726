/** Markdown → tree for plain letters: what nearly all letters hold, read in one pass, and nothing that needs a second thought. */
import type { Nodes, Root, RootContent } from 'mdast';
import { EMPTY_HEAD, hasCjk } from './markdown-dialect.js';
import { PlainBlocks } from './plain-blocks.js';
import { place } from './plain-node.js';

const HEAD = EMPTY_HEAD.length;

/**
 * Reads what remark would, and to the same tree, but for lines and columns.
 *
 * @param text a whole letter with its front matter; offsets of the tree are offsets of it
 * @param body where the body starts
 * @param table whether the body may hold a table
 * @returns undefined when the body holds anything this reader is not sure of
 */
export function readPlainMarkdown(text: string, body: number, table: boolean): Root | undefined {
  if (!isPlain(text, body)) return undefined;
  const children: Nodes[] = [];
  if (body) children.push({ type: 'yaml', value: '', position: place(body - HEAD, body - 1) });
  const scope = { text, cjk: hasCjk(text, body), links: text.includes('](', body) };
  if (!new PlainBlocks(scope, body, table, children).read()) return undefined;
  const start = body && body - HEAD;
  return { type: 'root', children: children as RootContent[], position: place(start, text.length) };
}

function isPlain(text: string, body: number): boolean {
  if (body ? body <= HEAD : text.startsWith('---') || text.startsWith('\ufeff')) return false;
  if (text.includes('\t', body) || text.includes('\0', body)) return false;
  // It may begin a reference; one that is tried over two lines of an item moves the line break's place.
  if (text.includes('][', body)) return false;
  for (let at = text.indexOf('\r', body); at >= 0; at = text.indexOf('\r', at + 2))
    if (text[at + 1] !== '\n') return false;
  return true;
}
