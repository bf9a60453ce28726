/** What a writer sees while writing: findings of the text as it is, never of one that is gone. */
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../cli/program.js';
import { type Client, type ClientOptions, startClient } from './client.js';

beforeAll(bundled);

const LETTER = `---
title: Second reminder
lang: en
stage: formal
tone: formal
channel: email
subject: "Invoice {{ invoice_number }}: {{ amount_due }} overdue"
variables:
  required: [client_name, invoice_number, amount_due, due_date, days_overdue, pay_by, sender_name]
---

Dear {{ client_name }},

Invoice {{ invoice_number }} for {{ amount_due }} was due on {{ due_date }} and is {{ days_overdue }} days overdue.

Please pay by {{ pay_by }}.

Kind regards,

{{ sender_name }}
`;

const clients: Client[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.stop()));
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'dunmark-lsp-'));
  folders.push(path);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

async function client(options: ClientOptions = {}): Promise<Client> {
  const started = await startClient(options);
  clients.push(started);
  return started;
}

const codes = (found: ReadonlyArray<{ readonly code?: string | number | undefined }>) =>
  found.map(({ code }) => code);
const has = (code: string) => (found: Parameters<typeof codes>[0]) => codes(found).includes(code);

describe('findings', () => {
  it('appear at their words, with the rule’s page, and go when the words go', async () => {
    const root = folder({ 'letter.md': LETTER });
    const it = await client({ folders: [root] });
    const uri = await it.open(join(root, 'letter.md'), LETTER.replace('Please pay', 'We hope you can pay'));
    const found = await it.until(uri, has('hope-wording'));
    const hope = found.find(({ code }) => code === 'hope-wording')!;
    const text = LETTER.replace('Please pay', 'We hope you can pay').split('\n')[hope.range.start.line]!;
    expect(text.slice(hope.range.start.character, hope.range.end.character)).toMatch(/hope/);
    expect(hope).toMatchObject({ source: 'dunmark', severity: expect.any(Number) });
    expect(hope.codeDescription?.href).toMatch(/^https:\/\/.+\/hope-wording\.md$/);
    const version = await it.change(uri, LETTER);
    const left = await it.until(uri, (_, at) => at === version);
    expect(codes(left)).not.toContain('hope-wording');
  });

  it('are those of the last text after fifty edits without a pause', async () => {
    const root = folder({ 'letter.md': LETTER });
    const it = await client({ folders: [root] });
    const uri = await it.open(join(root, 'letter.md'));
    let version = 1;
    for (let i = 0; i < 50; i++)
      version = await it.change(uri, LETTER.replace('Please pay', `We hope ${'so '.repeat(i % 5)}you pay`));
    const last = await it.change(uri, LETTER.replace('Dear {{ client_name }}', 'Dear {{ clint_name }}'));
    expect(last).toBe(version + 1);
    const found = await it.until(uri, (_, at) => at === last);
    expect(codes(found)).not.toContain('hope-wording');
    expect(codes(found)).toContain('unknown-variable');
    await new Promise((done) => setTimeout(done, 800));
    expect(it.diagnostics(uri)).toEqual(found);
    const versions = it
      .told()
      .filter((told) => told.uri === uri)
      .map((told) => told.version!);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });

  it('follow settings that are not saved yet, and keep to the last that could be used', async () => {
    const root = folder({ 'letter.md': LETTER, 'dunmark.yml': 'rules: {}\n' });
    const it = await client({ folders: [root] });
    const text = LETTER.replace('Please pay', 'We hope you can pay');
    const letter = await it.open(join(root, 'letter.md'), text);
    await it.until(letter, has('hope-wording'));
    const config = await it.open(join(root, 'dunmark.yml'));
    await it.change(config, 'rules:\n  hope-wording: off\n');
    await it.until(letter, (found) => !has('hope-wording')(found));
    await it.change(config, 'rules:\n  hope-wordin: off\n');
    const [wrong] = await it.until(config, has('parse-error'));
    expect(wrong).toMatchObject({ range: { start: { line: 1, character: 2 } } });
    expect(wrong!.message).toContain('hope-wording');
    expect(has('hope-wording')(it.diagnostics(letter)!)).toBe(false);
    await it.change(config, 'rules:\n  hope-wording: error\n');
    await it.until(letter, (found) =>
      found.some(({ code, severity }) => code === 'hope-wording' && severity === 1),
    );
    await it.until(config, (found) => found.length === 0);
  });

  it('take the settings nearest to the file, in every folder that is open', async () => {
    const text = LETTER.replace('Please pay', 'We hope you can pay');
    const one = folder({
      'a/dunmark.yml': 'rules: { hope-wording: off }\n',
      'a/letter.md': text,
      'b/letter.md': text,
    });
    const two = folder({ 'dunmark.yml': 'rules: { hope-wording: warning }\n', 'letter.md': text });
    const it = await client({ folders: [one, two] });
    const off = await it.open(join(one, 'a/letter.md'));
    const usual = await it.open(join(one, 'b/letter.md'));
    const mild = await it.open(join(two, 'letter.md'));
    const severity = (code: string) => (found: ReadonlyArray<{ code?: unknown; severity?: number }>) =>
      found.find((each) => each.code === code)?.severity;
    expect(severity('hope-wording')(await it.until(usual, (found) => found.length > 0))).toBe(1);
    expect(severity('hope-wording')(await it.until(mild, (found) => found.length > 0))).toBe(2);
    expect(severity('hope-wording')(await it.until(off, () => true))).toBeUndefined();
  });

  it('are told of Markdown that is a letter, and of nothing else', async () => {
    const root = folder({ 'README.md': '# We hope you pay ASAP\n', 'notes.yml': 'stage: final\n' });
    const it = await client({ folders: [root] });
    const readme = await it.open(join(root, 'README.md'));
    const notes = await it.open(join(root, 'notes.yml'));
    expect(await it.until(readme, () => true)).toEqual([]);
    expect(await it.until(notes, () => true)).toEqual([]);
  });

  it('are told of a text that lies nowhere yet', async () => {
    const it = await client({ folders: [folder({})] });
    const uri = await it.open('untitled:Untitled-1', LETTER.replace('Please pay', 'We hope you can pay'));
    await it.until(uri, has('hope-wording'));
  });

  it('are left out where ignore files leave a letter out', async () => {
    const text = LETTER.replace('Please pay', 'We hope you can pay');
    const root = folder({
      '.git/HEAD': '',
      '.dunmarkignore': 'old/\n',
      'old/letter.md': text,
      'letter.md': text,
    });
    const it = await client({ folders: [root] });
    await it.until(await it.open(join(root, 'letter.md')), has('hope-wording'));
    expect(await it.until(await it.open(join(root, 'old/letter.md')), () => true)).toEqual([]);
  });

  it('end with one finding where a text is no letter’s size', async () => {
    const root = folder({ 'letter.md': LETTER });
    const it = await client({ folders: [root] });
    const uri = await it.open(join(root, 'letter.md'), `${LETTER}${'We hope you pay. '.repeat(100_000)}`);
    expect(codes(await it.until(uri, (found) => found.length > 0))).toEqual(['input-too-complex']);
  });
});

describe('a pack', () => {
  const PACK = 'id: house\ntitle: { en: House, zh: 本公司 }\nversion: "1.0.0"\ndate: "2025-03-14"\n';
  const files = {
    'pack.yml': PACK,
    'en/formal/email.md': LETTER,
    'zh/formal/email.md': LETTER.replace('lang: en', 'lang: zh').replaceAll('{{ days_overdue }}', '9'),
  };

  it('is told of as a whole, at the places that must change, once one letter is open', async () => {
    const root = folder(files);
    const it = await client({ folders: [root] });
    await it.open(join(root, 'en/formal/email.md'));
    const zh = pathToFileURL(join(root, 'zh/formal/email.md')).href;
    await it.until(zh, (found) => found.length > 0);
  });

  it('is told of no further than the open letters where nobody wants more', async () => {
    const root = folder(files);
    const it = await client({ folders: [root], initializationOptions: { debounce: 0, wholePack: false } });
    await it.open(join(root, 'en/formal/email.md'));
    await new Promise((done) => setTimeout(done, 1200));
    expect(it.told().map(({ uri }) => uri)).toEqual(
      it.told().map(() => pathToFileURL(join(root, 'en/formal/email.md')).href),
    );
  });

  it('forgets a file that is deleted', async () => {
    const root = folder(files);
    const it = await client({ folders: [root] });
    await it.open(join(root, 'en/formal/email.md'));
    const path = join(root, 'zh/formal/email.md');
    const uri = pathToFileURL(path).href;
    await it.until(uri, (found) => found.length > 0);
    unlinkSync(path);
    await it.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    await it.until(uri, (found) => found.length === 0);
  });
});

describe('the server', () => {
  it('says what it can do, who it is, and writes nothing beside the protocol', async () => {
    const it = await client({ folders: [] });
    expect(it.initialized.serverInfo).toMatchObject({ name: 'dunmark' });
    expect(it.initialized.capabilities).toMatchObject({
      hoverProvider: true,
      renameProvider: { prepareProvider: true },
    });
    expect(it.stderr()).toBe('');
  });

  it('ends with its editor, and with 0', async () => {
    const it = await startClient();
    expect(await it.stop()).toBe(0);
  });

  it('speaks Chinese to a Chinese editor', async () => {
    const root = folder({ 'letter.md': LETTER.replace('Please pay', 'We hope you can pay') });
    const it = await client({ folders: [root], initializationOptions: { debounce: 0 }, locale: 'zh-cn' });
    const found = await it.until(await it.open(join(root, 'letter.md')), has('hope-wording'));
    expect(found[0]!.message).toMatch(/\p{Script=Han}/u);
  });
});
