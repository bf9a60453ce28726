/** Finds every entry of a trie in a text, in one pass and without ever going back. */
import { HAN, KIND, OTHER, SKIP, SPACE, WORD } from './fold.js';
import type { Stretch } from './lines.js';
import type { Trie } from './trie-arrays.js';
import { isPlaceholder, valueCode } from './value-names.js';

/** A typed value in the text: a walk may step over the whole of it where an entry asks for one of its kinds. */
export interface TypedStretch extends Stretch {
  readonly kinds: readonly string[];
}

/** The kind of what was read last, when that was a whole value. */
const VALUE = 5;

/** A walk that waits for its turn: where it stands in the trie, the text and the values, and what it read last. */
interface Walk {
  readonly state: number;
  readonly at: number;
  readonly last: number;
  readonly value: number;
}

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
  const { labels, links, accepts, outputs, root } = trie;
  const { length } = text;
  const top = labels.length > 1 ? 1 : 0;
  const waiting: Walk[] = [];
  const found: Array<readonly [end: number, output: number]> = [];
  let steps = 0;

  const edge = (state: number, label: number): number => {
    for (let e = state; e !== 0; e++) {
      if (labels[e] === label) return e;
      if (labels[e]! > label || links[e]! & 1) return 0;
    }
    return 0;
  };

  /** The first place from `at` on that holds none of the given kinds. */
  const past = (at: number, kind: number, orKind: number): number => {
    for (let i = at; i < length; i++) {
      const here = KIND[text.charCodeAt(i)];
      if (here !== kind && here !== orKind) return i;
      steps++;
    }
    return length;
  };

  const accept = (taken: number, end: number, kind: number): void => {
    const run = accepts[taken]!;
    if (run === 0) return;
    if (kind === WORD) {
      const next = past(end, SKIP, SKIP);
      if (next < length && KIND[text.charCodeAt(next)] === WORD) return;
    }
    for (let i = run + outputs[run]!; i > run; i--) found.push([end, outputs[i]!]);
  };

  const wait = (taken: number, at: number, last: number, value: number): void => {
    const state = links[taken]! >>> 1;
    if (state === 0 || waiting.some((w) => w.state === state && w.at === at)) return;
    waiting.push({ state, at, last, value });
  };

  const stepOver = (state: number, value: number): void => {
    const { end, kinds } = values[value]!;
    for (const kind of kinds) {
      const taken = edge(state, valueCode(kind));
      if (taken === 0) continue;
      accept(taken, end, VALUE);
      wait(taken, end, VALUE, value + 1);
    }
  };

  const follow = (walk: Walk): void => {
    let { state, at, last, value } = walk;
    while (state !== 0) {
      at = past(at, SKIP, SKIP);
      if (at >= length) return;
      const white = KIND[text.charCodeAt(at)] === SPACE;
      if (white) at = past(at, SPACE, SKIP);
      if (at >= length) return;
      steps++;
      const code = text.charCodeAt(at);
      const kind = KIND[code]!;
      while (value < values.length && values[value]!.start < at) value++;
      const atValue = values[value]?.start === at;
      if (white) {
        const spaced = edge(state, 32);
        if (!joins(last, kind, atValue)) {
          state = links[spaced]! >>> 1;
          last = SPACE;
          if (state === 0) return;
        } else if (spaced !== 0) wait(spaced, at, SPACE, value);
      }
      if (atValue) stepOver(state, value);
      if (isPlaceholder(code)) return;
      const taken = edge(state, fold[code]!);
      if (taken === 0) return;
      accept(taken, ++at, kind);
      state = links[taken]! >>> 1;
      last = kind;
    }
  };

  let before = OTHER;
  let value = 0;
  for (let start = 0; start < length; start++) {
    steps++;
    const code = text.charCodeAt(start);
    const kind = KIND[code]!;
    const opens = kind === WORD ? before !== WORD : kind === HAN || kind === OTHER;
    if (kind !== SKIP) before = kind;
    while (value < values.length && values[value]!.start < start) value++;
    const first = opens ? root[fold[code]!]! : 0;
    if (first !== 0 && !isPlaceholder(code)) {
      accept(first, start + 1, kind);
      wait(first, start + 1, kind, value);
    }
    if (values[value]?.start === start) stepOver(top, value);
    for (let i = 0; i < waiting.length; i++) follow(waiting[i]!);
    waiting.length = 0;
    if (found.length) flush(found, start, emit);
  }
  return steps;
}

/** Whether white space between what was read and what comes says nothing. */
const joins = (last: number, next: number, atValue: boolean): boolean =>
  last === HAN ? next === HAN || next === WORD || atValue : next === HAN && (last === WORD || last === VALUE);

function flush(
  found: Array<readonly [end: number, output: number]>,
  start: number,
  emit: (output: number, start: number, end: number) => void,
): void {
  if (found.length > 1) found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let lastEnd = -1;
  let lastOutput = -1;
  for (const [end, output] of found.splice(0)) {
    if (end === lastEnd && output === lastOutput) continue;
    emit(output, start, end);
    lastEnd = end;
    lastOutput = output;
  }
}
