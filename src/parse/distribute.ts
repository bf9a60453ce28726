/** Which tags between blocks belong to a container itself and which to one of its children. */
import type { PlacedTag } from './mask.js';
import type { TagGroup, TagGroups } from './tag-pairs.js';

/** A child of a container: from its start to the end of its last words, without blank lines behind them. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** Whether tags may stand in it: before its first child, behind its last, or only between (a table's rows). */
  readonly takes: 'none' | 'behind' | 'around';
  readonly isList: boolean;
}

export interface Distribution {
  /** Tags of this container, by how many children stand before them. */
  readonly here: ReadonlyArray<{ readonly placed: PlacedTag; readonly gap: number }>;
  /** Tags of the children, by child. */
  readonly down: ReadonlyMap<number, readonly PlacedTag[]>;
}

/**
 * A tag beside a list may mean the letter or the list: what its partners do decides. Where both would
 * do, `if` takes the whole block (so that no empty list is left) and `for` goes into the list (so that
 * it makes one list of many items).
 */
export function distribute(
  children: readonly Extent[],
  tags: readonly PlacedTag[],
  groups: TagGroups,
  crossing: (group: TagGroup) => void,
): Distribution {
  const here: Array<{ placed: PlacedTag; gap: number }> = [];
  const down = new Map<number, PlacedTag[]>();
  const places = new Map(tags.map((placed) => [placed.tag, whereIs(children, placed.at)]));
  const decided = new Map<TagGroup, number | 'here' | 'nowhere'>();
  for (const placed of tags) {
    const place = places.get(placed.tag)!;
    const group = groups.get(placed.tag);
    let home = group && decided.get(group);
    if (group && home === undefined) {
      home = homeOf(group, children, (tag) => places.get(tag), group.outer && decided.get(group.outer));
      decided.set(group, home);
      if (home === 'nowhere') crossing(group);
    }
    if (typeof home === 'number') push(down, home, placed);
    else if (home === undefined && place.inside) push(down, place.index, placed);
    else here.push({ placed, gap: place.index });
  }
  return { here, down };
}

interface Where {
  readonly inside: boolean;
  /** The child it is in, or how many children are before it. */
  readonly index: number;
}

function whereIs(children: readonly Extent[], at: number): Where {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (children[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const child = children[low];
  return { inside: child !== undefined && child.start < at, index: low };
}

function homeOf(
  group: TagGroup,
  children: readonly Extent[],
  placeOf: (tag: TagGroup['tags'][number]) => Where | undefined,
  outer: number | 'here' | 'nowhere' | undefined,
): number | 'here' | 'nowhere' {
  const places: Where[] = [];
  for (const tag of group.tags) {
    const place = placeOf(tag);
    if (!place) return 'nowhere';
    places.push(place);
  }
  const first = places[0]!;
  const last = places.at(-1)!;
  const inner = places.find((place) => place.inside);
  if (!inner && typeof outer !== 'number') {
    const one = children[first.index];
    return group.kind === 'for' && last.index === first.index + 1 && one?.isList ? first.index : 'here';
  }
  const child = inner ? inner.index : (outer as number);
  const takes = children[child]!.takes;
  const fits = ({ inside, index }: Where) =>
    inside ? index === child : (index === child && takes === 'around') || index === child + 1;
  return takes !== 'none' && places.every(fits) ? child : 'nowhere';
}

function push(down: Map<number, PlacedTag[]>, child: number, placed: PlacedTag): void {
  const list = down.get(child);
  if (list) list.push(placed);
  else down.set(child, [placed]);
}
