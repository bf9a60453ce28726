/** Mends many files at once, again and again until nothing that can be mended safely is left. */
import { applyFixes } from '../lint/apply-fixes.js';
import type { FileFindings } from './lint-files.js';

export interface FixedFiles {
  /** New texts by path; only of files that changed. */
  readonly changed: ReadonlyMap<string, string>;
  /** How many findings were mended. */
  readonly mended: number;
  /** What is found in the files as they are now. */
  readonly results: readonly FileFindings[];
}

/** Two fixes that undo each other end here. */
const MOST_PASSES = 10;

/**
 * @param judge all findings, with the given texts in place of those on disk. A fix may uncover another
 * finding, in its own file or (a window in pack.yml) in any other, so everything is judged each time.
 */
export function fixFiles(
  judge: (changed: ReadonlyMap<string, string>) => readonly FileFindings[],
): FixedFiles {
  const changed = new Map<string, string>();
  let mended = 0;
  let results = judge(changed);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let count = 0;
    for (const { path, source, findings } of results) {
      const { text, applied } = applyFixes(source, findings);
      if (text === source) continue;
      changed.set(path, text);
      count += applied;
    }
    if (!count) break;
    mended += count;
    results = judge(changed);
  }
  return { changed, mended, results };
}
