/** How findings meet labels: what counts as found, missed and false. */
import { describe, expect, it } from 'vitest';
import type { Label } from '../../bench/accuracy/labels.js';
import {
  byRule,
  byWords,
  compare,
  type Found,
  precision,
  recall,
  tally,
} from '../../bench/accuracy/score.js';

const finding = (rule: string | undefined, start: number, end: number): Found => ({
  ...(rule === undefined ? {} : { rule }),
  span: { start, end },
});
const label = (rules: string, span?: readonly [number, number], optional = false): Label => ({
  rules: rules.split('|'),
  span: span && { start: span[0], end: span[1] },
  optional,
});

interface Case {
  readonly name: string;
  readonly findings: readonly Found[];
  readonly labels: readonly Label[];
  /** Found, missed, false. */
  readonly is: readonly [number, number, number];
}

const count = ({ findings, labels }: Case, answers = byRule, shared = false) => {
  const outcome = compare(findings, labels, answers, shared);
  return [outcome.found.length, outcome.missed.length, outcome.false.length];
};

const HOPE = label('hope', [10, 20]);

const STRICT: readonly Case[] = [
  { name: 'the very words', findings: [finding('hope', 10, 20)], labels: [HOPE], is: [1, 0, 0] },
  { name: 'a part of the words', findings: [finding('hope', 19, 30)], labels: [HOPE], is: [1, 0, 0] },
  { name: 'words that only adjoin', findings: [finding('hope', 20, 30)], labels: [HOPE], is: [0, 1, 1] },
  { name: 'another rule on the words', findings: [finding('wish', 10, 20)], labels: [HOPE], is: [0, 1, 1] },
  {
    name: 'a rule that may speak instead',
    findings: [finding('wish', 12, 14)],
    labels: [label('hope|wish', [10, 20])],
    is: [1, 0, 0],
  },
  { name: 'nothing said', findings: [], labels: [HOPE], is: [0, 1, 0] },
  { name: 'nothing expected', findings: [finding('hope', 0, 4)], labels: [], is: [0, 0, 1] },
  {
    name: 'two findings on one label',
    findings: [finding('hope', 10, 12), finding('hope', 15, 20)],
    labels: [HOPE],
    is: [1, 0, 0],
  },
  {
    name: 'one finding on two labels of a rule',
    findings: [finding('hope', 10, 30)],
    labels: [HOPE, label('hope', [22, 30])],
    is: [1, 1, 0],
  },
  {
    name: 'something arguable that is told',
    findings: [finding('hope', 10, 20)],
    labels: [label('hope', [10, 20], true)],
    is: [0, 0, 0],
  },
  {
    name: 'something arguable that is not told',
    findings: [],
    labels: [label('hope', [10, 20], true)],
    is: [0, 0, 0],
  },
  {
    name: 'something missing, told anywhere',
    findings: [finding('no-date', 90, 95)],
    labels: [label('no-date')],
    is: [1, 0, 0],
  },
  {
    name: 'something missing, and another rule speaks',
    findings: [finding('hope', 90, 95)],
    labels: [label('no-date')],
    is: [0, 1, 1],
  },
  {
    name: 'a place at the edge of the words',
    findings: [finding('hope', 20, 20)],
    labels: [HOPE],
    is: [1, 0, 0],
  },
  { name: 'a place beside the words', findings: [finding('hope', 21, 21)], labels: [HOPE], is: [0, 1, 1] },
  {
    name: 'a tool that names no rule',
    findings: [finding(undefined, 10, 20)],
    labels: [HOPE],
    is: [0, 1, 1],
  },
];

describe('by rule', () => {
  it.each(STRICT)('$name', (one) => {
    expect(count(one)).toEqual(one.is);
  });
});

const GENEROUS: readonly Case[] = [
  { name: 'any rule on the words', findings: [finding('x', 12, 14)], labels: [HOPE], is: [1, 0, 0] },
  { name: 'no rule on the words', findings: [finding(undefined, 12, 14)], labels: [HOPE], is: [1, 0, 0] },
  { name: 'beside the words', findings: [finding('hope', 30, 40)], labels: [HOPE], is: [0, 1, 1] },
  {
    name: 'one finding over two labels',
    findings: [finding(undefined, 10, 30)],
    labels: [HOPE, label('wish', [22, 30])],
    is: [2, 0, 0],
  },
  {
    name: 'something missing needs its rule',
    findings: [finding(undefined, 0, 5)],
    labels: [label('no-date')],
    is: [0, 1, 1],
  },
  {
    name: 'something missing, told by its rule',
    findings: [finding('no-date', 0, 5)],
    labels: [label('no-date')],
    is: [1, 0, 0],
  },
];

describe('by words', () => {
  it.each(GENEROUS)('$name', (one) => {
    expect(count(one, byWords, true)).toEqual(one.is);
  });
});

describe('counts', () => {
  it('go to the rule a label names first and to the rule of a false alarm', () => {
    const { all, rules } = tally([
      compare([finding('wish', 12, 14), finding('wish', 50, 60)], [label('hope|wish', [10, 20])]),
      compare([], [label('hope', [0, 4])]),
    ]);
    expect(all).toEqual({ found: 1, missed: 1, false: 1 });
    expect(rules.get('hope')).toEqual({ found: 1, missed: 1, false: 0 });
    expect(rules.get('wish')).toEqual({ found: 0, missed: 0, false: 1 });
  });

  it('are shares of what was said and of what was due; of nothing, all is right', () => {
    expect(precision({ found: 3, missed: 9, false: 1 })).toBe(0.75);
    expect(recall({ found: 3, missed: 9, false: 1 })).toBe(0.25);
    expect([precision, recall].map((share) => share({ found: 0, missed: 0, false: 0 }))).toEqual([1, 1]);
  });
});
