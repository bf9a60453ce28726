/** Every hit of every lexicon in a letter's blocks: noted in one pass of the trie, made into hits for whoever asks. */
import type { TextBlock } from '../model/text-block.js';
import type { Dictionary, Role } from '../model/variable.js';
import type { Stretch } from '../text/lines.js';
import { scan } from '../text/trie.js';
import { scanValues, type Value } from '../text/values.js';
import { withoutExcused } from './excused.js';
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

/** A block with what was found in it. */
export interface BlockWords {
  readonly block: TextBlock;
  readonly values: readonly Value[];
  /** Of an owner (`hope-wording`, `class:pay`, `fact:deadline`), in text order; exceptions are out, overlaps are not. */
  readonly hits: (owner: string) => readonly WordHit[];
}

/** Where an owner's hits stand. */
export interface OwnHits {
  /** Index of the block. */
  readonly at: number;
  readonly words: BlockWords;
  readonly hits: readonly WordHit[];
}

/** All blocks of a letter, and the hits of an owner block by block: only blocks that have some. */
export interface FoundWords {
  readonly blocks: readonly BlockWords[];
  readonly of: (owner: string) => readonly OwnHits[];
  /** False for a rule or class of which nothing was found, as most are that a letter is asked for. */
  readonly holds: (id: string) => boolean;
}

/** A note of a hit: its block, its entry, its ends, and the number of its owner, for which `link` puts the next note. */
const NOTE = 5;
const OWNER = 4;

/** Where one letter's notes grow over the other's; each letter keeps a copy of its own. */
const written: number[] = [];

/**
 * One pass over each block. Of all that is found, few owners are ever asked for at a letter's stage and channel:
 * a hit is no more than a note until its owner is.
 */
export function findWords(blocks: readonly TextBlock[], words: Words, dictionary: Dictionary): FoundWords {
  let count = 0;
  const made = new Map<string, readonly OwnHits[]>();
  const of = (owner: string): readonly OwnHits[] => {
    const first = firstOf[words.places.get(owner) ?? -1] ?? -1;
    if (first < 0) return NONE;
    let list = made.get(owner);
    if (!list) {
      list = hitsOf(owner, notes, first, read);
      made.set(owner, list);
    }
    return list;
  };
  const read = blocks.map((block, at): BlockWords => {
    const values = valuesOf(block, words, dictionary);
    for (const { trie, owners, ownerOf, entryOf } of words.layers)
      scan(trie, block.text, values, words.fold, (output, start, end) => {
        const { place, excuses } = owners[ownerOf[output]!]!;
        written[count++] = at;
        written[count++] = excuses ? -1 : entryOf[output]!;
        written[count++] = start;
        written[count++] = end;
        written[count++] = place;
      });
    return { block, values, hits: (owner) => inBlock(of(owner), at) };
  });
  const notes = written.slice(0, count);
  const firstOf = link(notes, words.places.size);
  const holds = (id: string): boolean => (firstOf[words.placeOf(id)] ?? -1) >= 0;
  return { blocks: read, of, holds };
}

/** Leads from each note to its owner's next; where each owner's first stands, or −1. */
function link(notes: number[], owners: number): readonly number[] {
  const firstOf = new Array<number>(owners).fill(-1);
  for (let note = notes.length - NOTE; note >= 0; note -= NOTE) {
    const owner = notes[note + OWNER]!;
    notes[note + OWNER] = firstOf[owner]!;
    firstOf[owner] = note;
  }
  return firstOf;
}

const NONE: readonly never[] = [];

/** The hits of an owner, from its first note on. */
function hitsOf(
  id: string,
  notes: readonly number[],
  first: number,
  blocks: readonly BlockWords[],
): readonly OwnHits[] {
  const out: OwnHits[] = [];
  for (let note = first; note >= 0; ) {
    const at = notes[note]!;
    const words = blocks[at]!;
    const { block } = words;
    const hits: WordHit[] = [];
    let excepts: Stretch[] | undefined;
    for (; note >= 0 && notes[note] === at; note = notes[note + OWNER]!) {
      const entry = notes[note + 1]!;
      const start = notes[note + 2]!;
      const end = notes[note + 3]!;
      if (entry >= 0) hits.push({ id, block, start, end, entry });
      else {
        excepts ??= [];
        excepts.push({ start, end });
      }
    }
    const kept = excepts ? withoutExcused(hits, excepts) : hits;
    if (kept.length) out.push({ at, words, hits: kept });
  }
  return out;
}

/** Those of one block. */
function inBlock(list: readonly OwnHits[], at: number): readonly WordHit[] {
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (list[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  const found = list[low];
  return found?.at === at ? found.hits : NONE;
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
function valuesOf({ text, tokens }: TextBlock, words: Words, dictionary: Dictionary): readonly Value[] {
  const written = scanValues(text, words.compiled.values);
  if (!tokens.length) return written;
  const all: Value[] = [];
  let next = 0;
  for (const { start, end, kind, variables } of tokens) {
    while (next < written.length && written[next]!.start <= start) all.push(written[next++]!);
    const variable = kind === 'output' ? dictionary.get(variables[0] ?? '') : undefined;
    all.push({ start, end, kinds: kind === 'output' ? kindsOf(variable?.role) : NONE });
  }
  while (next < written.length) all.push(written[next++]!);
  return all;
}

const kinds = new Map<Role | undefined, readonly string[]>();

/** The same list for all variables of a role. */
function kindsOf(role: Role | undefined): readonly string[] {
  const known = kinds.get(role) ?? (role ? ['variable', role] : ['variable']);
  kinds.set(role, known);
  return known;
}
