/** Markdown → tree: which of the readers of Markdown reads a letter. */
import type { Root } from 'mdast';
import { readFullMarkdown } from './full-markdown.js';

/**
 * @param text a whole letter with its front matter; offsets of the tree are offsets of it
 * @param body where the body starts
 */
export const parseMarkdown = (text: string, body: number, table: boolean): Root =>
  readFullMarkdown(text, body, table);
