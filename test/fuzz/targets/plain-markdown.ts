/** Reading plain Markdown: our own reader and remark make the same tree of whatever ours takes on. */
import { isDeepStrictEqual } from 'node:util';
import { readFullMarkdown } from '../../../src/parse/full-markdown.js';
import { readPlainMarkdown } from '../../../src/parse/plain-markdown.js';
import { markdown } from '../../parse/markdown-inputs.js';
import { usedOf } from '../../parse/same-tree.js';
import { hold, target } from '../target.js';

export const plainMarkdown = target({
  name: 'plain-markdown',
  inputs: markdown,
  pace: 300,
  check({ text, body, table }) {
    const plain = readPlainMarkdown(text, body, table);
    if (!plain) return;
    const full = readFullMarkdown(text, body, table);
    hold(isDeepStrictEqual(usedOf(plain), usedOf(full)), () => 'two readers, two trees');
  },
});
