/** What many runs come to: the middle, the ratio to another, and the line through points of growth. */

export interface Run {
  /** Milliseconds on the clock. */
  readonly wall: number;
  /** Milliseconds of processor, user and system. */
  readonly cpu: number;
  /** Megabytes (MiB) at most. */
  readonly peak: number;
}

/** The middle value: one slow run moves it little. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) return Number.NaN;
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Each figure's own middle. */
export const middleOf = (runs: readonly Run[]): Run => ({
  wall: median(runs.map(({ wall }) => wall)),
  cpu: median(runs.map(({ cpu }) => cpu)),
  peak: median(runs.map(({ peak }) => peak)),
});

export interface Line {
  /** Cost of nothing. */
  readonly base: number;
  /** Cost of one more. */
  readonly unit: number;
}

/** Least squares over relative errors, so that the largest point does not decide alone. */
export function lineThrough(points: ReadonlyArray<readonly [amount: number, cost: number]>): Line {
  let [w, x, y, xx, xy] = [0, 0, 0, 0, 0];
  for (const [amount, cost] of points) {
    const weight = 1 / cost ** 2;
    w += weight;
    x += weight * amount;
    y += weight * cost;
    xx += weight * amount ** 2;
    xy += weight * amount * cost;
  }
  const unit = (w * xy - x * y) / (w * xx - x ** 2);
  return { base: (y - unit * x) / w, unit };
}

/** How far the point that fits worst lies off the line, as a share of what the line says: 0 is linear. */
export const offLine = (
  points: ReadonlyArray<readonly [amount: number, cost: number]>,
  { base, unit }: Line,
): number => Math.max(...points.map(([amount, cost]) => Math.abs(cost / (base + unit * amount) - 1)));
