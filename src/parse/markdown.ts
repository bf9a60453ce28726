/** Markdown → tree: nearly every letter is plain and read at once; remark reads the others. */
import type { Root } from 'mdast';
import { readFullMarkdown } from './full-markdown.js';
import { readPlainMarkdown } from './plain-markdown.js';

/**
 * @param text a whole letter with its front matter; offsets of the tree are offsets of it
 * @param body where the body starts
 */
export const parseMarkdown = (text: string, body: number, table: boolean): Root =>
  readPlainMarkdown(text, body, table) ?? readFullMarkdown(text, body, table);
