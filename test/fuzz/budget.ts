/** Work, not patience: an input that costs many times what others of its size cost is a hang in the making. */

import { Script } from 'node:vm';

/** Times the median of its size. */
const MOST_TIMES = 50;
/** Milliseconds of this process below which nothing is called slow: a collection of garbage costs as much. */
const NEGLIGIBLE = 120;
const KEPT = 201;
/** Milliseconds of the clock after which work is stopped: it may never end, or the machine may be busy with something else. */
const PATIENCE = 60_000;

export interface Budget {
  /** Runs the work and throws when it cost too much, measured again before it is believed. */
  readonly spend: (size: number, work: () => void | Promise<void>) => Promise<void>;
}

export function createBudget(): Budget {
  const bySize = new Map<number, number[]>();
  return {
    async spend(size, work) {
      let cost = await measured(work);
      const bucket = Math.ceil(Math.log2(size + 2));
      const costs = bySize.get(bucket) ?? [];
      bySize.set(bucket, costs);
      const median = [...costs].sort((a, b) => a - b)[costs.length >> 1] ?? cost;
      const most = Math.max(NEGLIGIBLE, MOST_TIMES * median);
      for (let i = 0; cost > most && i < 3; i++) cost = Math.min(cost, await measured(work));
      if (cost > most && costs.length > 20)
        throw new Error(
          `too much work: ${Math.round(cost)} ms for ${size} characters, others need ${median.toFixed(1)}`,
        );
      if (costs.length < KEPT) costs.push(cost);
    },
  };
}

/** Milliseconds of this process that the work takes; stopped and thrown when it does not end. */
export async function measured(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  const pending = stoppable(work);
  if (pending) await pending;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const HOOK = '__dunmark_fuzz__';
const CALL = new Script(`globalThis.${HOOK}()`);

/** Only a script of its own can be stopped from outside while it runs. */
function stoppable(work: () => void | Promise<void>): void | Promise<void> {
  Object.assign(globalThis, { [HOOK]: work });
  return CALL.runInThisContext({ timeout: PATIENCE }) as void | Promise<void>;
}
