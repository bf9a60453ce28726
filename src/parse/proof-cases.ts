/** The sentences with which a word file proves itself. */
import type { Fault } from '../model/fault.js';
import type { Proof, ProofCase } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { parseError } from './faults.js';
import type { DataPath } from './yaml.js';

export interface RawProof {
  readonly bad?: ReadonlyArray<string | ProofCase>;
  readonly good?: ReadonlyArray<string | ProofCase>;
}

/** Cases with their context; a bare string has none. */
export function proofOf(raw: RawProof | undefined): Proof {
  const cases = (list: RawProof['bad'] = []) =>
    list.map((one) => (typeof one === 'string' ? { text: one } : { ...one }));
  return { bad: cases(raw?.bad), good: cases(raw?.good) };
}

/** A bad sentence marks what must be found, a good one marks nothing; anything else proves nothing. */
export function proofFaults(
  raw: RawProof | undefined,
  path: DataPath,
  spanOf: (path: DataPath) => Span,
): readonly Fault[] {
  const { bad, good } = proofOf(raw);
  const wrong = [
    ...bad.flatMap(({ text }, i) => (isMarked(text) ? [] : [[...path, 'bad', i]])),
    ...good.flatMap(({ text }, i) => (/\[\[|\]\]/.test(text) ? [[...path, 'good', i]] : [])),
  ];
  return wrong.map((at) => parseError('proof-marks', spanOf(at)));
}

/** At least one `[[…]]`, none empty, none inside another. */
const isMarked = (text: string): boolean => {
  const parts = text.split(/(\[\[|\]\])/);
  const marks = parts.filter((_, i) => i % 2 === 1);
  return (
    marks.length > 0 &&
    marks.length % 2 === 0 &&
    marks.every((mark, i) => mark === (i % 2 ? ']]' : '[[') && (i % 2 === 1 || parts[2 * i + 2] !== ''))
  );
};
