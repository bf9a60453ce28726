/** Runs one target: so many inputs from a seed, what failed made short. */
import fc from 'fast-check';
import { createBudget } from './budget.js';
import { kindOf, minimised } from './minimise.js';
import type { Target } from './target.js';

export interface Failure {
  readonly message: string;
  /** As JSON. */
  readonly input: string;
  readonly seed: number;
}

export interface Outcome {
  readonly runs: number;
  readonly seconds: number;
  /** One of each kind. */
  readonly failures: readonly Failure[];
}

export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  /** Stops after so many kinds of failure; 1 unless given. */
  readonly most?: number;
  /** True to hold inputs to what others of their size cost. */
  readonly budget?: boolean;
}

/** Each batch has its own seed, so that a failure is found again without all that went before. */
const BATCH = 500;

export async function fuzz({ inputs, check }: Target, options: FuzzOptions): Promise<Outcome> {
  const { runs, seed, most = 1, budget } = options;
  const work = budget ? createBudget() : undefined;
  const failures = new Map<string, Failure>();
  const began = performance.now();
  let done = 0;
  for (let batch = seed; done < runs && failures.size < most; batch++) {
    for (const input of fc.sample(inputs, { numRuns: Math.min(BATCH, runs - done), seed: batch })) {
      done++;
      const size = textOf(input)?.length ?? 0;
      try {
        if (work) await work.spend(size, () => check(input));
        else await check(input);
      } catch (error) {
        const message = saidBy(error);
        if (failures.has(kindOf(message))) continue;
        failures.set(kindOf(message), {
          message,
          input: JSON.stringify(
            await shortest(input, (one) =>
              work ? work.spend(textOf(one)?.length ?? 0, () => check(one)) : check(one),
            ),
          ),
          seed: batch,
        });
        if (failures.size >= most) break;
      }
    }
  }
  return { runs: done, seconds: (performance.now() - began) / 1000, failures: [...failures.values()] };
}

const textOf = (input: unknown): string | undefined =>
  typeof input === 'string' ? input : (input as { readonly text?: string } | null)?.text;

/** @returns the input with the shortest text that fails alike; one without a text as it is */
async function shortest(input: unknown, check: Target['check']): Promise<unknown> {
  const text = textOf(input);
  if (text === undefined) return input;
  const withText = (other: string): unknown =>
    typeof input === 'string' ? other : { ...(input as object), text: other };
  const short = await minimised(text, async (other) => {
    try {
      await check(withText(other));
      return undefined;
    } catch (error) {
      return saidBy(error);
    }
  });
  return withText(short);
}

const saidBy = (error: unknown): string =>
  error instanceof Error
    ? `${error.message}\n${(error.stack ?? '')
        .split('\n')
        .filter((line) => /\s+at /.test(line))
        .slice(0, 4)
        .join('\n')}`
    : String(error);
