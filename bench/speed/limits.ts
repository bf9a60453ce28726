/** The speed that is promised: what must hold, and whether it does. */
import type { Result } from './results.js';

export interface Limit {
  readonly what: string;
  readonly limit: number;
  readonly unit: string;
  readonly measured: number;
  readonly isHeld: boolean;
}

type Find = (id: string) => Result | undefined;

interface Promised {
  readonly what: string;
  readonly limit: number;
  readonly unit: string;
  readonly of: (find: Find) => number | undefined;
}

/** Time on the clock, as a multiple of the empty process. */
const toFloor =
  (id: string): Promised['of'] =>
  (find) =>
    quotient(find(id)?.middle.wall, find('floor')?.middle.wall);

const quotient = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one / other;

const TIMES = '× an empty process';

const PROMISED: readonly Promised[] = [
  { what: '`--version`', limit: 1.15, unit: TIMES, of: toFloor('version') },
  { what: 'one letter', limit: 1.8, unit: TIMES, of: toFloor('lint-1') },
  { what: 'one letter of a pack', limit: 1.8, unit: TIMES, of: toFloor('lint-1-pack') },
  { what: '20 letters', limit: 3, unit: TIMES, of: toFloor('lint-20') },
  { what: '20 letters, cached', limit: 1.2, unit: TIMES, of: toFloor('cached-20') },
  { what: '1,000 letters, cached', limit: 1.7, unit: TIMES, of: toFloor('cached-1000') },
  {
    what: '1,000 letters',
    limit: 0.65,
    unit: '× the processor time of remark-cli without plugins',
    of: (find) => quotient(find('lint-1000')?.middle.cpu, find('remark')?.middle.cpu),
  },
  {
    what: 'one letter again, in a running process',
    limit: 1.5,
    unit: 'ms',
    of: (find) => find('relint')?.own,
  },
  { what: 'a row to HTML', limit: 10, unit: 'µs', of: (find) => find('fill-dunmark-html')?.own },
  {
    what: 'a row of a letter of the pack to HTML',
    limit: 10,
    unit: 'µs',
    of: (find) => find('fill-dunmark-shipped-html')?.own,
  },
  { what: 'memory for 1,000 letters', limit: 130, unit: 'MiB', of: (find) => find('lint-1000')?.middle.peak },
];

/** Limits of which everything was measured. */
export function limitsOf(results: readonly Result[]): readonly Limit[] {
  const find: Find = (id) => results.find((result) => result.id === id && !result.failed);
  return PROMISED.flatMap(({ of, ...promised }) => {
    const measured = of(find);
    if (measured === undefined || Number.isNaN(measured)) return [];
    return [{ ...promised, measured, isHeld: measured <= promised.limit }];
  });
}
