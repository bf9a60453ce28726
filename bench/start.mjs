/** What a start costs, as a multiple of starting Node itself: runs interleaved, medians compared. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = join(root, 'dist/bin/dunmark.cjs');
const runs = Number(process.argv[2] ?? 41);

const place = mkdtempSync(join(tmpdir(), 'dunmark-bench-'));
const pack = join(place, 'pack');
cpSync(join(root, 'templates'), pack, { recursive: true });

/** Twenty letters of the shipped pack, side by side and in no pack. */
const loose = join(place, 'loose');
mkdirSync(loose);
const letters = readdirSync(pack, { recursive: true })
  .filter((path) => path.endsWith('.md'))
  .sort();
const ladder = letters.filter((path) =>
  /^(?:en|zh)[\\/](?:reminder|follow-up|formal|final)[\\/][a-z]+\.md$/.test(path),
);
if (ladder.length < 20) throw new Error(`only ${ladder.length} letters of the ladder found`);
for (const path of ladder.slice(0, 20)) cpSync(join(pack, path), join(loose, path.replaceAll(/[\\/]/g, '-')));

/** The same a thousand times over, each a little different, with what an earlier run has found. */
const many = join(place, 'many');
mkdirSync(many);
for (let i = 0; i < 1000; i++) {
  const path = ladder[i % ladder.length];
  const text = readFileSync(join(pack, path), 'utf8').replace('\ntitle: ', `\ntitle: ${i} `);
  writeFileSync(join(many, `${i}-${path.replaceAll(/[\\/]/g, '-')}`), text);
}
const cached = (folder) => ['lint', folder, '--cache', '--cache-location', `${folder}-cache`];
for (const folder of [loose, many])
  spawnSync(process.execPath, [program, ...cached(folder)], { cwd: place, stdio: 'ignore' });

const cases = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: '--version', args: [program, '--version'], limit: 1.2 },
  { name: 'lint, one letter', args: [program, 'lint', join(loose, 'en-final-email.md')], limit: 1.8 },
  {
    name: 'lint, one letter of a pack',
    args: [program, 'lint', join(pack, 'en/final/email.md')],
    limit: 1.8,
  },
  { name: 'lint, 20 letters', args: [program, 'lint', loose], limit: 3.5 },
  { name: 'lint --cache, 20 letters', args: [program, ...cached(loose)], limit: 1.2 },
  { name: 'lint --cache, 1,000 letters', args: [program, ...cached(many)], limit: 1.7 },
  { name: `lint, the pack (${letters.length} letters)`, args: [program, 'lint', pack] },
  { name: 'rules', args: [program, 'rules'] },
];

const times = cases.map(() => []);
try {
  for (let run = 0; run < runs + 2; run++)
    cases.forEach(({ name, args }, i) => {
      const start = process.hrtime.bigint();
      const { status, stderr } = spawnSync(process.execPath, args, {
        cwd: place,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const took = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
      if (run >= 2) times[i].push(took);
    });
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** The middle value: one slow run moves it little. */
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const floor = median(times[0]);
console.log(`${runs} interleaved runs, Node ${process.version}\n`);
console.log(`${'case'.padEnd(30)} ${'median'.padStart(9)} ${'ratio'.padStart(7)}  limit`);
cases.forEach(({ name, limit }, i) => {
  const middle = median(times[i]);
  const ratio = middle / floor;
  const verdict = limit ? `${limit.toFixed(1)} ${ratio <= limit ? 'held' : 'EXCEEDED'}` : '';
  console.log(
    `${name.padEnd(30)} ${`${middle.toFixed(1)} ms`.padStart(9)} ${ratio.toFixed(2).padStart(7)}  ${verdict}`,
  );
});
