/** Which rules are least right, so that whoever mends words knows where to begin. */
import { precision, recall, type Tally } from './score.js';

export type RuleTally = readonly [rule: string, counts: Tally];

/** What a rule must reach once it has enough cases to tell. */
const GOAL = { precision: 0.9, recall: 0.8, cases: 5 };

const points = (counts: Tally): number => Math.min(precision(counts), recall(counts));
const faults = ({ missed, false: wrong }: Tally): number => missed + wrong;

/** Rules with a fault, the least right first; of equals the one with more faults. */
export const worstFirst = (rules: ReadonlyMap<string, Tally>): readonly RuleTally[] =>
  [...rules]
    .filter(([, counts]) => faults(counts) > 0)
    .sort(([a, x], [b, y]) => points(x) - points(y) || faults(y) - faults(x) || (a < b ? -1 : 1));

/** Rules with enough cases to tell that do not reach the goal. */
export const belowGoal = (rules: ReadonlyMap<string, Tally>): readonly string[] =>
  worstFirst(rules)
    .filter(
      ([, counts]) =>
        counts.found + counts.missed + counts.false >= GOAL.cases &&
        (precision(counts) < GOAL.precision || recall(counts) < GOAL.recall),
    )
    .map(([rule]) => rule);

export const GOAL_IN_WORDS = `${GOAL.cases} cases or more, below ${GOAL.precision} precision or ${GOAL.recall} recall`;
