/** Whether a place lies between marks that quote a title or somebody’s very words. */

const PAIRS: ReadonlyArray<readonly [open: string, close: string]> = [
  ['\u300a', '\u300b'],
  ['\u201c', '\u201d'],
  ['\u300c', '\u300d'],
  ['"', '"'],
];
const REACH = 80;

/** True when `at` stands inside such a pair on its line. */
export function isInTitle(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - REACH), at);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  return PAIRS.some(([open, close]) => {
    if (open === close) return before.split(open).length % 2 === 0;
    return before.lastIndexOf(open) > before.lastIndexOf(close);
  });
}
