/** `npm run accuracy`: precision and recall on the labelled letters, by part, language and rule. */
import { parseArgs } from 'node:util';
import { PARTS, readCorpus } from '../bench/accuracy/corpus.js';
import { writeBlock } from '../bench/accuracy/document.js';
import { listOf } from '../bench/accuracy/list.js';
import { judgeAll, slicesOf } from '../bench/accuracy/measure.js';
import { ourFindings, ruleIds } from '../bench/accuracy/ours.js';
import { ownTable } from '../bench/accuracy/own-table.js';
import { pageOf } from '../bench/accuracy/print.js';
import { countProofs } from '../bench/accuracy/proofs.js';
import { record } from '../bench/accuracy/record.js';

const { values: asked } = parseArgs({
  options: {
    /** Lists misses and false alarms of the open part. */
    list: { type: 'boolean', default: false },
    /** Lists only these rules' misses and false alarms. */
    rule: { type: 'string', multiple: true, default: [] },
    /** Lists those of the part set aside too; whoever mends words by them has spoilt it. */
    aside: { type: 'boolean', default: false },
    lang: { type: 'string' },
    /** Writes the figures into docs/accuracy.md; `npm run bench:accuracy` does that and more. */
    write: { type: 'boolean', default: false },
    /** Raises the floors of test/corpus/floors.json to the figures as they are. */
    record: { type: 'boolean', default: false },
    /** With --record: lets floors fall too. */
    lower: { type: 'boolean', default: false },
  },
});

const corpus = readCorpus();
const judged = judgeAll(corpus, ({ path, source }) => ourFindings(path, source));
const slices = slicesOf(judged);
const shown = slicesOf(judged.filter(({ letter }) => !asked.lang || letter.lang === asked.lang));

for (const part of PARTS) {
  const own = shown.filter((slice) => slice.part === part);
  if (!own.length) continue;
  console.log(`${pageOf(own)}\n`);
  if ((asked.list || asked.rule.length) && (part === 'open' || asked.aside))
    for (const line of own[0]!.judged.flatMap((one) => listOf(one, asked.rule))) console.log(line);
}

const strangers = new Set(
  corpus.flatMap(({ labels }) => labels.flatMap(({ rules }) => rules.filter((rule) => !ruleIds.has(rule)))),
);
if (strangers.size) console.log(`labels name no rule of ours: ${[...strangers].sort().join(' ')}\n`);

const proofs = await countProofs();
const { en, zh } = proofs;
console.log(
  `${ruleIds.size} rules, proved by ${en.bad + zh.bad} sentences that must be found (en ${en.bad}, zh ${zh.bad}) and ${en.good + zh.good} that must stay silent (en ${en.good}, zh ${zh.good})`,
);

if (asked.record) console.log(record(slices, asked.lower));
if (asked.write) console.log(writeBlock('own', ownTable(slices, ruleIds.size, proofs)));
