/** One finding per place: on the same words the most specific wording rule speaks and the others are silent. */
import type { Finding } from '../model/finding.js';
import { contains, overlaps } from '../model/span.js';
import type { CompiledLexicon } from './words.js';

/**
 * A wording finding yields to an overlapping one whose lexicon names it in `over`, and to one that
 * strictly contains it. Findings of code rules neither yield nor silence.
 */
export function settleOverlaps(
  findings: readonly Finding[],
  lexicons: ReadonlyMap<string, CompiledLexicon>,
): readonly Finding[] {
  const wording = findings
    .filter((finding) => lexicons.has(finding.rule))
    .sort((a, b) => a.span.start - b.span.start);
  const silent = new Set<Finding>();
  for (const [at, one] of wording.entries()) {
    // Sorted by their beginnings, so that a letter of a thousand hits is not compared a million times.
    for (let next = at + 1; next < wording.length && wording[next]!.span.start < one.span.end; next++) {
      const other = wording[next]!;
      if (!overlaps(one.span, other.span)) continue;
      if (outranks(one, other, lexicons)) silent.add(other);
      else if (outranks(other, one, lexicons)) silent.add(one);
    }
  }
  return silent.size ? findings.filter((finding) => !silent.has(finding)) : findings;
}

function outranks(one: Finding, other: Finding, lexicons: ReadonlyMap<string, CompiledLexicon>): boolean {
  if (lexicons.get(one.rule)!.over.includes(other.rule)) return true;
  if (lexicons.get(other.rule)!.over.includes(one.rule)) return false;
  const wider = one.span.end - one.span.start > other.span.end - other.span.start;
  return wider && contains(one.span, other.span);
}
