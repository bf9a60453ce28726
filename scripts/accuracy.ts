/** `npm run accuracy`: precision and recall on the labelled letters, by part, language and rule. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PARTS, readCorpus } from '../bench/accuracy/corpus.js';
import { recorded } from '../bench/accuracy/floors.js';
import { listOf } from '../bench/accuracy/list.js';
import { judgeAll, slicesOf } from '../bench/accuracy/measure.js';
import { ourFindings, ruleIds } from '../bench/accuracy/ours.js';
import { pageOf } from '../bench/accuracy/print.js';
import { countProofs } from '../bench/accuracy/proofs.js';
import { ROOT } from './generate/files.js';

const { values: asked } = parseArgs({
  options: {
    /** Lists misses and false alarms of the open part. */
    list: { type: 'boolean', default: false },
    /** Lists only these rules' misses and false alarms. */
    rule: { type: 'string', multiple: true, default: [] },
    /** Lists those of the part set aside too; whoever mends words by them has spoilt it. */
    aside: { type: 'boolean', default: false },
    lang: { type: 'string' },
    /** Raises the floors of test/corpus/floors.json to the figures as they are. */
    record: { type: 'boolean', default: false },
    /** With --record: lets floors fall too. */
    lower: { type: 'boolean', default: false },
  },
});

const corpus = readCorpus();
const letters = corpus.filter(({ lang }) => !asked.lang || lang === asked.lang);
const judged = judgeAll(letters, ({ path, source }) => ourFindings(path, source));
const slices = slicesOf(judged);

for (const part of PARTS) {
  const own = slices.filter((slice) => slice.part === part);
  if (!own.length) continue;
  console.log(`${pageOf(own)}\n`);
  if ((asked.list || asked.rule.length) && (part === 'open' || asked.aside))
    for (const line of own[0]!.judged.flatMap((one) => listOf(one, asked.rule))) console.log(line);
}

const strangers = new Set(
  corpus.flatMap(({ labels }) => labels.flatMap(({ rules }) => rules.filter((rule) => !ruleIds.has(rule)))),
);
if (strangers.size) console.log(`labels name no rule of ours: ${[...strangers].sort().join(' ')}\n`);

const { en, zh } = await countProofs();
console.log(
  `${ruleIds.size} rules, proved by ${en.bad + zh.bad} sentences that must be found (en ${en.bad}, zh ${zh.bad}) and ${en.good + zh.good} that must stay silent (en ${en.good}, zh ${zh.good})`,
);

if (asked.record) {
  const path = join(ROOT, 'test/corpus/floors.json');
  const floors = recorded(slices, JSON.parse(readFileSync(path, 'utf8')), asked.lower);
  writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`);
}
