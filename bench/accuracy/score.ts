/** How right a set of findings is: each expected finding found or missed, each other one a false alarm. */
import { overlaps, type Span } from '../../src/model/span.js';
import type { Label } from './labels.js';

/** A finding as any tool makes one; a tool without our rules leaves `rule` out. */
export interface Found {
  readonly rule?: string;
  readonly span: Span;
}

export interface Outcome {
  readonly found: readonly Label[];
  readonly missed: readonly Label[];
  readonly false: readonly Found[];
}

/** Whether a finding answers a label. */
export type Answers = (finding: Found, label: Label) => boolean;

/** Strict: the rule is one the label names and, if the label has words, the finding touches them. */
export const byRule: Answers = ({ rule, span }, label) =>
  rule !== undefined && label.rules.includes(rule) && (!label.span || touches(span, label.span));

/**
 * Generous, for tools whose rules are not ours: the finding touches the label's words, whatever it says of
 * them. Something missing has no words, so only a rule the label names can answer for it.
 */
export const byWords: Answers = (finding, label) =>
  label.span ? touches(finding.span, label.span) : byRule(finding, label);

/**
 * Several findings may answer one label (a rule may mark two words of one phrase); they count once. One
 * finding answers one label, the first that is still open: two faults on the same words need two findings,
 * unless `shared` lets one stand for all it touches.
 */
export function compare(
  findings: readonly Found[],
  labels: readonly Label[],
  answers: Answers = byRule,
  shared = false,
): Outcome {
  const answered = new Set<Label>();
  const wrong: Found[] = [];
  for (const finding of findings) {
    const fits = labels.filter((label) => answers(finding, label));
    const open = fits.filter((label) => !answered.has(label));
    for (const label of shared ? open : open.slice(0, 1)) answered.add(label);
    if (!fits.length) wrong.push(finding);
  }
  const due = labels.filter((label) => !label.optional);
  return {
    found: due.filter((label) => answered.has(label)),
    missed: due.filter((label) => !answered.has(label)),
    false: wrong,
  };
}

/** A place between two characters touches the words around it. */
const touches = (a: Span, b: Span): boolean =>
  overlaps(a, b) || (a.start === a.end && b.start <= a.start && a.start <= b.end);

/** Counts of one rule, language or part. */
export interface Tally {
  found: number;
  missed: number;
  false: number;
}

export const precision = ({ found, false: wrong }: Tally): number =>
  found + wrong ? found / (found + wrong) : 1;
export const recall = ({ found, missed }: Tally): number => (found + missed ? found / (found + missed) : 1);

/** The counts of many outcomes, as a whole and by rule; a label counts for the rule it names first. */
export interface Tallies {
  readonly all: Tally;
  readonly rules: ReadonlyMap<string, Tally>;
}

export function tally(outcomes: readonly Outcome[]): Tallies {
  const all: Tally = { found: 0, missed: 0, false: 0 };
  const rules = new Map<string, Tally>();
  const add = (rule: string | undefined, key: keyof Tally) => {
    all[key]++;
    if (rule === undefined) return;
    const own = rules.get(rule) ?? { found: 0, missed: 0, false: 0 };
    own[key]++;
    rules.set(rule, own);
  };
  for (const outcome of outcomes) {
    for (const label of outcome.found) add(label.rules[0], 'found');
    for (const label of outcome.missed) add(label.rules[0], 'missed');
    for (const finding of outcome.false) add(finding.rule, 'false');
  }
  return { all, rules };
}
