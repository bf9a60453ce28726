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
  const wording = findings.filter((finding) => lexicons.has(finding.rule));
  if (wording.length < 2) return findings;
  const silent = new Set<Finding>();
  for (const one of wording)
    for (const other of wording)
      if (one !== other && overlaps(one.span, other.span) && outranks(one, other, lexicons))
        silent.add(other);
  return findings.filter((finding) => !silent.has(finding));
}

function outranks(one: Finding, other: Finding, lexicons: ReadonlyMap<string, CompiledLexicon>): boolean {
  if (lexicons.get(one.rule)!.over.includes(other.rule)) return true;
  if (lexicons.get(other.rule)!.over.includes(one.rule)) return false;
  const wider = one.span.end - one.span.start > other.span.end - other.span.start;
  return wider && contains(one.span, other.span);
}
