/** A letter's tree → the book's: places in the source are dropped, values become slots, links become their words. */
import { lowerSlot, lowerTest } from '../compile/lower.js';
import type { Operand, Test } from '../compile/ops.js';
import type { Block, For, If, Inline, ListItem, Row as TableLine, TableRow } from '../model/document.js';
import type { Output, Path } from '../model/liquid.js';
import type { BookBlock, Choice, Each, Item, Mark, Row, Run } from './book.js';

/** Loop variables by name, with the list they walk over. */
type Loops = ReadonlyMap<string, string>;
const NO_LOOPS: Loops = new Map();

export const bookBlocks = (blocks: readonly Block[], loops: Loops = NO_LOOPS): readonly BookBlock[] =>
  blocks.map((block) => bookBlock(block, loops));

function bookBlock(block: Block, loops: Loops): BookBlock {
  switch (block.kind) {
    case 'paragraph':
      return { paragraph: runs(block.children, loops) };
    case 'heading':
      return { heading: runs(block.children, loops), level: block.level };
    case 'quote':
      return { quote: bookBlocks(block.children, loops) };
    case 'list':
      return {
        list: block.children.map((item) => listItem(item, loops)),
        ordered: block.ordered,
        start: block.start,
      };
    case 'table':
      return {
        head: row(block.head, loops).cells,
        rows: block.children.map((line) => tableRow(line, loops)),
        align: block.align,
      };
    case 'code-block':
      return { code: runs(block.children, loops) };
    case 'divider':
      return { divider: true };
    default:
      return branching(block, loops, bookBlock);
  }
}

const listItem = (item: ListItem, loops: Loops): Item | Choice<Item> | Each<Item> =>
  item.kind === 'item'
    ? { item: bookBlocks(item.children, loops) }
    : branching(item, loops, (inner: ListItem, inside) => listItem(inner, inside) as Item);

const tableRow = (line: TableRow, loops: Loops): Row | Choice<Row> | Each<Row> =>
  line.kind === 'row'
    ? row(line, loops)
    : branching(line, loops, (inner: TableRow, inside) => tableRow(inner, inside) as Row);

const row = ({ cells }: TableLine, loops: Loops): Row => ({ cells: cells.map((cell) => runs(cell, loops)) });

function branching<Node, Made>(
  node: If<Node> | For<Node>,
  loops: Loops,
  make: (node: Node, loops: Loops) => Made,
): Choice<Made> | Each<Made> {
  if (node.kind === 'if')
    return {
      branches: node.branches.map(({ when, children }) => ({
        ...(when && { when: renamed(lowerTest(when), loops) }),
        nodes: children.map((child) => make(child, loops)),
      })),
    };
  const inside = new Map([...loops, [node.item, nameOf(node.list, loops)]]);
  return { each: nameOf(node.list, loops), nodes: node.children.map((child) => make(child, inside)) };
}

/** Runs of a paragraph, a heading, a cell, a subject. */
export const runs = (nodes: readonly Inline[], loops: Loops = NO_LOOPS, mark?: Mark): readonly Run[] =>
  nodes.flatMap((node) => runsOf(node, loops, mark));

function runsOf(node: Inline, loops: Loops, mark: Mark | undefined): readonly Run[] {
  const marked = mark && { mark };
  switch (node.kind) {
    case 'text':
      return [{ text: node.value, ...marked }];
    case 'break':
      return [{ break: true }];
    case 'strong':
    case 'emphasis':
    case 'code':
      return runs(node.children, loops, node.kind);
    case 'link':
      return runs(node.children, loops, mark);
    case 'output':
      return slotRuns(node, loops, mark);
    case 'for': {
      const list = nameOf(node.list, loops);
      return [{ each: list, nodes: runs(node.children, new Map([...loops, [node.item, list]]), mark) }];
    }
    default:
      return [
        {
          branches: node.branches.map(({ when, children }) => ({
            ...(when && { when: renamed(lowerTest(when), loops) }),
            nodes: runs(children, loops, mark),
          })),
        },
      ];
  }
}

/** A constant is a word; what a loop counts is not printed in a book. */
function slotRuns(node: Output, loops: Loops, mark: Mark | undefined): readonly Run[] {
  const { value, filters } = lowerSlot(node, 'text');
  const marked = mark && { mark };
  if ('literal' in value) return [{ text: String(value.literal ?? ''), ...marked }];
  if (node.value.kind !== 'path' || value.path[0] === 'forloop') return [];
  return [{ slot: nameOf(node.value, loops), ...(filters && { filters }), ...marked }];
}

/** `row.amount` in a loop over `invoices` is `invoices.amount`. */
function nameOf({ names }: Path, loops: Loops): string {
  const [first = '', ...rest] = names;
  return [loops.get(first) ?? first, ...rest].join('.');
}

/** A test that names values as slots do: a column of the row is `invoices.amount`. */
function renamed(test: Test, loops: Loops): Test {
  const operand = (each: Operand): Operand => {
    if (!('path' in each)) return each;
    const [first = '', ...rest] = each.path;
    return { path: [loops.get(first) ?? first, ...rest] };
  };
  switch (test.test) {
    case 'truthy':
      return { ...test, value: operand(test.value) };
    case 'compare':
      return { ...test, left: operand(test.left), right: operand(test.right) };
    case 'not':
      return { ...test, value: renamed(test.value, loops) };
    default:
      return { ...test, left: renamed(test.left, loops), right: renamed(test.right, loops) };
  }
}
