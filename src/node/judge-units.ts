/** Judges what was collected, taking from a cache what it still knows. */

import type { LintContext } from '../project/lint-context.js';
import { type FileFindings, lintLetters, lintPack } from '../project/lint-files.js';
import type { Judged, LintCache } from './cache/lint-cache.js';
import type { Unit, Units } from './cache/units.js';

export interface JudgedUnits {
  readonly judged: readonly Judged[];
  /** True when everything was known. */
  readonly isKnown: boolean;
}

/**
 * @param share the files this run reports, where it does not report all
 * @param words what is wrong with the word files in use
 */
export function judgeUnits(
  { packs, letters, words }: Units,
  share: ReadonlySet<string> | undefined,
  wordFindings: readonly FileFindings[],
  context: LintContext,
  cache: LintCache,
): JudgedUnits {
  let isKnown = true;
  const look = (unit: Unit, judge: () => readonly FileFindings[]): Judged => {
    const known = cache.resultsOf(unit);
    if (!known) isKnown = false;
    return { unit, results: known ?? judge() };
  };
  const judged = [
    ...packs.map(({ pack, unit }) =>
      look(unit, () => lintPack({ ...pack, ...(share && { share }) }, context)),
    ),
    ...letters.map(({ file, unit }) => look(unit, () => lintLetters([file], context))),
    look(words, () => wordFindings),
  ];
  return { judged, isKnown };
}
