/** Markdown → tree by remark: CommonMark, tables when the body has one, bold beside Chinese. Reads whatever a letter holds. */
import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { MappedText } from './mapped-text.js';
import { EMPTY_HEAD, hasCjk } from './markdown-dialect.js';
import { sourceMap } from './source-map.js';

interface Dialect {
  readonly table: boolean;
  readonly cjk: boolean;
}

const parsers = new Map<string, (text: string) => Root>();

/**
 * @param text a whole letter with its front matter; offsets of the tree are offsets of it
 * @param body where the body starts
 */
export function readFullMarkdown(text: string, body: number, table: boolean): Root {
  const cjk = hasCjk(text, body);
  const key = `${table} ${cjk}`;
  const parser = parsers.get(key) ?? createParser({ table, cjk });
  parsers.set(key, parser);
  if (body <= EMPTY_HEAD.length) return parser(text);
  const tree = parser(EMPTY_HEAD + text.slice(body));
  move(tree, body - EMPTY_HEAD.length);
  return tree;
}

/** Offsets of the tree become offsets of the letter. */
function move(node: Nodes, by: number): void {
  const { position, data } = node;
  if (position) {
    const { start, end } = position;
    node.position = {
      start: { ...start, offset: start.offset! + by },
      end: { ...end, offset: end.offset! + by },
    };
  }
  const map = (data as { mapped?: MappedText } | undefined)?.mapped?.map;
  if (map)
    for (let i = 0; i < map.length; i += 4) {
      map[i + 2]! += by;
      map[i + 3]! += by;
    }
  if ('children' in node) for (const child of node.children) move(child, by);
}

/** In a letter four spaces are a writer's indent, or that of a block inside `{% if %}`; code is fenced. */
const NO_INDENTED_CODE = { disable: { null: ['codeIndented'] } };

/** Tables cost a fifth of the parse, so a letter without one is read without them. */
function createParser({ table, cjk }: Dialect): (text: string) => Root {
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(function (this: Processor) {
      const data = this.data();
      data.micromarkExtensions ??= [];
      data.fromMarkdownExtensions ??= [];
      const { micromarkExtensions: syntax, fromMarkdownExtensions: tree } = data;
      if (table) {
        syntax.push(gfmTable());
        tree.push(gfmTableFromMarkdown());
      }
      if (cjk) syntax.push(cjkFriendlyExtension());
      syntax.push(NO_INDENTED_CODE);
      tree.push(sourceMap);
    })
    .freeze();
  return (text) => processor.parse(text);
}
