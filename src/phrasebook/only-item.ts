/** Tests on the place in a loop (`forloop.last`), as they come out where a list is shown by one item for all. */
import type { Test } from '../compile/ops.js';

type Branches<Node> = ReadonlyArray<{ readonly when?: Test; readonly nodes: readonly Node[] }>;

/** What is left to be shown: branches that ask for values, or the nodes of the one that holds for the only item. */
export type Shown<Node> = { readonly branches: Branches<Node> } | { readonly nodes: readonly Node[] };

/** The only item is the first and the last of its list; what asks for anything else of the loop is left out. */
export function forOnlyItem<Node>(branches: Branches<Node>): Shown<Node> {
  const left: Array<Branches<Node>[number]> = [];
  for (const branch of branches) {
    const { when } = branch;
    const holds = when === undefined || !asksLoop(when) ? undefined : onlyItem(when);
    if (when !== undefined && asksLoop(when) && holds !== true) continue;
    if (!left.length && (when === undefined || holds)) return { nodes: branch.nodes };
    left.push(holds ? { nodes: branch.nodes } : branch);
    if (holds) break;
  }
  return left.length ? { branches: left } : { nodes: [] };
}

const asksLoop = (test: Test): boolean => JSON.stringify(test).includes('"forloop"');

function onlyItem(test: Test): boolean | undefined {
  if (test.test === 'not') {
    const value = onlyItem(test.value);
    return value === undefined ? undefined : !value;
  }
  if (test.test !== 'truthy' || !('path' in test.value)) return undefined;
  const [loop, place] = test.value.path;
  return loop === 'forloop' && (place === 'first' || place === 'last') ? true : undefined;
}
