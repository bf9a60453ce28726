/** Applies fixes to texts so that no two touch the same characters, again and again until no safe one is left. */
import type { Edit, Finding } from '../model/finding.js';

export interface Fixed {
  readonly text: string;
  /** How many findings were mended. */
  readonly applied: number;
}

/**
 * Applies each finding's first safe fix, earliest first; a fix that would touch an edit already taken
 * waits for the next pass, because its offsets may have moved.
 */
export function applyFixes(source: string, findings: readonly Finding[]): Fixed {
  const taken: Edit[] = [];
  let applied = 0;
  for (const finding of findings) {
    const fix = finding.fixes.find((each) => each.safe);
    if (!fix?.edits.length || fix.edits.some((edit) => taken.some((other) => touch(edit, other)))) continue;
    taken.push(...fix.edits);
    applied++;
  }
  taken.sort((a, b) => b.start - a.start);
  let text = source;
  for (const { start, end, text: by } of taken) text = text.slice(0, start) + by + text.slice(end);
  return { text, applied };
}

/** Two insertions at one place touch as well: their order would be a guess. */
const touch = (a: Edit, b: Edit): boolean => (a.start < b.end && b.start < a.end) || a.start === b.start;

/** A text and what is found in it. */
interface Judged {
  readonly path: string;
  readonly source: string;
  readonly findings: readonly Finding[];
}

export interface FixedFiles<File extends Judged> {
  /** New texts by path; only of files that changed. */
  readonly changed: ReadonlyMap<string, string>;
  /** How many findings were mended, by path. */
  readonly mended: ReadonlyMap<string, number>;
  /** What is found in the files as they are now. */
  readonly results: readonly File[];
}

/** Two fixes that undo each other end here. */
export const MOST_PASSES = 10;

/**
 * @param judge all findings, with the given texts in place of those first judged. A fix may uncover another
 * finding, in its own file or (a window in pack.yml) in any other, so everything is judged each time.
 */
export function fixFiles<File extends Judged>(
  judge: (changed: ReadonlyMap<string, string>) => readonly File[],
): FixedFiles<File> {
  const changed = new Map<string, string>();
  const mended = new Map<string, number>();
  let results = judge(changed);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let moved = false;
    for (const { path, source, findings } of results) {
      const { text, applied } = applyFixes(source, findings);
      if (text === source) continue;
      changed.set(path, text);
      mended.set(path, (mended.get(path) ?? 0) + applied);
      moved = true;
    }
    if (!moved) break;
    results = judge(changed);
  }
  return { changed, mended, results };
}

/** The same for one text. */
export function fixAll(
  source: string,
  lint: (source: string) => readonly Finding[],
): Fixed & { readonly findings: readonly Finding[] } {
  const { mended, results } = fixFiles((changed) => {
    const now = changed.get('') ?? source;
    return [{ path: '', source: now, findings: lint(now) }];
  });
  const [last] = results;
  return { text: last?.source ?? source, applied: mended.get('') ?? 0, findings: last?.findings ?? [] };
}
