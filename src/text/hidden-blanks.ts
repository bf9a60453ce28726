/** Blanks that Markdown takes for marks of its own: `__REF__` is bold to it, and so may `____` be. */

interface Range {
  readonly start: number;
  readonly end: number;
}

const CAPITALS = /(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]{1,40}(?![A-Za-z0-9_])/g;
/** Three are also how bold italics are marked. */
const SHORTEST_RUN = 4;

/**
 * Words in capitals that stand between `__` and `__` in the source.
 * @param text as read from Markdown, without the marks
 * @returns places in the source, with the marks
 */
export function boldCapitals(
  text: string,
  source: string,
  toSource: (start: number, end: number) => Range,
): ReadonlyArray<Range & { readonly name: string }> {
  return [...text.matchAll(CAPITALS)].flatMap(({ 0: name, index }) => {
    const { start, end } = toSource(index, index + name.length);
    const isBold = source.slice(start - 2, end + 2) === `__${name}__`;
    return isBold ? [{ name, start: start - 2, end: end + 2 }] : [];
  });
}

/** Runs of underscores to write on, within a range of the source. */
export function underscoreRuns(source: string, { start, end }: Range): Range[] {
  const out: Range[] = [];
  for (let at = source.indexOf('____', start); at >= 0 && at < end; ) {
    const run = runAt(source, at);
    if (run.end - run.start >= SHORTEST_RUN) out.push(run);
    at = source.indexOf('____', run.end);
  }
  return out;
}

/** The whole run of underscores around a place. */
export function runAt(source: string, at: number): Range {
  let [start, end] = [at, at];
  while (source[start - 1] === '_') start--;
  while (source[end] === '_') end++;
  return { start, end };
}
