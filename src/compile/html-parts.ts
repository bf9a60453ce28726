/** What the HTML writers share: tags around ops, and `if` and `for` around nodes of any kind. */
import type { For, If } from '../model/document.js';
import type { Language } from '../model/language.js';
import { lowerTest } from './lower.js';
import type { Names } from './names.js';
import { type Op, putOps, putText } from './ops.js';

export interface HtmlPlace {
  readonly lang: Language;
  readonly names: Names;
  /** In a list whose items are one paragraph each, which then stands without its tag. */
  readonly tight: boolean;
  /** Inside a link, where another link may not stand. */
  readonly linked: boolean;
}

/** Tags around ops; where the ops may come out blank, the tags (and the head) are left out with them. */
export function around(
  open: string,
  inner: readonly Op[],
  close: string,
  sure: boolean,
  head?: readonly Op[],
): Op[] {
  if (!sure) return [{ op: 'wrap', open, ...(head ? { head } : {}), ops: inner, close }];
  const ops: Op[] = [{ op: 'text', text: open }];
  if (head) putOps(ops, head);
  putOps(ops, inner);
  putText(ops, close);
  return ops;
}

export function control<Node>(
  node: If<Node> | For<Node>,
  place: HtmlPlace,
  write: (children: readonly Node[], place: HtmlPlace) => Op[],
): Op[] {
  if (node.kind === 'for') {
    const inside = { ...place, names: place.names.inside(node) };
    return [{ op: 'for', item: node.item, list: [...node.list.names], ops: write(node.children, inside) }];
  }
  const branches = node.branches.map(({ when, children }) => {
    const ops = write(children, place);
    return when ? { when: lowerTest(when), ops } : { ops };
  });
  return [{ op: 'if', branches }];
}
