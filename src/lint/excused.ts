/** Which hits an exception of their owner takes away. */
import type { Stretch } from '../text/lines.js';
import { inTextOrder } from './text-order.js';

/**
 * An exception takes a hit it covers, and one that only begins inside it (new hope | to hear). Of a text that says
 * the same a thousand times not every pair is looked at: how far the exceptions before a place reach is enough.
 */
export function withoutExcused<Hit extends Stretch>(
  hits: readonly Hit[],
  excepts: readonly Stretch[],
): readonly Hit[] {
  const sorted = inTextOrder(excepts);
  let furthest = -1;
  const reach = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return hits.filter(({ start, end }) => {
    let after = firstFrom(sorted, start);
    if (after > 0 && reach[after - 1]! > start) return false;
    for (; sorted[after]?.start === start; after++) if (sorted[after]!.end >= end) return false;
    return true;
  });
}

/** How many begin before a place. */
function firstFrom(sorted: readonly Stretch[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
