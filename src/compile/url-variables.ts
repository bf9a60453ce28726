/** Which variables of a letter are printed as whole link targets, so that data can be refused before it is printed. */
import type { Block, Inline, Item, Link, ListItem, Row, TableRow } from '../model/document.js';

type Node = Inline | Block | ListItem | TableRow | Item | Row;

export function urlVariables(nodes: readonly Node[], found: Set<string> = new Set()): Set<string> {
  for (const node of nodes) {
    switch (node.kind) {
      case 'text':
      case 'output':
      case 'break':
      case 'code':
      case 'code-block':
      case 'divider':
        break;
      case 'link':
        add(node, found);
        break;
      case 'if':
        for (const { children } of node.branches) urlVariables(children, found);
        break;
      case 'row':
        for (const cell of node.cells) urlVariables(cell, found);
        break;
      case 'table':
        urlVariables([node.head, ...node.children], found);
        break;
      default:
        urlVariables(node.children, found);
    }
  }
  return found;
}

function add({ url }: Link, found: Set<string>): void {
  const [first] = url.filter((piece) => piece.kind !== 'text' || piece.value !== '');
  if (first?.kind === 'output' && first.value.kind === 'path' && first.filters.length === 0)
    found.add(first.value.names[0] ?? '');
}
