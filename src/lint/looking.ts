/** Which rules look at a letter. */
import type { Level } from '../model/finding.js';
import type { SeverityTable } from '../model/lexicon.js';
import type { Stage } from '../model/stage.js';
import type { LetterRule } from './rule.js';
import type { Words } from './words.js';

/** Severity or `off` by rule id. */
export type Levels = Readonly<Record<string, Level | SeverityTable>>;

type Place = Stage | 'outside';

/**
 * Of these rules those that a report may be kept of at a stage. A thousand letters share a few stages and sets of
 * levels, and each pair is gone through once.
 */
export function rulesLooking(
  rules: readonly LetterRule[],
  { lexicons }: Words,
): (stage: Stage | undefined, levels: Levels) => readonly LetterRule[] {
  const known = new WeakMap<Levels, Map<Place, readonly LetterRule[]>>();
  return (stage, levels) => {
    const place = stage ?? 'outside';
    const places = known.get(levels) ?? new Map<Place, readonly LetterRule[]>();
    known.set(levels, places);
    const found = places.get(place) ?? rules.filter((rule) => mayLook(rule, place, levels, lexicons));
    places.set(place, found);
    return found;
  };
}

function mayLook(rule: LetterRule, place: Place, levels: Levels, lexicons: Words['lexicons']): boolean {
  const set = Object.hasOwn(levels, rule.id) ? levels[rule.id] : undefined;
  if (set === 'off') return false;
  if (lexicons.has(rule.id) || typeof set === 'object') return true;
  return (rule.severity[place] ?? 'off') !== 'off';
}
