/** Lines to sign or write on, `Date: ____`, which Markdown would take for marks of emphasis. */

const RUN = /_{3,}/g;
const DIVIDER = /^[ \t>]*(?:_[_ \t]*)?\r?$/;
const OPENS_ADDRESS = /https?:|\]\(/;
const IN_ADDRESS = /[\w/.:%#?&=-]/;

interface Run {
  readonly at: number;
  readonly length: number;
}

/**
 * Offsets and lengths of the runs of underscores that are drawn, not marks. A run that has its line to itself is a
 * divider, and one in an address is part of it.
 */
export function ruledBlanks(text: string): readonly Run[] {
  if (!text.includes('___')) return [];
  const found: Run[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.includes('___') && !DIVIDER.test(line)) found.push(...drawn(line, start));
    start += line.length + 1;
  }
  return found;
}

function drawn(line: string, start: number): Run[] {
  const hasAddress = OPENS_ADDRESS.test(line);
  return [...line.matchAll(RUN)]
    .filter(({ index }) => !(hasAddress && IN_ADDRESS.test(line[index - 1] ?? ' ')))
    .map(({ 0: run, index }) => ({ at: start + index, length: run.length }));
}
