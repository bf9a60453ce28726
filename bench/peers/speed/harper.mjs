/** harper.js has no command of its own: every Markdown file of a folder, one after the other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';

const [folder] = process.argv.slice(2);
const linter = new LocalLinter({ binary: binaryInlined });
await linter.setup();
let found = 0;
for (const name of readdirSync(folder)) {
  const lints = await linter.lint(readFileSync(join(folder, name), 'utf8'), { language: 'markdown' });
  for (const lint of lints) {
    found++;
    console.log(`${name}: ${lint.message()}`);
  }
}
console.log(`${found} found`);
