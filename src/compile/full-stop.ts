/**
 * A value that ends with a full stop at the end of a sentence: “Harbour Tools B.V.” and “.” share one.
 *
 * Only what follows in the output is looked at. A closing quotation mark keeps both stops, since houses differ on
 * them; so does a link in plain text and Markdown, where its address stands between the value and the stop.
 */

/** Marks of emphasis may close between the value and the stop, Markdown may escape it; a figure or another dot goes on. */
const STOP_NEXT = /^(?:<\/[a-z]+>|[*_])*\\?([.\u3002])(?![\p{L}\p{N}.])/u;
const ONE_STOP = /(?<!\.)\.$|\u3002$/u;

/** What to do to a value before this fixed text, if anything. */
export function sharedStop(after: string): ((value: string) => string) | undefined {
  const stop = STOP_NEXT.exec(after)?.[1];
  if (!stop) return undefined;
  return (value) => (value.endsWith(stop) ? value.replace(ONE_STOP, '') : value);
}
