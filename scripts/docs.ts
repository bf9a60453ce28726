/** `npm run docs`: the parts of the documents that are written from the rules themselves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseErrors } from '../src/generated/parse-errors.js';
import { placeholders } from '../src/generated/placeholders.js';
import { compiledWords } from '../src/generated/words.js';
import { createLinter } from '../src/lint/linter.js';
import type { Rule } from '../src/lint/rule.js';
import { loadWords } from '../src/lint/words.js';
import { RULE_GROUPS } from '../src/model/lexicon.js';
import { STAGES } from '../src/model/stage.js';
import { codeRules } from '../src/rules/index.js';
import { ROOT } from './generate/files.js';

const START = '<!-- rules:start -->';
const END = '<!-- rules:end -->';

/** README.md with its table of rules as the rules are now. @throws Error when its marks are gone. */
export function withRuleTable(readme: string): string {
  const from = readme.indexOf(START);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`README.md has lost ${START} … ${END}`);
  return `${readme.slice(0, from + START.length)}\n${table()}\n${readme.slice(to)}`;
}

function table(): string {
  const { rules } = createLinter(
    codeRules({ placeholders, parseErrors }),
    loadWords(compiledWords),
    placeholders,
  );
  const head = `| rule | ${STAGES.join(' | ')} | finds |\n|---|${STAGES.map(() => ':-:').join('|')}|---|`;
  const rows = RULE_GROUPS.flatMap((group) =>
    [...rules.values()]
      .filter((rule) => rule.group === group)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(row),
  );
  return [
    head,
    ...rows,
    `\n${rules.size} rules; \`dunmark rules\` prints the same, \`dunmark explain <rule>\` says why.`,
  ].join('\n');
}

const row = (rule: Rule): string =>
  `| \`${rule.id}\` | ${STAGES.map((stage) => rule.severity[stage] ?? '').join(' | ')} | ${rule.title.en} |`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(ROOT, 'README.md');
  writeFileSync(path, withRuleTable(readFileSync(path, 'utf8')));
  console.log('README.md');
}
