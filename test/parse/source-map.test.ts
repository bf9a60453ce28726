/** Every character a block of text reports leads to the same character of the source. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { OPAQUE_CHARACTER, TAG_CHARACTER, type TextBlock } from '../../src/model/text-block.js';
import { readLiquid } from '../../src/parse/liquid.js';
import { parseMarkdown } from '../../src/parse/markdown.js';
import { mask } from '../../src/parse/mask.js';
import { parseTemplate } from '../../src/parse/template.js';
import { bodies } from './documents.js';
import { letter } from './letter.js';

const RUNS = 1000;

/** What a stretch of the source may stand for, beside itself. */
function isDecodedFrom(text: string, written: string): boolean {
  if (text === '\n') return /^(?:[ \t]*|\\)(?:\r\n|\n|\r)[ \t>]*$/.test(written.replace(/\{%.*?%\}/gs, ' '));
  if (text === OPAQUE_CHARACTER) return /^[`!<]/.test(written);
  if (/^\\[!-/:-@[-`{-~]$/.test(written)) return text === written[1];
  const named = /^&([A-Za-z0-9]+);$/.exec(written);
  if (named) return decodeNamedCharacterReference(named[1]!) === text;
  const hex = /^&#[xX]([0-9a-fA-F]+);$/.exec(written);
  return hex !== null && String.fromCodePoint(Number.parseInt(hex[1]!, 16)) === text;
}

const RESERVED = /[\ue000\ufffc\ufeff]/g;

/** The first thing wrong with a block's map, or ''. */
function drift({ text, map, tokens }: TextBlock, source: string): string {
  let at = 0;
  let from = -1;
  const inTag = (offset: number) => tokens.some(({ start, end }) => start <= offset && offset < end);
  for (let i = 0; i < map.length; i += 4) {
    const [a, b, s, e] = map.slice(i, i + 4) as [number, number, number, number];
    if (a !== at || b <= a) return `gap in the text at ${at}`;
    if (s < from || e < s) return `the source runs backwards at ${s}`;
    at = b;
    from = e;
    const part = text.slice(a, b);
    const written = source.slice(s, e);
    if (part.length !== written.length) {
      if (!isDecodedFrom(part, written)) return `${JSON.stringify(part)} is not ${JSON.stringify(written)}`;
      continue;
    }
    for (let k = 0; k < part.length; k++) {
      const own = written[k]!.replace(RESERVED, '\ufffd');
      const isTag = part[k] === TAG_CHARACTER && inTag(a + k);
      const isBreak = part[k] === '\n' && own === '\r';
      if (part[k] !== own && !isTag && !isBreak && !(part === OPAQUE_CHARACTER))
        return `${part[k]} is not ${own} at ${s + k}`;
    }
  }
  return at === text.length ? '' : `the map ends at ${at} of ${text.length}`;
}

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
        const tree = parseMarkdown(text, 0, hasTable);
        expect(withoutMaps(tree)).toEqual(withoutMaps(stock(hasTable, cjk).parse(text)));
        expect(unlike(tree)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
