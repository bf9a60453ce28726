/** Every safe fix of a file applied, again and again until none is left, as one edit. */
import { applyFixes, fixAll } from '../lint/apply-fixes.js';
import type { Edit } from '../model/finding.js';
import type { Desk } from './desk.js';
import { findingsAs } from './judged-as.js';

/** No edit where nothing can be fixed safely. */
export function safeFixes(desk: Desk): readonly Edit[] {
  const { file, findings } = desk;
  const { text } = applyFixes(file.text, findings());
  const fixed = fixAll(text, (now) => findingsAs(desk, now)).text;
  return fixed === file.text ? [] : [difference(file.text, fixed)];
}

/** The one stretch in which two texts differ; never half a character. */
function difference(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (isLow(before, start) || isLow(after, start)) start--;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  if (isLow(before, before.length - same) || isLow(after, after.length - same)) same--;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '');
