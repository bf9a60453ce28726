/** `if` and `for` of a letter's tree with values at hand: which nodes are there, and how many times. */
import type { For, If } from '../model/document.js';
import type { Language } from '../model/language.js';
import { lowerTest } from './lower.js';
import { type Lookup, readerOf, testOf } from './resolve.js';
import { type Scope, spendTurn } from './scope.js';
import { isList } from './value.js';

export interface Filling {
  /** Named in errors. */
  readonly letter: string;
  readonly lang: Language;
  readonly lookup: Lookup;
  readonly scope: Scope;
}

/** What the branch that holds makes, or the nodes of a loop once for each item of its list. */
export function fillBranch<Node, Made>(
  node: If<Node> | For<Node>,
  filling: Filling,
  make: (children: readonly Node[], inside: Filling) => readonly Made[],
): readonly Made[] {
  const { lookup, scope } = filling;
  if (node.kind === 'if') {
    const taken = node.branches.find(({ when }) => !when || testOf(lowerTest(when), lookup)(scope));
    return taken ? make(taken.children, filling) : [];
  }
  const { names } = node.list;
  const items = readerOf({ path: names }, lookup)(scope);
  if (!isList(items) || items.length === 0) return [];
  const variable = lookup.variables.find((known) => names.length === 1 && known.variable.name === names[0]);
  const inside = {
    ...filling,
    lookup: { ...lookup, loops: [...lookup.loops, { item: node.item, variable }] },
  };
  const loop = { item: items[0]!, index: 0, length: items.length };
  scope.loops.push(loop);
  const made = items.flatMap((item, index) => {
    loop.item = item;
    loop.index = index;
    spendTurn(scope, '');
    return make(node.children, inside);
  });
  scope.loops.pop();
  return made;
}
