/** Folders that come and go, settings that are broken, and addresses that every editor spells in its own way. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { bundled } from '../cli/program.js';
import { type Client, startClient } from './client.js';

beforeAll(bundled);

const PACK = 'id: house\ntitle: { en: House, zh: 本公司 }\nversion: "1.0.0"\ndate: "2025-03-14"\n';
const LETTER =
  '---\ntitle: Final\nlang: en\nstage: final\ntone: decisive\nchannel: email\nvariables:\n  required: [client_name]\n---\n\nDear {{ client_name }},\n\nWe hope you will pay.\n';

const clients: Client[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.stop()));
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string>>, inside = ''): string {
  const home = mkdtempSync(join(tmpdir(), 'dunmark-lsp-'));
  folders.push(home);
  const path = join(home, inside);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

async function client(...roots: readonly string[]): Promise<Client> {
  const started = await startClient({
    folders: roots,
    capabilities: { workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } } },
  });
  clients.push(started);
  return started;
}

const has = (code: string) => (found: ReadonlyArray<{ readonly code?: string | number | undefined }>) =>
  found.some((each) => each.code === code);

describe('settings that are broken from the beginning', () => {
  it('are told of, and keep nothing from being judged or answered', async () => {
    const root = folder({ 'dunmark.yml': 'rules:\n  hope-wording: errorr\n', 'letter.md': LETTER });
    const it = await client(root);
    const uri = await it.open(join(root, 'letter.md'));
    await it.until(uri, has('hope-wording'));
    await it.until(pathToFileURL(join(root, 'dunmark.yml')).href, has('parse-error'));
    const items = await it.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 10, character: 8 },
    });
    expect(items.length).toBeGreaterThan(0);
  });

  it('do not make a team’s word file a stranger while they are mended', async () => {
    const words = 'id: our-words\n';
    const root = folder({
      'dunmark.yml': 'lexicons: [words.yml]\n',
      'words.yml': words,
      'letter.md': LETTER,
    });
    const it = await client(root);
    await it.open(join(root, 'letter.md'));
    const uri = pathToFileURL(join(root, 'words.yml')).href;
    await it.until(uri, (found) => found.length > 0);
    await it.open(join(root, 'words.yml'));
    const config = await it.open(join(root, 'dunmark.yml'));
    await it.change(config, 'lexicons: [words.yml\n');
    await it.until(config, (found) => found.length > 0);
    await it.change(uri, `${words}x: 1\n`);
    await it.until(uri, (found, version) => version === 2 && found.length > 0);
  });
});

describe('a folder', () => {
  it('that is closed takes its findings with it', async () => {
    const one = folder({ 'pack.yml': PACK, 'en/final/email.md': LETTER, 'en/final/letter.md': LETTER });
    const two = folder({ 'letter.md': LETTER });
    const it = await client(one, two);
    const open = await it.open(join(one, 'en/final/email.md'));
    const closed = pathToFileURL(join(one, 'en/final/letter.md')).href;
    await it.until(closed, has('hope-wording'));
    await it.close(open);
    await it.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: pathToFileURL(one).href, name: 'one' }] },
    });
    await it.until(closed, (found) => found.length === 0);
    await it.until(open, (found) => found.length === 0);
  });

  it('has one address, however an editor spells it', async () => {
    const root = folder(
      {
        'pack.yml': PACK,
        'variables.yml':
          'client_name: { type: text, role: recipient, label: { en: Client, zh: 客户 }, example: { en: Ms Brandt, zh: 李经理 } }\n',
        'en/final/email.md': LETTER,
        'en/final/letter.md': LETTER,
      },
      'a+b (c)',
    );
    const it = await client(root);
    const bare = (path: string) => `file://${join(root, path).replaceAll(' ', '%20')}`;
    const first = await it.open(bare('en/final/email.md'), LETTER);
    const second = await it.open(bare('en/final/letter.md'), LETTER);
    await it.until(first, has('hope-wording'));
    await new Promise((done) => setTimeout(done, 1500));
    const told = new Set(it.told().map(({ uri }) => decodeURIComponent(uri)));
    expect(
      it.told().filter(({ uri }) => !uri.includes('a+b (c)') && decodeURIComponent(uri).includes('email')),
    ).toEqual(it.told().filter(({ uri }) => uri === first));
    expect(told.size).toBe(new Set(it.told().map(({ uri }) => uri)).size);
    const edit = await it.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: first },
      position: { line: 10, character: 10 },
      newName: 'customer_name',
    });
    const changed = edit.documentChanges!.map((each) => 'textDocument' in each && each.textDocument);
    expect(changed).toContainEqual({ uri: second, version: 1 });
  });
});
