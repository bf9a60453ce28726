/** Misses and false alarms one by one, with the words they are about. */
import type { Span } from '../../src/model/span.js';
import { lineIndex } from '../../src/text/lines.js';
import type { Judged } from './measure.js';

/** @param rules lists these only; all when none is named */
export function listOf({ letter, outcome }: Judged, rules: readonly string[]): readonly string[] {
  const { path, source } = letter;
  const lines = lineIndex(source);
  const wanted = (rule: string | undefined) => !rules.length || (rule !== undefined && rules.includes(rule));
  const place = ({ start, end }: Span) =>
    `${path}:${lines.at(start).line}: “${source.slice(start, end).replace(/\s+/g, ' ').slice(0, 90)}”`;
  return [
    ...outcome.missed
      .filter((label) => wanted(label.rules[0]))
      .map(({ rules: [rule], span }) => `MISSED ${rule}  ${span ? place(span) : path}`),
    ...outcome.false
      .filter(({ rule }) => wanted(rule))
      .map(({ rule, span }) => `FALSE  ${rule}  ${place(span)}`),
  ];
}
