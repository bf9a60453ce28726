/** `npm run test:editor`: real editors with our extension and our server, one suite after the other, counted. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installEditors, ROOT } from './lib/editors.js';
import { buildConsole, packExtension } from './lib/extension.js';
import type { CaseResult, Suite } from './lib/suite.js';
import { apiSuites } from './suites/api.js';
import { serverlessSuite } from './suites/serverless.js';
import { terminalSuites } from './suites/terminal.js';
import { uiSuite } from './suites/ui.js';

const SUITES: readonly Suite[] = [...apiSuites, serverlessSuite, uiSuite, ...terminalSuites];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { vsix: { type: 'string' }, 'keep-pictures': { type: 'string' }, pictures: { type: 'boolean' } },
});
const say = (line: string) => console.log(`  ${line}`);
const seconds = (from: number) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

const wanted = SUITES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const unknown = positionals.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}; there are ${SUITES.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const begun = Date.now();
const temporary = mkdtempSync(join(tmpdir(), 'dunmark-test-editor-'));
const pictures = values['keep-pictures'] ?? join(temporary, 'pictures');
const media = values.pictures ? join(ROOT, 'editors/vscode/media') : undefined;
const totals: string[] = [];
let failed = 0;
try {
  installEditors(say);
  if (!values.vsix) buildConsole(say);
  const vsix = values.vsix ?? packExtension(say);
  for (const suite of wanted) {
    console.log(`\n${suite.title}`);
    const results: CaseResult[] = [];
    const started = Date.now();
    const folder = join(temporary, suite.name);
    const own = join(pictures, suite.name);
    for (const path of [folder, own]) mkdirSync(path, { recursive: true });
    const tell = (result: CaseResult) => {
      results.push(result);
      console.log(`  ${result.error ? '✖' : '✔'} ${result.name} (${result.milliseconds} ms)`);
      for (const line of [result.note, result.error]) if (line) console.log(line.replace(/^/gm, '      '));
    };
    await suite
      .run({ folder, pictures: own, vsix, media, say, tell })
      .catch((fault) =>
        tell({ name: 'the suite came to its end', milliseconds: 0, error: String(fault?.stack) }),
      );
    if (results.length === 0) tell({ name: 'the suite has cases', milliseconds: 0, error: 'none ran' });
    const wrong = results.filter(({ error }) => error).length;
    failed += wrong;
    totals.push(`${suite.title}: ${results.length - wrong} of ${results.length} passed, ${seconds(started)}`);
  }
} finally {
  if (failed === 0 && !values['keep-pictures']) rmSync(temporary, { recursive: true, force: true });
}
console.log(
  `\n${totals.join('\n')}\n${failed === 0 ? '✔ all passed' : `✖ ${failed} failed; pictures in ${pictures}`}, ${seconds(begun)}`,
);
process.exit(failed === 0 ? 0 : 1);
