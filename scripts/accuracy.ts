/** `npm run accuracy`: precision and recall on the labelled letters, by part, language and rule. */
import { parseArgs } from 'node:util';
import { type CorpusLetter, PARTS, readCorpus } from '../bench/accuracy/corpus.js';
import { ourFindings, ruleIds } from '../bench/accuracy/ours.js';
import { compare, type Outcome, precision, recall, type Tally, tally } from '../bench/accuracy/score.js';
import { LANGUAGES } from '../src/model/language.js';
import { lineIndex } from '../src/text/lines.js';

const { values: asked } = parseArgs({
  options: {
    /** Lists misses and false alarms of the open part. */
    list: { type: 'boolean', default: false },
    /** Lists only these rules' misses and false alarms. */
    rule: { type: 'string', multiple: true },
    /** Lists those of the part set aside too; whoever mends words by them has spoilt it. */
    aside: { type: 'boolean', default: false },
    lang: { type: 'string' },
  },
});

const letters = readCorpus(ruleIds).filter(({ lang }) => !asked.lang || lang === asked.lang);
const judged = letters.map((letter) => ({
  letter,
  outcome: compare(ourFindings(letter.path, letter.source), letter.labels),
}));

const percent = (n: number): string => n.toFixed(3);
const row = (name: string, { found, missed, false: wrong }: Tally): string =>
  `${name.padEnd(28)} ${percent(precision({ found, missed, false: wrong }))}  ${percent(recall({ found, missed, false: wrong }))}  ${String(found).padStart(5)} ${String(missed).padStart(6)} ${String(wrong).padStart(6)}`;

const HEAD = `${''.padEnd(28)} prec.  recall  found missed  false`;

for (const part of PARTS) {
  const own = judged.filter(({ letter }) => letter.part === part);
  if (!own.length) continue;
  const right = own.filter(({ letter }) => !letter.labels.some(({ optional }) => !optional)).length;
  const { all, rules } = tally(own.map(({ outcome }) => outcome));
  console.log(
    `\n${part}: ${own.length} letters, ${right} of them right, ${all.found + all.missed} expected findings`,
  );
  console.log(HEAD);
  console.log(row('all', all));
  for (const lang of LANGUAGES)
    console.log(
      row(lang, tally(own.filter(({ letter }) => letter.lang === lang).map(({ outcome }) => outcome)).all),
    );
  for (const [rule, counts] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(row(`  ${rule}`, counts));
  if ((asked.list || asked.rule) && (part === 'open' || asked.aside))
    for (const { letter, outcome } of own) list(letter, outcome);
}

function list({ path, source }: CorpusLetter, outcome: Outcome): void {
  const lines = lineIndex(source);
  const wanted = (rule: string | undefined) =>
    !asked.rule || (rule !== undefined && asked.rule.includes(rule));
  const words = (span: { start: number; end: number }) =>
    `${lines.at(span.start).line}: “${source.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, 90)}”`;
  for (const { rules, span } of outcome.missed)
    if (wanted(rules[0])) console.log(`MISSED ${rules[0]}  ${path}${span ? `:${words(span)}` : ''}`);
  for (const { rule, span } of outcome.false)
    if (wanted(rule)) console.log(`FALSE  ${rule}  ${path}:${words(span)}`);
}
