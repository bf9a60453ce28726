/** A word that stands beside a place in a text and belongs to it. */

interface Range {
  readonly start: number;
  readonly end: number;
}

const REACH = 16;

/**
 * The range widened over the first of `words` (lower case, longest first) that stands right before it, or
 * else right after it, with at most blanks between: `USD ` and the blank of `USD [Amount]`.
 */
export function withBeside(source: string, { start, end }: Range, words: readonly string[]): Range {
  const before = source.slice(Math.max(0, start - REACH), start).toLowerCase();
  const after = source.slice(end, end + REACH).toLowerCase();
  const gapBefore = before.length - before.replace(/[ \t]+$/, '').length;
  const gapAfter = after.length - after.replace(/^[ \t]+/, '').length;
  const opening = words.find((word) => {
    const at = before.length - gapBefore - word.length;
    return at >= 0 && before.startsWith(word, at) && !(isLatin(word[0]) && isLatin(before[at - 1]));
  });
  if (opening !== undefined) return { start: start - gapBefore - opening.length, end };
  const closing = words.find((word) => {
    const next = after[gapAfter + word.length];
    return after.startsWith(word, gapAfter) && !(isLatin(word.at(-1)) && isLatin(next));
  });
  return closing === undefined ? { start, end } : { start, end: end + gapAfter + closing.length };
}

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[a-z]/.test(character);
