/** How close the items of a list stand. */
import type { Block, List, ListItem } from '../model/document.js';

/** True when blank lines are written between the items, or one of them has more than one paragraph. */
export const isLoose = (list: List): boolean => list.loose === true || list.children.some(looseItem);

function looseItem(item: ListItem): boolean {
  if (item.kind === 'item') return paragraphs(item.children) > 1;
  if (item.kind === 'for') return item.children.some(looseItem);
  return item.branches.some(({ children }) => children.some(looseItem));
}

/** The most paragraphs that can stand here at once. */
function paragraphs(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + paragraphsOf(block), 0);
}

function paragraphsOf(block: Block): number {
  if (block.kind === 'paragraph') return 1;
  if (block.kind === 'for') return 2 * paragraphs(block.children);
  if (block.kind !== 'if') return 0;
  return Math.max(0, ...block.branches.map(({ children }) => paragraphs(children)));
}
