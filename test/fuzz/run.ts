/** `npm run fuzz -- --runs N --seed S --only name --most K`: each target in turn, with what it costs and what it found. */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.js';
import { TARGETS } from './targets.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    only: { type: 'string' },
    most: { type: 'string', default: '5' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const only = values.only?.split(',');
let failed = 0;
let all = 0;
for (const each of TARGETS) {
  if (only && !only.includes(each.name)) continue;
  const { runs, seconds, failures } = await fuzz(each, {
    runs: Number(values.runs),
    seed,
    most: Number(values.most),
    budget: true,
  });
  all += runs;
  failed += failures.length;
  console.log(
    `${each.name.padEnd(12)} ${String(runs).padStart(9)} runs  ${seconds.toFixed(1).padStart(7)} s  ${Math.round(
      runs / seconds,
    )
      .toString()
      .padStart(6)}/s  seed ${seed}  ${failures.length ? `${failures.length} FAILED` : 'ok'}`,
  );
  for (const { message, input, seed: own } of failures)
    console.log(`  seed ${own}: ${message}\n  input ${input}\n`);
}
console.log(`${all} executions`);
process.exitCode = failed ? 1 : 0;
