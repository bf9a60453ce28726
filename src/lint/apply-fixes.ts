/** Applies fixes to a source text so that no two touch the same characters. */
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

/** Passes until nothing fixable is left; a fix may uncover another. Ten passes end any quarrel between fixes. */
export function fixAll(
  source: string,
  lint: (source: string) => readonly Finding[],
): Fixed & { readonly findings: readonly Finding[] } {
  let text = source;
  let applied = 0;
  for (let pass = 0; ; pass++) {
    const findings = lint(text);
    const next = applyFixes(text, findings);
    if (!next.applied || next.text === text || pass === 10) return { text, applied, findings };
    text = next.text;
    applied += next.applied;
  }
}
