/** The Markdown tree with its tags → the compiler's blocks and the linter's text, in one walk. */
import type {
  Code as MarkdownCode,
  List as MarkdownList,
  TableRow as MarkdownRow,
  Table as MarkdownTable,
  Nodes,
  PhrasingContent,
} from 'mdast';
import type { Block, CodeBlock, Inline, List, ListItem, Row, Table, TableRow } from '../model/document.js';
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import type { TextBlock } from '../model/text-block.js';
import { blockText, type VariablesOf } from './block-text.js';
import { distribute, type Extent } from './distribute.js';
import { parseError } from './faults.js';
import { type InlineScope, readInline } from './inline.js';
import { type TreeScope, toInlines, toPrinted } from './inline-tree.js';
import { clip } from './mapped-text.js';
import type { PlacedTag } from './mask.js';
import { type Item, nest } from './nest.js';
import { plainPieces } from './pieces.js';

export interface BodyScope extends InlineScope, TreeScope {
  readonly variablesOf: VariablesOf;
  /** Where table rows start that are nothing but tags. */
  readonly tagRows: ReadonlySet<number>;
  /** Blocks of text are added here in source order. */
  readonly texts: TextBlock[];
  readonly faults: Fault[];
}

interface Around {
  readonly quoted: boolean;
  readonly inItem: boolean;
}

export function toBlocks(
  nodes: readonly Nodes[],
  tags: readonly PlacedTag[],
  scope: BodyScope,
  around: Around = { quoted: false, inItem: false },
): readonly Block[] {
  return arrange(nodes, tags, scope, (node, down) => toBlock(node, down, scope, around));
}

/** Puts a container's tags between its children and nests them. */
function arrange<Node extends Nodes, Out>(
  nodes: readonly Node[],
  tags: readonly PlacedTag[],
  scope: BodyScope,
  toNode: (node: Node, down: readonly PlacedTag[]) => Out | undefined,
) {
  const { here, down } = distribute(nodes.map(extent), tags, scope.groups, scope.crossing);
  const items: Array<Item<Out>> = [];
  let next = 0;
  for (let i = 0; i <= nodes.length; i++) {
    for (; here[next]?.gap === i; next++) {
      const { tag } = here[next]!.placed;
      scope.seen(tag);
      items.push({ tag });
    }
    const out = i < nodes.length ? toNode(nodes[i]!, down.get(i) ?? []) : undefined;
    if (out !== undefined) items.push({ node: out });
  }
  return nest(items, scope.groups, scope.crossing);
}

const TAKES: Readonly<Partial<Record<Nodes['type'], Extent['takes']>>> = {
  list: 'around',
  listItem: 'around',
  blockquote: 'around',
  table: 'behind',
};

function extent(node: Nodes): Extent {
  const takes = TAKES[node.type] ?? 'none';
  return { start: placeOf(node).start, end: wordsEnd(node), takes, isList: node.type === 'list' };
}

/** A container ends with its last words: blank lines behind them belong to nobody. */
function wordsEnd(node: Nodes): number {
  let last = node;
  while (TAKES[last.type] === 'around' && 'children' in last && last.children.length)
    last = last.children.at(-1)!;
  return placeOf(last).end;
}

const placeOf = ({ position }: Nodes): Span => ({
  start: position!.start.offset!,
  end: position!.end.offset!,
});

function toBlock(
  node: Nodes,
  down: readonly PlacedTag[],
  scope: BodyScope,
  around: Around,
): Block | undefined {
  switch (node.type) {
    case 'paragraph': {
      const children = toText(
        node.children,
        around.inItem ? 'item' : 'paragraph',
        placeOf(node),
        scope,
        around,
      );
      return children.length ? { kind: 'paragraph', children } : undefined;
    }
    case 'heading':
      return {
        kind: 'heading',
        level: node.depth,
        children: toText(node.children, 'heading', placeOf(node), scope, around),
      };
    case 'thematicBreak':
      return { kind: 'divider' };
    case 'blockquote':
      return {
        kind: 'quote',
        children: toBlocks(node.children, down, scope, { quoted: true, inItem: false }),
      };
    case 'list':
      return toList(node, down, scope, around);
    case 'code':
      return toCode(node, scope);
    case 'table':
      return toTable(node, down, scope, around);
    default:
      return undefined;
  }
}

function toText(
  nodes: readonly PhrasingContent[],
  kind: TextBlock['kind'],
  span: Span,
  scope: BodyScope,
  { quoted }: Around,
): readonly Inline[] {
  const pieces = readInline(nodes, scope, kind === 'cell');
  const text = blockText(kind, pieces, span, quoted, scope.variablesOf);
  if (text) scope.texts.push(text);
  return toInlines(pieces, scope);
}

function toList(node: MarkdownList, down: readonly PlacedTag[], scope: BodyScope, { quoted }: Around): List {
  const children: readonly ListItem[] = arrange(node.children, down, scope, (item, inner) => ({
    kind: 'item' as const,
    children: toBlocks(item.children, inner, scope, { quoted, inItem: true }),
  }));
  // A tag alone on its line stands as a blank one; it is no sign that the writer wanted air.
  const loose = node.spread === true && down.length === 0;
  return {
    kind: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    ...(loose ? { loose } : {}),
    children,
  };
}

/** The line breaks behind the opening fence and before the closing one are not code. */
function toCode(node: MarkdownCode, scope: BodyScope): CodeBlock {
  const mapped = node.data?.mapped ?? { text: '', map: [] };
  const from = mapped.text.startsWith('\n') ? 1 : 0;
  const to = mapped.text.length - (mapped.text.endsWith('\n') ? 1 : 0);
  return { kind: 'code-block', children: toPrinted(plainPieces(clip(mapped, from, to), scope), scope) };
}

function toTable(
  node: MarkdownTable,
  down: readonly PlacedTag[],
  scope: BodyScope,
  { quoted }: Around,
): Table {
  const align = (node.align ?? []).map((side) => side ?? null);
  const [head, ...body] = node.children;
  const toRow = (row: MarkdownRow): Row => ({
    kind: 'row',
    cells: toCells(row, align.length, scope, quoted),
  });
  const first = head ? toRow(head) : { kind: 'row' as const, cells: [] };
  const rows = body.filter((row) => !scope.tagRows.has(placeOf(row).start));
  const children: readonly TableRow[] = arrange(rows, down, scope, toRow);
  return { kind: 'table', align, head: first, children };
}

/** As many cells as the head has: fewer are filled up, more would be lost and are a fault. */
function toCells(row: MarkdownRow, columns: number, scope: BodyScope, quoted: boolean): Row['cells'] {
  const cells = row.children.map((cell) => {
    const [first, last] = [cell.children[0], cell.children.at(-1)];
    const span = first && last ? { start: placeOf(first).start, end: placeOf(last).end } : placeOf(cell);
    return toText(cell.children, 'cell', span, scope, { quoted, inItem: false });
  });
  const extra = row.children[columns];
  if (extra) {
    const span = { start: placeOf(extra).start, end: placeOf(row).end };
    scope.faults.push(parseError('table-extra-cell', span, { columns: String(columns) }));
  }
  return Array.from({ length: columns }, (_, i) => cells[i] ?? []);
}
