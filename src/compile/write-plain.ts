/** A letter's tree → ops that print plain text or Markdown: the same layout, two ways of writing. */
import type { Block, For, If, Inline, Item, List, ListItem, Table, TableRow } from '../model/document.js';
import type { Language } from '../model/language.js';
import { joinLines } from './join-lines.js';
import { lowerSlot, lowerTest } from './lower.js';
import type { Names } from './names.js';
import { type Op, putOps, putText, type RowOp } from './ops.js';
import type { PlainStyle } from './plain-style.js';
import { surelyPrints } from './prints.js';
import { isLoose } from './tight.js';
import { type Pen, type PlainPlace, plainInlines } from './write-plain-inline.js';

/** @throws UnsafeLinkError for a link with a scheme that is not allowed */
export function writePlain(blocks: readonly Block[], lang: Language, names: Names, style: PlainStyle): Op[] {
  return writeBlocks(blocks, { lang, names, style, context: 'text', tight: false, linked: false });
}

/** The subject: words without marks, on one line. */
export function writeLine(nodes: readonly Inline[], lang: Language, names: Names, style: PlainStyle): Op[] {
  return inlines(nodes, { lang, names, style, context: 'line', tight: false, linked: true });
}

function writeBlocks(blocks: readonly Block[], place: PlainPlace): Op[] {
  const ops: Op[] = [];
  let afterList = false;
  blocks.forEach((block, i) => {
    const first = i === 0 || !place.tight;
    const gap = first || !interrupts(block) ? '\n\n' : '\n';
    ops.push(writeBlock(block, gap, place, afterList));
    afterList = endsInList(block) && !(block.kind === 'list' && afterList);
  });
  return ops;
}

/** True for what may stand right under a paragraph without a blank line, in Markdown too. */
const interrupts = (block: Block): boolean => block.kind === 'list' && (!block.ordered || block.start === 1);

function endsInList(block: Block | undefined): boolean {
  if (block?.kind === 'if') return block.branches.some(({ children }) => endsInList(children.at(-1)));
  if (block?.kind === 'for') return endsInList(block.children.at(-1));
  return block?.kind === 'list';
}

function writeBlock(block: Block, gap: string, place: PlainPlace, afterList: boolean): Op {
  switch (block.kind) {
    case 'paragraph':
      return { op: 'block', gap, indent: '', ops: inlines(block.children, place) };
    case 'heading':
      return { op: 'block', gap, indent: '', ops: heading(block.level, block.children, place) };
    case 'quote':
      return { op: 'block', gap, indent: '> ', ops: writeBlocks(block.children, { ...place, tight: false }) };
    case 'list':
      return writeList(block, gap, place, afterList);
    case 'code-block': {
      const ops: Op[] = [];
      for (const child of block.children) {
        if (child.kind === 'text') putText(ops, child.value);
        else ops.push(lowerSlot(child, 'code'));
      }
      return { op: 'code', block: true, gap, ops };
    }
    case 'divider':
      return { op: 'block', gap, indent: '', ops: [{ op: 'text', text: place.style.divider }] };
    case 'table':
      return writeTable(block, gap, place);
    default:
      return control(block, place, writeBlocks);
  }
}

function inlines(nodes: readonly Inline[], place: PlainPlace): Op[] {
  const pen: Pen = { fresh: true };
  return plainInlines(joinLines(nodes, place.lang), place, pen);
}

function heading(level: number, children: readonly Inline[], place: PlainPlace): Op[] {
  if (!place.style.markdown) return inlines(children, place);
  const ops = inlines(children, { ...place, context: 'line' });
  const open = `${'#'.repeat(level)} `;
  if (!surelyPrints(children, place.names)) return [{ op: 'wrap', open, close: '', ops }];
  const out: Op[] = [{ op: 'text', text: open }];
  putOps(out, ops);
  return out;
}

function writeList(list: List, gap: string, place: PlainPlace, afterList: boolean): Op {
  const { bullets, numbers } = place.style;
  const loose = isLoose(list);
  return {
    op: 'list',
    gap,
    between: loose ? '\n\n' : '\n',
    marker: (list.ordered ? numbers : bullets)[afterList ? 1 : 0],
    ...(list.ordered ? { start: list.start } : {}),
    ops: writeItems(list.children, { ...place, tight: !loose }),
  };
}

function writeItems(items: readonly ListItem[], place: PlainPlace): Op[] {
  return items.map((item): Op => {
    if (item.kind === 'item') return writeItem(item, place);
    return control(item, place, writeItems);
  });
}

const writeItem = ({ children }: Item, place: PlainPlace): Op => ({
  op: 'item',
  ops: writeBlocks(children, place),
});

function writeTable(table: Table, gap: string, place: PlainPlace): Op {
  const cell = { ...place, context: 'cell' as const };
  const head = table.head.cells.map((nodes) => inlines(nodes, cell));
  return { op: 'table', gap, align: table.align, head, ops: writeRows(table.children, cell) };
}

function writeRows(rows: readonly TableRow[], place: PlainPlace): Op[] {
  return rows.map((row): Op => {
    if (row.kind !== 'row') return control(row, place, writeRows);
    const cells = row.cells.map((nodes) => inlines(nodes, place));
    return { op: 'row', cells } satisfies RowOp;
  });
}

/** An `if` or `for` around nodes of any kind. */
function control<Node>(
  node: If<Node> | For<Node>,
  place: PlainPlace,
  write: (children: readonly Node[], place: PlainPlace) => Op[],
): Op {
  if (node.kind === 'for') {
    const inside = { ...place, names: place.names.inside(node) };
    return { op: 'for', item: node.item, list: [...node.list.names], ops: write(node.children, inside) };
  }
  const branches = node.branches.map(({ when, children }) => {
    const ops = write(children, place);
    return when ? { when: lowerTest(when), ops } : { ops };
  });
  return { op: 'if', branches };
}
