/** A flat run of nodes and tags → nodes inside the `if`s and `for`s that stand around them. */
import type { For, If } from '../model/document.js';
import type { Condition } from '../model/liquid.js';
import type { Tag } from './liquid-tag.js';
import type { TagGroup, TagGroups } from './tag-pairs.js';

export type Item<Node> = { readonly node: Node } | { readonly tag: Tag };
export type Nested<Node> = Node | If<Nested<Node>> | For<Nested<Node>>;

interface Frame<Node> {
  readonly group: TagGroup;
  readonly branches: Array<{ when: Condition | undefined; children: Array<Nested<Node>> }>;
}

/**
 * Nests one parent's items. A group that has not all its tags here is handed to `crossing` and
 * leaves its nodes where they are.
 */
export function nest<Node>(
  items: ReadonlyArray<Item<Node>>,
  groups: TagGroups,
  crossing: (group: TagGroup) => void,
): Array<Nested<Node>> {
  const here = new Set<Tag>();
  for (const item of items) if ('tag' in item) here.add(item.tag);
  const root: Array<Nested<Node>> = [];
  const frames: Array<Frame<Node>> = [];
  let into = root;
  for (const item of items) {
    if ('node' in item) {
      into.push(item.node);
      continue;
    }
    const { tag } = item;
    const group = groups.get(tag);
    if (!group) continue;
    if (!group.tags.every((member) => here.has(member))) {
      crossing(group);
      continue;
    }
    if (tag === group.tags[0]) frames.push({ group, branches: [] });
    const frame = frames.at(-1)!;
    if (tag !== group.tags.at(-1)) {
      into = [];
      frame.branches.push({ when: conditionOf(tag, group), children: into });
      continue;
    }
    frames.pop();
    into = frames.at(-1)?.branches.at(-1)?.children ?? root;
    into.push(...close(frame));
  }
  return root;
}

/** A tag that could not be read has a fault already; its branch is kept as if it held. */
const UNREAD: Condition = {
  kind: 'truthy',
  value: { kind: 'literal', value: true, span: { start: 0, end: 0 } },
};

function conditionOf(tag: Tag, group: TagGroup): Condition | undefined {
  if (tag.name === 'else') return undefined;
  const condition = tag.condition ?? UNREAD;
  return group.kind === 'unless' && tag === group.tags[0] ? { kind: 'not', value: condition } : condition;
}

function close<Node>({ group, branches }: Frame<Node>): Array<Nested<Node>> {
  if (group.kind !== 'for') return [{ kind: 'if', branches }];
  const { children } = branches[0]!;
  const loop = group.tags[0]!.loop;
  return loop ? [{ kind: 'for', item: loop.item, list: loop.list, children }] : children;
}
