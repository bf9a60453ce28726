/** What somebody probably meant by a name that is not there. */
import { distance } from 'fastest-levenshtein';

/** Longer names are nobody's slip of the pen. */
const LONGEST = 64;
/** A beginning this long says enough to be taken for the whole. */
const SHORTEST_BEGINNING = 3;

export interface Match {
  readonly word: string;
  /** Letters added, left out, changed or swapped with their neighbour; 0 for a mere difference of case or separator. */
  readonly distance: number;
}

/**
 * The candidate nearest to `word`, the first one of equals. Case does not count; `-`, `_` and space are alike.
 * @param maxDistance at most a third of the word's length, and at least 1, unless given
 * @returns `undefined` when nothing is near and `word` begins no candidate
 */
export function nearestMatch(
  word: string,
  candidates: Iterable<string>,
  maxDistance?: number,
): Match | undefined {
  if (word === '' || word.length > LONGEST) return undefined;
  const wanted = plain(word);
  const slips = [wanted, ...swaps(wanted)];
  let best: Match | undefined;
  let continued: Match | undefined;
  let limit = Math.min(maxDistance ?? Math.max(1, Math.floor(wanted.length / 3)), wanted.length - 1);
  for (const candidate of candidates) {
    const known = plain(candidate);
    const longer = known.length - wanted.length;
    if (Math.abs(longer) <= limit) {
      const found = slips.reduce(
        (least, slip, i) => Math.min(least, distance(slip, known) + (i && 1)),
        Infinity,
      );
      if (found <= limit) best = { word: candidate, distance: found };
      if (found === 0) return best;
      if (found <= limit) limit = found - 1;
    }
    const begun = wanted.length >= SHORTEST_BEGINNING && known.startsWith(wanted);
    if (begun && (!continued || longer < continued.distance))
      continued = { word: candidate, distance: longer };
  }
  return best ?? continued;
}

/** The word of `nearestMatch`. */
export const nearest = (
  word: string,
  candidates: Iterable<string>,
  maxDistance?: number,
): string | undefined => nearestMatch(word, candidates, maxDistance)?.word;

const plain = (word: string): string => word.toLowerCase().replaceAll(/[-_ ]/g, '-');

/** The word with two neighbours swapped, at each place where that changes it. */
const swaps = (word: string): readonly string[] =>
  [...word.slice(1)].flatMap((_, i) =>
    word[i] === word[i + 1] ? [] : [word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)],
  );
