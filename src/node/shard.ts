/** One of several runs that share the work: which files it reports. Together they report what one run would. */
import type { Collected } from '../workspace/collect.js';

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** Every count-th of a list in its own order, so that long and short letters spread evenly. */
function dealt(paths: readonly string[], { index, count }: Shard): ReadonlySet<string> {
  const sorted = [...new Set(paths)].sort();
  return new Set(sorted.filter((_, i) => i % count === index - 1));
}

/** Of the letters and the files of packs; undefined where one run reports them all. */
export function shareOf(
  { packs, letters }: Collected,
  shard: Shard | undefined,
): ReadonlySet<string> | undefined {
  if (!shard) return undefined;
  const inPacks = packs.flatMap(({ only, files }) => (only ? [...only] : files.map(({ path }) => path)));
  return dealt([...inPacks, ...letters.map(({ path }) => path)], shard);
}

/** The share of files that have been judged whoever reports them. */
export function mine<File extends { readonly path: string }>(
  files: readonly File[],
  shard: Shard | undefined,
): readonly File[] {
  if (!shard) return files;
  const share = dealt(
    files.map(({ path }) => path),
    shard,
  );
  return files.filter(({ path }) => share.has(path));
}
