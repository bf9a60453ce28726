/** Whether a part of a letter always prints something, so that no test for an empty paragraph is needed when it runs. */
import type { Block, Inline, Item, ListItem, Row, TableRow } from '../model/document.js';
import { isSure, type Names } from './names.js';

type Node = Inline | Block | ListItem | TableRow | Item | Row;

/** False when it may come out blank: everything in it is conditional, or an optional value. */
export function surelyPrints(nodes: readonly Node[], names: Names): boolean {
  return nodes.some((node) => nodePrints(node, names));
}

function nodePrints(node: Node, names: Names): boolean {
  switch (node.kind) {
    case 'text':
      return node.value.trim() !== '';
    case 'output':
      return isSure(node, names);
    case 'break':
      return false;
    case 'divider':
    case 'code-block':
    case 'row':
      return true;
    case 'if':
      return (
        node.branches.at(-1)?.when === undefined &&
        node.branches.every(({ children }) => surelyPrints(children, names))
      );
    case 'for':
      return names.isGiven(node.list.names) && surelyPrints(node.children, names.inside(node));
    case 'table':
      return node.children.length === 0 || surelyPrints(node.children, names);
    default:
      return surelyPrints(node.children, names);
  }
}
