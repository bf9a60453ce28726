/** A workspace that means ill, opened in an editor: nothing of it runs, and nothing it says turns text round. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { CompletionItem, DocumentSymbol, Hover } from 'vscode-languageserver-protocol';
import { letter, packFolder } from '../cli/letters.js';
import { bundled, run } from '../cli/program.js';
import { folder } from '../node/folder.js';
import { startClient } from '../server/client.js';
import { RAN } from './judged.js';

beforeAll(bundled);

const SETTINGS = [
  'plugins: [./rule.mjs]\n',
  'plugins: [./rule.cjs, evil]\n',
  'extends: [evil, evil/more.yml]\nlexicons: [evil]\n',
];

it.each(SETTINGS)('runs no code of a workspace: %j', async (settings) => {
  const marker = join(folder(), RAN);
  const code = `import('node:fs').then(({ writeFileSync }) => writeFileSync(${JSON.stringify(marker)}, ''));\n`;
  const cwd = folder({
    '.git/HEAD': '',
    'dunmark.yml': settings,
    'a.md': letter('final/email'),
    'rule.mjs': code,
    'rule.cjs': code,
    'dunmark.config.js': code,
    '.dunmarkrc.js': code,
    'node_modules/evil/package.json': '{ "name": "evil", "main": "index.js" }',
    'node_modules/evil/index.js': code,
    'node_modules/evil/dunmark.yml': 'plugins: [./index.js]\n',
    'node_modules/evil/more.yml': 'plugins: [./index.js]\n',
  });
  const client = await startClient({ folders: [cwd] });
  const uri = await client.open(join(cwd, 'a.md'));
  await client.until(uri, () => true);
  const config = await client.open(join(cwd, 'dunmark.yml'));
  await client.until(config, () => true);
  await client.request('dunmark/config', { uri });
  expect(await client.stop()).toBe(0);
  expect(existsSync(marker)).toBe(false);
  // It would have run where a person allows it.
  await run(['lint', '--plugins'], { cwd });
  expect(existsSync(marker)).toBe(settings.startsWith('plugins'));
});

const TRICK = '\u001b[2J\u202egnihton\u202c\u2067\u009b\u200e';
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

it('shows nothing of a workspace as it is that would turn text round', async () => {
  const cwd = packFolder();
  const files = {
    'variables.yml': `client_name:\n  role: recipient\n  label: { en: ${JSON.stringify(`Client${TRICK}`)}, zh: 客户 }\n  example: { en: ${JSON.stringify(TRICK)}, zh: 客户 }\n`,
    'en/final/email.md': letter('final/email')
      .replace(/^title: .*/m, `title: ${JSON.stringify(`Title${TRICK}`)}`)
      .replace('Dear', `We hope ${TRICK} you will pay soon ${TRICK} {{ nobody${TRICK} }}. Dear`),
  };
  for (const [name, text] of Object.entries(files)) {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(cwd, 'templates', name), text);
  }
  const client = await startClient({ folders: [cwd] });
  const uri = await client.open(join(cwd, 'templates/en/final/email.md'));
  const found = await client.until(uri, (all) => all.length > 3);
  expect(JSON.stringify(found.map(({ message }) => message))).toContain('nobody');
  const text = files['en/final/email.md'];
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes('{{ client_name'));
  const position = { line, character: lines[line]!.indexOf('client_name') + 3 };
  const about = { textDocument: { uri }, position };
  const hover = await client.request<Hover>('textDocument/hover', about);
  const items = await client.request<CompletionItem[]>('textDocument/completion', about);
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', about);
  const { value } = hover.contents as { value: string };
  expect(value).toContain('Client');
  expect(JSON.stringify(symbols)).toContain('Title');
  const shown = [
    value,
    ...found.map(({ message }) => String(message)),
    ...items.flatMap(({ label, detail = '', documentation = '' }) => [
      label,
      detail,
      typeof documentation === 'string' ? documentation : documentation.value,
    ]),
    ...names(symbols),
  ];
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((each) => OBEYED.test(each))).toEqual([]);
  await client.stop();
});

const names = (symbols: readonly DocumentSymbol[]): readonly string[] =>
  symbols.flatMap(({ name, detail = '', children = [] }) => [name, detail, ...names(children)]);
