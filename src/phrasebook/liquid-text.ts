/** Words and slots of a book → the text of a template again, so that what reads templates can judge a piece of it. */
import type { BookBlock, Choice, Each, Item, Row, Run } from './book.js';

export const liquidRuns = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if ('text' in run) return run.text;
      if ('slot' in run) return `{{ ${lastName(run.slot)} }}`;
      if ('break' in run) return '\n';
      if ('each' in run) return loop(run.each, liquidRuns(run.nodes));
      return liquidRuns(run.branches[0]?.nodes ?? []);
    })
    .join('');

/** A condition is taken to hold: what a block says is asked, not when. */
export function liquidBlock(block: BookBlock): string {
  if ('paragraph' in block) return liquidRuns(block.paragraph);
  if ('heading' in block) return liquidRuns(block.heading);
  if ('code' in block) return liquidRuns(block.code);
  if ('quote' in block) return block.quote.map(liquidBlock).join('\n\n');
  if ('divider' in block) return '';
  if ('list' in block) return block.list.map(liquidItem).join('\n');
  if ('rows' in block) return [block.head.map(liquidRuns).join(' '), ...block.rows.map(liquidRow)].join('\n');
  if ('each' in block) return loop(block.each, block.nodes.map(liquidBlock).join('\n'));
  return (block.branches[0]?.nodes ?? []).map(liquidBlock).join('\n\n');
}

function liquidItem(item: Item | Choice<Item> | Each<Item>): string {
  if ('item' in item) return `- ${item.item.map(liquidBlock).join(' ')}`;
  if ('each' in item) return loop(item.each, item.nodes.map(liquidItem).join('\n'));
  return (item.branches[0]?.nodes ?? []).map(liquidItem).join('\n');
}

function liquidRow(row: Row | Choice<Row> | Each<Row>): string {
  if ('cells' in row) return row.cells.map(liquidRuns).join(' ');
  if ('each' in row) return loop(row.each, row.nodes.map(liquidRow).join('\n'));
  return (row.branches[0]?.nodes ?? []).map(liquidRow).join('\n');
}

const loop = (list: string, inner: string): string => `{% for row in ${list} %}${inner}{% endfor %}`;

/** Inside its loop a column is the row's; by itself an item is the row. */
const lastName = (slot: string): string => (slot.includes('.') ? `row.${slot.split('.')[1]}` : slot);
