/** Where the number of a key stands inside one small YAML mapping. */

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The place of the integer written behind `key:` within `range`, in flow (`{ from: 8, to: 14 }`) or block style.
 * `undefined` where it is not written as exactly `value`.
 */
export function numberOf(source: string, range: Range, key: string, value: number): Range | undefined {
  for (
    let at = source.indexOf(key, range.start);
    at >= 0 && at < range.end;
    at = source.indexOf(key, at + 1)
  ) {
    if (/[\w-]/.test(source[at - 1] ?? '')) continue;
    const written = /^["']?:[ \t]*(-?\d+)(?![\w.])/.exec(source.slice(at + key.length, range.end));
    if (!written || Number(written[1]) !== value) continue;
    const end = at + key.length + written[0].length;
    return { start: end - written[1]!.length, end };
  }
  return undefined;
}

/** The place of `key: value` with the comma or line break before it, so that the pair can be taken out. */
export function pairOf(source: string, range: Range, key: string, value: number): Range | undefined {
  const number = numberOf(source, range, key, value);
  if (!number) return undefined;
  const name = source.lastIndexOf(key, number.start);
  const before = /(?:,|\r?\n)[ \t]*["']?$/.exec(source.slice(range.start, name));
  return before ? { start: name - before[0].length, end: number.end } : undefined;
}
