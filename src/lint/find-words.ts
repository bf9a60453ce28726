/** Every hit of every lexicon in a letter's blocks: raw hits from one pass of the trie, exceptions first. */
import type { TextBlock } from '../model/text-block.js';
import type { Dictionary } from '../model/variable.js';
import { scan } from '../text/trie.js';
import { scanValues, type Value } from '../text/values.js';
import { inTextOrder } from './text-order.js';
import type { Words } from './words.js';

/** A hit and the entry that made it. Offsets are those of the block's text. */
export interface WordHit {
  readonly id: string;
  readonly block: TextBlock;
  readonly start: number;
  readonly end: number;
  /** Index into the lexicon's entries. */
  readonly entry: number;
}

export interface BlockWords {
  readonly block: TextBlock;
  readonly values: readonly Value[];
  /** By owner (`hope-wording`, `class:pay`, `fact:deadline`), in text order; exceptions are out, overlaps are not. */
  readonly hits: ReadonlyMap<string, readonly WordHit[]>;
}

/** One pass over one block. */
export function findWords(block: TextBlock, words: Words, dictionary: Dictionary): BlockWords {
  const values = valuesOf(block, words, dictionary);
  const found = new Map<string, WordHit[]>();
  const exceptions = new Map<string, WordHit[]>();
  for (const { trie, owners, ownerOf, entryOf } of words.layers)
    scan(trie, block.text, values, words.fold, (output, start, end) => {
      const { id, of, excuses } = owners[ownerOf[output]!]!;
      const entry = entryOf[output]!;
      const into = excuses || entry < 0 ? exceptions : found;
      const list = into.get(of);
      const hit = { id, block, start, end, entry };
      if (list) list.push(hit);
      else into.set(of, [hit]);
    });
  for (const [id, excepts] of exceptions) {
    const hits = found.get(id);
    if (!hits) continue;
    const excuses = excusesOf(excepts);
    found.set(
      id,
      hits.filter((hit) => !excuses(hit)),
    );
  }
  return { block, values, hits: found };
}

/**
 * An exception takes a hit it covers, and one that only begins inside it (new hope | to hear). Of a text that says
 * the same a thousand times not every pair is looked at: how far the exceptions before a place reach is enough.
 */
function excusesOf(excepts: readonly WordHit[]): (hit: WordHit) => boolean {
  const sorted = inTextOrder(excepts);
  let furthest = -1;
  const reach = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    let after = firstFrom(sorted, start);
    if (after > 0 && reach[after - 1]! > start) return true;
    for (; sorted[after]?.start === start; after++) if (sorted[after]!.end >= end) return true;
    return false;
  };
}

/** How many begin before a place. */
function firstFrom(sorted: readonly WordHit[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The longest of overlapping hits, in text order. */
export function longest(hits: readonly WordHit[]): readonly WordHit[] {
  if (hits.every((hit, i) => i === 0 || hits[i - 1]!.end <= hit.start)) return hits;
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: WordHit[] = [];
  for (const hit of sorted) {
    const last = out.at(-1);
    if (!last || hit.start >= last.end) out.push(hit);
    else if (hit.end - hit.start > last.end - last.start) out[out.length - 1] = hit;
  }
  return out;
}

/** Values written in the text, and the letter's variables as values of their role. */
function valuesOf(block: TextBlock, words: Words, dictionary: Dictionary): readonly Value[] {
  const written = scanValues(block.text, words.compiled.values);
  if (!block.tokens.length) return written;
  const tokens = block.tokens.map(({ start, end, kind, variables }): Value => {
    if (kind !== 'output') return { start, end, kinds: [] };
    const variable = dictionary.get(variables[0] ?? '');
    return { start, end, kinds: variable ? ['variable', variable.role] : ['variable'] };
  });
  return inTextOrder(written.length ? [...written, ...tokens] : tokens);
}
