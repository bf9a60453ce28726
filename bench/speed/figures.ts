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

/**
 * The power by which cost grows between neighbouring points once the base is off: 1 is linear, 2 quadratic.
 * Of all neighbours the worst.
 */
export function steepest(
  points: ReadonlyArray<readonly [amount: number, cost: number]>,
  base: number,
): number {
  const powers = points.slice(1).map(([amount, cost], index) => {
    const [before, cheaper] = points[index]!;
    return Math.log((cost - base) / (cheaper - base)) / Math.log(amount / before);
  });
  return Math.max(...powers);
}
