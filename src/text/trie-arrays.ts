/** A trie as flat arrays: what the build makes, the bundle carries and the scan walks. */

/**
 * Edges, numbered from 1; edge 0 is nothing. The edges of a state follow each other, sorted by label; a
 * state is named by its first edge, the root is 1 and a state without edges is 0.
 */
export interface Trie {
  /** The character on each edge. */
  readonly labels: Uint16Array;
  /** The state an edge leads to, times four, plus one when the edge is its state's last, plus two when it accepts. */
  readonly links: Uint32Array;
  /** Edges after which something is accepted, ascending: few of all, so a search is cheaper than a table at each start. */
  readonly accepting: Uint32Array;
  /** Where in `outputs` stands what each of those accepts. */
  readonly runs: Uint32Array;
  /** Runs: a length, then that many outputs, ascending. The first run is empty. */
  readonly outputs: Uint32Array;
  /** The root's edge for each character, 0 for none. */
  readonly root: Uint32Array;
}

/** Where in `outputs` stands what an accepting edge accepts. */
export function runAfter({ accepting, runs }: Trie, edge: number): number {
  let low = 0;
  let high = accepting.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (accepting[middle]! < edge) low = middle + 1;
    else high = middle;
  }
  return runs[low]!;
}

/** The root's edges by character, so that most places of a text cost one look. */
export function rootTable(labels: Uint16Array, links: Uint32Array): Uint32Array {
  const table = new Uint32Array(65536);
  for (let edge = 1; edge < labels.length; edge++) {
    table[labels[edge]!] = edge;
    if (links[edge]! & 1) break;
  }
  return table;
}
