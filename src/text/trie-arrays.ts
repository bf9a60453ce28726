/** A trie as flat arrays: what the build makes, the bundle carries and the scan walks. */

/**
 * Edges, numbered from 1; edge 0 is nothing. The edges of a state follow each other, sorted by label; a
 * state is named by its first edge, the root is 1 and a state without edges is 0.
 */
export interface Trie {
  /** The character on each edge. */
  readonly labels: Uint16Array;
  /** The state an edge leads to, times two, plus one when the edge is its state's last. */
  readonly links: Uint32Array;
  /** Where in `outputs` stands what is accepted after an edge; 0 for nothing. */
  readonly accepts: Uint32Array;
  /** Runs: a length, then that many outputs, ascending. The first run is empty. */
  readonly outputs: Uint32Array;
  /** The root's edge for each character, 0 for none. */
  readonly root: Uint32Array;
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
