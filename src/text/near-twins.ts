/** Texts that say nearly the same: pairs whose shingles agree, found without comparing all with all. */
import { DIGIT, HAN, LETTER } from './letters.js';

/** Words in a row that make a shingle. */
const LENGTH = 2;
const WORD = new RegExp(`[${HAN}]|\\{[\\w.]+\\}|[${LETTER}${DIGIT}]+`, 'gu');

/** Every pair of neighbouring words (a Chinese character is one) of a text. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = text.match(WORD) ?? [];
  const out = new Set<string>();
  for (let i = 0; i + LENGTH <= words.length; i++) out.add(words.slice(i, i + LENGTH).join(' '));
  return out;
}

/** Dice’s measure: twice what two sets share by what they hold together. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const each of small) if (large.has(each)) shared++;
  return a.size + b.size ? (2 * shared) / (a.size + b.size) : 0;
}

/**
 * For each set the earlier ones whose likeness is above `least`, as indices. Two such sets must share one of
 * the rarest few shingles of each, so that only sets that do are compared.
 */
export function nearTwins(
  sets: ReadonlyArray<ReadonlySet<string>>,
  least: number,
): ReadonlyArray<readonly number[]> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const each of set) counts.set(each, (counts.get(each) ?? 0) + 1);
  const byShingle = new Map<string, number[]>();
  return sets.map((set, at) => {
    const rarest = [...set].sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1));
    // With the smallest possible twin, this many of the set's shingles must be shared.
    const shared = Math.ceil((set.size * least) / (2 - least));
    const candidates = new Set<number>();
    for (const shingle of rarest.slice(0, set.size - shared + 1)) {
      const known = byShingle.get(shingle);
      for (const other of known ?? []) candidates.add(other);
      if (known) known.push(at);
      else byShingle.set(shingle, [at]);
    }
    return [...candidates].filter((other) => likeness(set, sets[other]!) > least).sort((a, b) => a - b);
  });
}
