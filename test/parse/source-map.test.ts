/** Every character a block of text reports leads to the same character of the source. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { readFullMarkdown } from '../../src/parse/full-markdown.js';
import { readLiquid } from '../../src/parse/liquid.js';
import { mask } from '../../src/parse/mask.js';
import { parseTemplate } from '../../src/parse/template.js';
import { bodies } from './documents.js';
import { drift } from './drift.js';
import { letter } from './letter.js';

const RUNS = 1000;

const stock = (table: boolean, cjk: boolean) =>
  unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(function (this: Processor) {
      const data = this.data();
      data.micromarkExtensions ??= [];
      data.fromMarkdownExtensions ??= [];
      if (table) data.micromarkExtensions.push(gfmTable());
      if (table) data.fromMarkdownExtensions.push(gfmTableFromMarkdown());
      if (cjk) data.micromarkExtensions.push(cjkFriendlyExtension());
      data.micromarkExtensions.push({ disable: { null: ['codeIndented'] } });
    })
    .freeze();

const withoutMaps = (node: Nodes): unknown =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === 'data' ? undefined : value)));

/** Text nodes, code and addresses, whose map must say what the node itself says. */
function unlike(node: Nodes, found: string[] = []): string[] {
  const data = node.data as { mapped?: { text: string } } | undefined;
  const own =
    node.type === 'link' || node.type === 'definition' ? node.url : 'value' in node ? node.value : undefined;
  if (data?.mapped && own !== undefined) {
    const text = data.mapped.text.replace(/\r\n|\r/g, '\n');
    const mapped = node.type === 'code' ? text.replace(/^\n|\n$/g, '') : text;
    const said = own.replace(/\r\n|\r/g, '\n');
    const bare = node.type === 'inlineCode' ? mapped.replaceAll('\\|', '|') : mapped;
    if (said !== mapped && said !== bare) found.push(`${node.type}: ${JSON.stringify([said, mapped])}`);
  }
  if ('children' in node) for (const child of node.children) unlike(child, found);
  return found;
}

describe('the source map', () => {
  it('leads from every character of a block to the character it came from', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const template = parseTemplate('x.md', letter(body));
        for (const block of template.blocks) expect(drift(block, template.source)).toBe('');
      }),
      { numRuns: RUNS },
    );
  });

  it('changes nothing in the tree that Markdown itself would give', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const { tags } = readLiquid(body, 0, (start, end) => ({ start, end }));
        const { text, hasTable } = mask(body, 0, tags);
        expect(text.length).toBe(body.length);
        const cjk = /[\u2e80-\u9fff\uff00-\uffef]/.test(text);
        const tree = readFullMarkdown(text, 0, hasTable);
        expect(withoutMaps(tree)).toEqual(withoutMaps(stock(hasTable, cjk).parse(text)));
        expect(unlike(tree)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
