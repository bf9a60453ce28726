/**
 * `npm run fuzz:evolve -- --seconds N --seed S`: letters that reach code no other reached are kept and changed
 * further. The coverage is V8's own, block by block. (@jazzer.js/core 4, which does the same inside the engine, needs
 * a C library that long-supported systems do not have yet; its 2.1 downloads a program when it is installed.)
 */
import { Session } from 'node:inspector';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { createBudget } from './budget.js';
import { LETTERS } from './corpus.js';
import { LETTER_TOKENS } from './dictionary.js';
import { kindOf } from './minimise.js';
import { mutated } from './mutate.js';
import { fix } from './targets/fix.js';
import { lint } from './targets/lint.js';
import { parse } from './targets/parse.js';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}
interface Covered {
  readonly result: ReadonlyArray<{
    readonly url: string;
    readonly functions: ReadonlyArray<{ readonly ranges: readonly Range[] }>;
  }>;
}

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });

const seen = new Set<string>();

/** How many blocks of ours ran, or were first passed over, that had not been before. */
function novelty(): number {
  const before = seen.size;
  session.post('Profiler.takePreciseCoverage', (error: Error | null, covered: object | undefined) => {
    if (error) throw error;
    for (const { url, functions } of (covered as Covered).result) {
      if (!url.includes('/src/')) continue;
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges)
          seen.add(`${url}:${startOffset}:${endOffset}:${count}`);
    }
  });
  return seen.size - before;
}

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const until = performance.now() + Number(values.seconds) * 1000;
const budget = createBudget();
const pool = [...LETTERS];
const failures = new Map<string, string>();
let runs = 0;
for (let seed = Number(values.seed); performance.now() < until; seed++) {
  // What was found last leads furthest.
  const latest = pool.slice(-200);
  for (const text of fc.sample(mutated(latest, LETTER_TOKENS), { numRuns: 200, seed })) {
    runs++;
    try {
      for (const { check } of [parse, lint, fix]) await budget.spend(text.length, () => check(text));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!failures.has(kindOf(message))) console.log(`${message}\n  input ${JSON.stringify(text)}`);
      failures.set(kindOf(message), text);
    }
    if (novelty() > 0 && text.length < 12_000) pool.push(text);
  }
}
console.log(
  `${runs} letters, ${seen.size} blocks, ${pool.length - LETTERS.length} kept, ${failures.size} kinds of failure`,
);
process.exitCode = failures.size ? 1 : 0;
