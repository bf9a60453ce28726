/** `npm run docs`: the documents, and parts of documents, that are written from the rules themselves. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleNotes, rules } from './docs/catalogue.js';
import { withOptionTable } from './docs/option-table.js';
import { ruleIndex, withRuleTable } from './docs/rule-index.js';
import { rulePage } from './docs/rule-page.js';
import { ROOT } from './generate/files.js';

/** Where the rules' pages lie; nothing else does. */
export const RULE_PAGES = 'docs/rules';

/** Every page of docs/rules by its name. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', ruleIndex()],
    ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule, ruleNotes[rule.id])] as const),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const readme = join(ROOT, 'README.md');
  writeFileSync(readme, withRuleTable(readFileSync(readme, 'utf8')));
  const config = join(ROOT, 'docs/config.md');
  writeFileSync(config, withOptionTable(readFileSync(config, 'utf8')));
  const folder = join(ROOT, RULE_PAGES);
  mkdirSync(folder, { recursive: true });
  const pages = rulePages();
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
  console.log(`README.md, docs/config.md, ${pages.size} files in ${RULE_PAGES}`);
}
