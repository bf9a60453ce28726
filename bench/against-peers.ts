/** `npm run bench:accuracy`: this linter and others on the labelled letters, as tables and into docs/accuracy.md. */
import { parseArgs } from 'node:util';
import { PARTS, readCorpus } from './accuracy/corpus.js';
import { writeBlock } from './accuracy/document.js';
import { judgeAll, slicesOf } from './accuracy/measure.js';
import { ourFindings, ruleIds } from './accuracy/ours.js';
import { ownTable } from './accuracy/own-table.js';
import { peerTable } from './accuracy/peer-table.js';
import { peersOver } from './accuracy/peers.js';
import { countProofs } from './accuracy/proofs.js';
import { record } from './accuracy/record.js';

const { values: asked } = parseArgs({
  options: {
    /** Raises the floors to the figures as they are. */
    record: { type: 'boolean', default: false },
  },
});

const letters = readCorpus();
const ours = new Map(letters.map(({ path, source }) => [path, ourFindings(path, source)]));
const slices = slicesOf(judgeAll(letters, ({ path }) => ours.get(path)!));
const own = ownTable(slices, ruleIds.size, await countProofs());

const tools = [{ name: 'Dunmark', findings: ours }, ...peersOver(letters)];
const peers = PARTS.map((part) => `**The ${part} part**\n\n${peerTable(part, letters, tools)}`).join('\n\n');

console.log(`${own}\n\n${peers}\n`);
writeBlock('own', own);
console.log(writeBlock('peers', peers));
if (asked.record) console.log(record(slices, false));
