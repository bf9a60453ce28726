/** Finds every entry of a trie in a text, in one pass and without ever going back. */
import { HAN, KIND, OTHER, SKIP, SPACE, WORD } from './fold.js';
import type { Stretch } from './lines.js';
import { runAfter, type Trie } from './trie-arrays.js';
import { isPlaceholder, valueCode } from './value-names.js';

/** A typed value in the text: a walk may step over the whole of it where an entry asks for one of its kinds. */
export interface TypedStretch extends Stretch {
  readonly kinds: readonly string[];
}

/** The kind of what was read last, when that was a whole value. */
const VALUE = 5;

/** A walk that waits for its turn: where it stands in the trie, the text and the values, and what it read last. */
const WALK = 4;
const waiting: number[] = [];

// Both and what waits are written over at each start: most of what is found is one hit.
const ends: number[] = [];
const found: number[] = [];

/**
 * Emits every entry that ends anywhere, not only the longest; by start, then end, then output, each once.
 *
 * - A word begins and ends at a word's edge; Han and marks have no edges.
 * - A space in an entry is any run of white space. White space between Han and Han, Latin or a value is
 *   also nothing: how a line is broken, or a number set off, changes no Chinese word.
 * - `values` are sorted and do not overlap. Their characters may also be read literally, unless they are
 *   placeholders (private use, U+FFFC), which equal no character of any entry.
 *
 * A walk forks only at a value or at white space beside Han, and two walks at one place are one, so the
 * work is bounded by the text's length times the longest entry.
 *
 * @param fold `FOLD` or a table made by `withPairs`
 * @returns the number of steps taken: characters looked at, over all walks
 */
export function scan(
  trie: Trie,
  text: string,
  values: readonly TypedStretch[],
  fold: Uint16Array,
  emit: (output: number, start: number, end: number) => void,
): number {
  const { labels, links, outputs, root } = trie;
  const { length } = text;
  const top = labels.length > 1 ? 1 : 0;
  const startOf = (value: number): number => (value < values.length ? values[value]!.start : length);
  let walks = 0;
  let count = 0;
  let forked = false;
  let steps = 0;

  const edge = (state: number, label: number): number => {
    let e = state;
    while (labels[e]! < label && (links[e]! & 1) === 0) e++;
    return labels[e] === label ? e : 0;
  };

  const accept = (taken: number, end: number, kind: number): void => {
    if ((links[taken]! & 2) === 0) return;
    if (kind === WORD) {
      let next = end;
      while (next < length && KIND[text.charCodeAt(next)] === SKIP) next++;
      steps += next - end;
      if (next < length && KIND[text.charCodeAt(next)] === WORD) return;
    }
    const run = runAfter(trie, taken);
    const last = run + outputs[run]!;
    for (let i = run + 1; i <= last; i++) {
      ends[count] = end;
      found[count++] = outputs[i]!;
    }
  };

  const wait = (taken: number, at: number, last: number, value: number): void => {
    const state = links[taken]! >>> 2;
    if (state === 0) return;
    for (let w = 0; w < walks; w += WALK) if (waiting[w] === state && waiting[w + 1] === at) return;
    waiting[walks++] = state;
    waiting[walks++] = at;
    waiting[walks++] = last;
    waiting[walks++] = value;
  };

  const stepOver = (state: number, value: number): void => {
    const { end, kinds } = values[value]!;
    for (let i = 0; i < kinds.length; i++) {
      const code = valueCode(kinds[i]!);
      const taken = code === 0 ? 0 : state === top ? root[code]! : edge(state, code);
      if (taken === 0) continue;
      forked = true;
      accept(taken, end, VALUE);
      wait(taken, end, VALUE, value + 1);
    }
  };

  const follow = (fromState: number, from: number, read: number, fromValue: number): void => {
    let state = fromState;
    let at = from;
    let last = read;
    let value = fromValue;
    let due = startOf(value);
    while (state !== 0 && at < length) {
      steps++;
      let code = text.charCodeAt(at);
      let kind = KIND[code]!;
      if (kind === SKIP) {
        at++;
        continue;
      }
      const white = kind === SPACE;
      while (kind >= SPACE) {
        steps++;
        if (++at === length) return;
        code = text.charCodeAt(at);
        kind = KIND[code]!;
      }
      while (due < at) due = startOf(++value);
      if (white) {
        const spaced = edge(state, 32);
        if (!joins(last, kind, due === at)) {
          state = links[spaced]! >>> 2;
          last = SPACE;
          if (state === 0) return;
        } else if (spaced !== 0) {
          forked = true;
          wait(spaced, at, SPACE, value);
        }
      }
      if (due === at) stepOver(state, value);
      const taken = isPlaceholder(code) ? 0 : edge(state, fold[code]!);
      if (taken === 0) return;
      accept(taken, ++at, kind);
      state = links[taken]! >>> 2;
      last = kind;
    }
  };

  const followForks = (): void => {
    for (let w = 0; w < walks; w += WALK)
      follow(waiting[w]!, waiting[w + 1]!, waiting[w + 2]!, waiting[w + 3]!);
    walks = 0;
  };

  const flush = (start: number): void => {
    if (forked) count = putInOrder(ends, found, count);
    for (let i = 0; i < count; i++) emit(found[i]!, start, ends[i]!);
    count = 0;
  };

  let before = OTHER;
  let value = 0;
  let due = startOf(0);
  for (let start = 0; start < length; start++) {
    steps++;
    const code = text.charCodeAt(start);
    const kind = KIND[code]!;
    const opens = kind === WORD ? before !== WORD : kind < SPACE;
    if (kind !== SKIP) before = kind;
    while (due < start) due = startOf(++value);
    if (due === start) stepOver(top, value);
    const first = opens ? root[fold[code]!]! : 0;
    if (first !== 0 && !isPlaceholder(code)) {
      accept(first, start + 1, kind);
      follow(links[first]! >>> 2, start + 1, kind, value);
    }
    if (forked) followForks();
    if (count > 0) flush(start);
    forked = false;
  }
  return steps;
}

/** Whether white space between what was read and what comes says nothing. */
const joins = (last: number, next: number, atValue: boolean): boolean =>
  last === HAN ? next === HAN || next === WORD || atValue : next === HAN && (last === WORD || last === VALUE);

/** Hits that several walks made, by end and output, each once; how many they are then. Most stand in order already. */
function putInOrder(ends: number[], found: number[], count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const end = ends[i]!;
    const output = found[i]!;
    let at = kept;
    while (at > 0 && (ends[at - 1]! > end || (ends[at - 1] === end && found[at - 1]! > output))) at--;
    if (at > 0 && ends[at - 1] === end && found[at - 1] === output) continue;
    for (let later = kept++; later > at; later--) {
      ends[later] = ends[later - 1]!;
      found[later] = found[later - 1]!;
    }
    ends[at] = end;
    found[at] = output;
  }
  return kept;
}
