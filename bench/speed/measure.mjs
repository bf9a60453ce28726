/**
 * Runs a plan: every case once a round, so that a busy moment of the machine falls on all of them. Small, because a
 * process is forked from what starts it. Plan and results are files named on the command line.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [planPath, resultPath] = process.argv.slice(2);
const { place, rounds, cases } = JSON.parse(readFileSync(planPath, 'utf8'));
const atExit = fileURLToPath(new URL('at-exit.cjs', import.meta.url));
const usage = join(place, 'usage');
const LIMIT = 30 * 60_000;

function run({ id, command: { args, anyStatus } }) {
  const out = openSync(join(place, `${id}.out`), 'w');
  const err = openSync(join(place, `${id}.err`), 'w');
  try {
    rmSync(usage, { force: true });
    const begun = process.hrtime.bigint();
    const { status, signal, error } = spawnSync(process.execPath, ['--require', atExit, ...args], {
      cwd: place,
      env: { ...process.env, BENCH_USAGE: usage, FORCE_COLOR: '0' },
      stdio: ['ignore', out, err],
      timeout: LIMIT,
    });
    const wall = Number(process.hrtime.bigint() - begun) / 1e6;
    // A linter that has found something ends with 1; what it wrote is looked at later.
    if (error || signal || (status > 1 && !anyStatus))
      throw new Error(`ended with ${error?.code ?? signal ?? status}: ${lastWords(id)}`);
    // A worker thread writes a line of its own, with the figures of the whole process.
    const told = readFileSync(usage, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    return {
      wall,
      cpu: Math.max(...told.map(({ cpu }) => cpu)),
      peak: Math.max(...told.map(({ peak }) => peak)),
    };
  } finally {
    closeSync(out);
    closeSync(err);
  }
}

/** The line that says why, where there is one. */
function lastWords(id) {
  const lines = readFileSync(join(place, `${id}.err`), 'utf8')
    .trim()
    .split('\n');
  return (lines.find((line) => /error/i.test(line)) ?? lines.at(-1)).slice(0, 300);
}

const results = new Map(cases.map(({ id }) => [id, { id, runs: [] }]));
for (let round = 0; round <= rounds; round++)
  for (const one of cases) {
    const result = results.get(one.id);
    // The first round warms the disk's cache up; slow cases are too long to care.
    const isDue = one.every === 1 || (round > 0 && (round - 1) % one.every === 0);
    if (result.failed || !isDue) continue;
    process.stderr.write(`\r\x1b[2Kround ${round} of ${rounds}  ${one.id} `);
    try {
      const measured = run(one);
      if (round > 0) result.runs.push(measured);
    } catch (error) {
      result.failed = error.message;
    }
  }
process.stderr.write('\r\x1b[2K');
writeFileSync(resultPath, JSON.stringify([...results.values()]));
