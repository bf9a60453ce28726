/** Lines to sign or write on, `Date: ____`, which Markdown would take for marks of emphasis. */

const RUN = /_{3,}/g;

/**
 * Offsets and lengths of the runs of underscores that are drawn, not marks. A run that has its line to itself is a
 * divider, and one in an address is part of it.
 */
export function ruledBlanks(text: string): ReadonlyArray<{ readonly at: number; readonly length: number }> {
  if (!text.includes('___')) return [];
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const from = text.lastIndexOf('\n', index) + 1;
    const to = text.indexOf('\n', index);
    const line = text.slice(from, to < 0 ? text.length : to);
    const isDivider = /^[ \t>]*[_ \t]+\r?$/.test(line);
    const isAddress = /[\w/.:%#?&=-]$/.test(text.slice(from, index)) && /https?:|\]\(/.test(line);
    return isDivider || isAddress ? [] : [{ at: index, length: run.length }];
  });
}
