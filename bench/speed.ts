/** `npm run bench`: what Dunmark costs beside an empty process, beside its limits and beside other tools, all in one run. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { ROOT } from '../scripts/generate/files.js';
import { installPeers } from './accuracy/peers.js';
import { folderOf, writeCorpora } from './speed/corpora.js';
import { record } from './speed/document.js';
import { fillCases, OURS, relintCase, writeFills } from './speed/fill-cases.js';
import { ourCases } from './speed/our-cases.js';
import { peerCases } from './speed/peer-cases.js';
import { reportOf } from './speed/report.js';
import { measure } from './speed/results.js';

const { values: asked } = parseArgs({
  options: {
    /** Rounds: light cases run in each, heavy ones in every fourth, slow ones in every seventh. */
    runs: { type: 'string', default: '21' },
    /** Cases whose id begins so (repeatable); the empty process runs anyhow. */
    only: { type: 'string', multiple: true },
    /** A hundred thousand letters too. */
    growth: { type: 'boolean', default: false },
    /** Writes docs/performance.md. */
    record: { type: 'boolean', default: false },
    /** Leaves letters, templates and outputs where they are, and says where. */
    keep: { type: 'boolean', default: false },
  },
});

const growTo = asked.growth ? [10_000, 100_000] : [10_000];
const isAsked = (id: string) =>
  id === 'floor' || !asked.only || asked.only.some((start) => id.startsWith(start));
const isGrowing = growTo.filter((many) => isAsked(`grow-${many}`));

const corpora = writeCorpora(isGrowing);
const { place, letters, packLetters } = corpora;
try {
  const cases = [
    ...ourCases(growTo, packLetters),
    relintCase(folderOf(20)),
    ...peerCases(letters.map(({ path }) => path)),
    ...fillCases(),
  ].filter(({ id }) => isAsked(id));
  if (cases.some(({ group }) => group === 'peers' || group === 'fill')) installPeers();
  if (cases.some(({ group }) => group === 'fill')) {
    writeFills(place);
    buildSync({
      entryPoints: [join(ROOT, 'bench/speed/fill-ours.ts')],
      outfile: join(ROOT, OURS),
      ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' },
    });
    const program = join(ROOT, 'dist/bin/dunmark.cjs');
    execFileSync(process.execPath, [program, 'build', 'pack', '--out', 'module', '--target', 'module'], {
      cwd: place,
      stdio: 'ignore',
    });
    // The module is ES, and the folder it lies in says nothing of that.
    writeFileSync(join(place, 'module/package.json'), '{ "type": "module" }');
  }
  const report = reportOf(measure(place, cases, Number(asked.runs)), corpora);
  console.log(report.text);
  if (asked.record) console.log(record(report, process.argv.slice(2)));
} finally {
  if (asked.keep) console.log(place);
  else rmSync(place, { recursive: true, force: true });
}
