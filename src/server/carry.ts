/** What only a whole pack can tell of a text, carried along while the text changes and the pack waits to be judged again. */
import type { Finding } from '../model/finding.js';

/**
 * @returns those findings whose words stand as they were, at their new places; what was touched is not told of
 */
export function carried(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  if (before === after) return findings;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const shift = after.length - before.length;
  return findings.flatMap((finding) => {
    const { start, end } = finding.span;
    if (end <= head) return [{ ...finding, fixes: [] }];
    if (start < before.length - tail) return [];
    return [{ ...finding, span: { start: start + shift, end: end + shift }, fixes: [] }];
  });
}
