/** How a trie is built: common beginnings and common endings are stored once. */
import { rootTable, type Trie } from './trie-arrays.js';

export { scan, type TypedStretch } from './scan.js';
export type { Trie } from './trie-arrays.js';
export { decodeTrie, encodeTrie } from './trie-text.js';

interface State {
  id: number;
  first: number;
  readonly labels: number[];
  readonly targets: State[];
  readonly accepts: number[];
}

/**
 * Builds a trie whose equal branches are shared. Texts are taken as they are: fold and trim them before.
 * Outputs are whole numbers from 0 on; a text may have several.
 * @throws RangeError for an empty text.
 */
export function buildTrie(entries: Iterable<readonly [text: string, output: number]>): Trie {
  const byText = new Map<string, Set<number>>();
  for (const [text, output] of entries) {
    if (text === '') throw new RangeError(`output ${output} has an empty text`);
    const known = byText.get(text);
    if (known) known.add(output);
    else byText.set(text, new Set([output]));
  }
  const outputs = new Runs();
  const root = shareBranches(
    [...byText].sort(([a], [b]) => (a < b ? -1 : 1)),
    (list) => outputs.place([...list].sort((a, b) => a - b)),
  );
  return layOut(root, outputs.flat);
}

/** Lists written behind each other, equal ones once, each under the place of its length. */
class Runs {
  readonly flat: number[] = [0];
  private readonly places = new Map<string, number>();

  place(list: readonly number[]): number {
    const key = list.join();
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.flat.push(list.length, ...list) - list.length - 1;
    this.places.set(key, place);
    return place;
  }
}

/**
 * Sorted texts, one after the other: as soon as a branch can grow no more it is replaced by an equal one
 * that is already there (Daciuk et al., incremental construction of minimal automata).
 */
function shareBranches(
  sorted: ReadonlyArray<readonly [string, ReadonlySet<number>]>,
  place: (outputs: ReadonlySet<number>) => number,
): State {
  const known = new Map<string, State>();
  const newState = (): State => ({ id: -1, first: 0, labels: [], targets: [], accepts: [] });
  const share = (state: State): State => {
    const key = state.labels.map((label, i) => `${label}:${state.targets[i]!.id}:${state.accepts[i]}`).join();
    const same = known.get(key);
    if (same) return same;
    state.id = known.size;
    known.set(key, state);
    return state;
  };
  const path: State[] = [newState()];
  const closeTo = (depth: number) => {
    while (path.length > depth + 1) {
      const done = share(path.pop()!);
      path.at(-1)!.targets[path.at(-1)!.targets.length - 1] = done;
    }
  };

  let before = '';
  for (const [text, outputs] of sorted) {
    let common = 0;
    while (common < before.length && before.charCodeAt(common) === text.charCodeAt(common)) common++;
    closeTo(common);
    for (let i = common; i < text.length; i++) {
      const state = newState();
      const parent = path.at(-1)!;
      parent.labels.push(text.charCodeAt(i));
      parent.targets.push(state);
      parent.accepts.push(i === text.length - 1 ? place(outputs) : 0);
      path.push(state);
    }
    before = text;
  }
  closeTo(0);
  return path[0]!;
}

/** States in order of first meeting, breadth first, so that the root's edges begin at 1. */
function layOut(rootState: State, outputs: readonly number[]): Trie {
  const order = [rootState];
  let edges = 1;
  for (const state of order) {
    if (state.labels.length === 0) continue;
    state.first = edges;
    edges += state.labels.length;
    for (const target of state.targets) {
      if (target.first !== 0 || target.labels.length === 0) continue;
      target.first = -1;
      order.push(target);
    }
  }
  const labels = new Uint16Array(edges);
  const links = new Uint32Array(edges);
  const accepting: number[] = [];
  const runs: number[] = [];
  for (const state of order)
    state.labels.forEach((label, i) => {
      const edge = state.first + i;
      const run = state.accepts[i]!;
      labels[edge] = label;
      links[edge] =
        state.targets[i]!.first * 4 + (run === 0 ? 0 : 2) + (i === state.labels.length - 1 ? 1 : 0);
      if (run === 0) return;
      accepting.push(edge);
      runs.push(run);
    });
  return {
    labels,
    links,
    accepting: Uint32Array.from(accepting),
    runs: Uint32Array.from(runs),
    outputs: Uint32Array.from(outputs),
    root: rootTable(labels, links),
  };
}
