/** The shortest text that still fails in the same way: what a person has to read. */

/** What failed, without the numbers of one input. */
export const kindOf = (message: string): string =>
  message
    .split('\n')[0]!
    .replace(/[\d.]+/g, '0')
    .slice(0, 60);

/** Milliseconds; a long text that is nearly short is good enough. */
const PATIENCE = 20_000;

/** @param failure what goes wrong with a text, or undefined */
export async function minimised(
  text: string,
  failure: (text: string) => Promise<string | undefined>,
): Promise<string> {
  const wanted = await failure(text);
  if (wanted === undefined) return text;
  const kind = kindOf(wanted);
  const until = performance.now() + PATIENCE;
  let left = text;
  for (let size = left.length >> 1; size >= 1; size = size === 1 ? 0 : size >> 1) {
    for (let at = 0; at < left.length && performance.now() < until; ) {
      const shorter = left.slice(0, at) + left.slice(at + size);
      const said = await failure(shorter);
      if (said !== undefined && kindOf(said) === kind) left = shorter;
      else at += size;
    }
  }
  return left;
}
