/** Every answer over the wire: what an editor does with it leads where it should. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  Ladder,
  NewLetter,
  NewLetterChoices,
  PhraseChoice,
  Preview,
} from '../../src/server/protocol.js';
import { bundled, ROOT, run } from '../cli/program.js';
import { type Client, startClient } from './client.js';

const place = mkdtempSync(join(tmpdir(), 'dunmark-answers-'));
const letter = join(place, 'templates/en/final/email.md');
const uri = pathToFileURL(letter).href;
const source = () => readFileSync(letter, 'utf8');
let client: Client;

beforeAll(async () => {
  await bundled();
  cpSync(join(ROOT, 'templates'), join(place, 'templates'), { recursive: true });
  client = await startClient({
    folders: [place],
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
  });
  await client.open(letter);
  await client.until(uri, () => true);
});
afterAll(async () => {
  await client.stop();
  rmSync(place, { recursive: true, force: true });
});

/** Where the first of some words begins in the letter, and how far in. */
const at = (words: string, into = 0) => {
  const document = TextDocument.create(uri, 'markdown', 1, source());
  return document.positionAt(source().indexOf(words) + into);
};
const about = { textDocument: { uri } };
const ask = <Result>(method: string, words: string, into = 1) =>
  client.request<Result>(`textDocument/${method}`, { ...about, position: at(words, into) });

/** All files an edit changes, as they would be, by address. */
function applied(edit: WorkspaceEdit): ReadonlyMap<string, string> {
  return new Map(
    (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument, edits }) => {
      const text = readFileSync(fileURLToPath(textDocument.uri), 'utf8');
      const document = TextDocument.create(textDocument.uri, '', 1, text);
      return [textDocument.uri, TextDocument.applyEdits(document, edits as never)];
    }),
  );
}

describe('the protocol', () => {
  it('completes a variable and closes its braces once', async () => {
    const items = await ask<CompletionItem[]>('completion', '{{ client_name }},', 3);
    const due = items.find(({ label }) => label === 'due_date')!;
    expect(due.textEdit).toMatchObject({ newText: expect.stringContaining('due_date') });
    expect(due.textEdit!.newText).not.toContain('}}');
  });

  it('begins a letter in an empty file, where there are letters', async () => {
    const empty = await client.open(join(place, 'drafts.md'), '');
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri: empty },
      position: { line: 0, character: 0 },
    });
    expect(items.map(({ textEdit }) => textEdit!.newText).join('\n')).toMatch(/---[\s\S]*stage:/);
    await client.close(empty);
  });

  it('tells of a variable, in both languages', async () => {
    const { contents } = await ask<Hover>('hover', 'amount_due');
    expect((contents as { value: string }).value).toMatch(/Amount due[\s\S]*\p{Script=Han}/u);
  });

  it('outlines the letter', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', about);
    const names = (list: readonly DocumentSymbol[]): string[] =>
      list.flatMap(({ name, children = [] }) => [name, ...names(children)]);
    expect(names(symbols).join('\n')).toMatch(/Final demand, by email/);
  });

  it('leads from a use to the dictionary, and to every other use in the pack', async () => {
    const [entry] = await ask<Location[]>('definition', 'next_action');
    expect(entry!.uri).toBe(pathToFileURL(join(place, 'templates/variables.yml')).href);
    const uses = await client.request<Location[]>('textDocument/references', {
      ...about,
      position: at('next_action', 1),
      context: { includeDeclaration: true },
    });
    expect(new Set(uses.map((each) => each.uri)).size).toBeGreaterThan(4);
  });

  it('renames a variable across the pack and its twins, and the pack is as right as before', async () => {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...about,
      position: at('next_action', 1),
      newName: 'following_step',
    });
    const files = applied(edit);
    const twin = pathToFileURL(join(place, 'templates/zh/final/email.md')).href;
    expect(files.get(twin)).toContain('{{ following_step }}');
    const copy = mkdtempSync(join(tmpdir(), 'dunmark-renamed-'));
    cpSync(join(place, 'templates'), join(copy, 'templates'), { recursive: true });
    for (const [file, text] of files) writeFileSync(fileURLToPath(file).replace(place, copy), text);
    const { code, stdout } = await run(['lint'], { cwd: copy });
    expect(stdout).not.toMatch(/error|warning:/);
    expect(code).toBe(0);
    rmSync(copy, { recursive: true });
  });

  it('says why a name cannot be had', async () => {
    const renamed = client.request('textDocument/rename', {
      ...about,
      position: at('next_action', 1),
      newName: 'amount_due',
    });
    await expect(renamed).rejects.toThrow(/is taken/);
  });

  it('links to the twin, and folds the front matter', async () => {
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', about);
    expect(links.map(({ target }) => target)).toContain(
      pathToFileURL(join(place, 'templates/zh/final/email.md')).href,
    );
    const [first] = await client.request<FoldingRange[]>('textDocument/foldingRange', about);
    expect(first).toMatchObject({ startLine: 0 });
  });

  it('offers mends, a comment that silences, and all safe mends at once', async () => {
    const draft = pathToFileURL(join(place, 'templates/en/final/draft.md')).href;
    const text = source().replace('The date below stands.', 'We hope you will pay. The date below stands.');
    await client.open(draft, text);
    const [hope] = await client.until(draft, (found) => found.some(({ code }) => code === 'hope-wording'));
    const request = (only?: readonly string[]) =>
      client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: draft },
        range: hope!.range,
        context: { diagnostics: [hope], ...(only && { only }) },
      });
    const all = await request();
    expect(all.map(({ kind }) => kind)).toContain('quickfix');
    expect(all.map(({ title }) => title).join('\n')).toContain('hope-wording');
    const mend = all.find(({ kind }) => kind === 'quickfix')!;
    const [change] = mend.edit!.documentChanges as TextDocumentEdit[];
    expect(change!.textDocument).toEqual({ uri: draft, version: 1 });
    const mended = TextDocument.applyEdits(TextDocument.create(draft, '', 1, text), change!.edits as never);
    await client.change(draft, mended);
    await client.until(draft, (found) => !found.some(({ code }) => code === 'hope-wording'));
    expect((await request(['source.fixAll'])).every(({ kind }) => kind === 'source.fixAll.dunmark')).toBe(
      true,
    );
    await client.close(draft);
  });

  it('answers nothing for a text that is none of ours', async () => {
    const readme = await client.open(join(place, 'README.md'), '# Read me\n');
    for (const method of ['completion', 'hover', 'definition', 'prepareRename'])
      expect(
        await client.request(`textDocument/${method}`, {
          textDocument: { uri: readme },
          position: { line: 0, character: 3 },
        }),
      ).toBeNull();
  });
});

describe('our own requests', () => {
  it('fill the letter in, its twin beside it', async () => {
    const preview = await client.request<Preview>('dunmark/preview', { uri });
    expect(preview).toMatchObject({ lang: 'en', problems: [], twin: { lang: 'zh', problems: [] } });
    expect(preview.html).toContain('<p>');
    expect(preview.html).not.toContain('{{');
    expect(preview.place).toMatchObject({ stage: 'final', window: { from: 31, to: null } });
    const own = await client.request<Preview>('dunmark/preview', {
      uri,
      data: '{"client_name": "<script>alert(1)</script>"}',
    });
    expect(own.html).toContain('&lt;script&gt;');
    const broken = await client.request<Preview>('dunmark/preview', { uri, data: '{"client_name": ' });
    expect(broken.problems).toHaveLength(1);
  });

  it('offer phrases that suit first, each with what it changes', async () => {
    const phrases = await client.request<readonly PhraseChoice[]>('dunmark/phrases', {
      uri,
      position: at('Yours sincerely'),
    });
    expect(phrases[0]!.suits).toBe(true);
    expect(phrases.length).toBeGreaterThan(50);
    expect(phrases[0]!.edits.length).toBeGreaterThan(0);
  });

  it('show the ladder', async () => {
    const [ladder] = await client.request<readonly Ladder[]>('dunmark/ladder', { uri });
    expect(ladder!.rungs.map(({ stage }) => stage)).toEqual([
      'pre-due',
      'reminder',
      'follow-up',
      'formal',
      'final',
    ]);
    expect(ladder!.rungs.flatMap(({ missing }) => missing)).toEqual([]);
    const count = [...ladder!.rungs.flatMap(({ letters }) => letters), ...ladder!.beside].length;
    expect(count).toBe(254);
  });

  it('begin a letter as the console does', async () => {
    const folder = pathToFileURL(place).href;
    const choices = await client.request<NewLetterChoices>('dunmark/newLetterChoices', { uri: folder });
    expect(choices.taken).toContain('final/email');
    const wish = { pack: choices.pack, id: 'final/fax', stage: 'final', channel: 'letter' };
    const { files } = await client.request<NewLetter>('dunmark/newLetter', wish);
    const copy = mkdtempSync(join(tmpdir(), 'dunmark-new-'));
    cpSync(join(place, 'templates'), join(copy, 'templates'), { recursive: true });
    await run(['new', 'final/fax', '--channel', 'letter'], { cwd: copy });
    for (const file of files)
      expect(file.text).toBe(readFileSync(fileURLToPath(file.uri).replace(place, copy), 'utf8'));
    expect(files).toHaveLength(2);
    rmSync(copy, { recursive: true });
    await expect(client.request('dunmark/newLetter', { ...wish, id: 'final/email' })).rejects.toThrow(
      /final\/email/,
    );
    await expect(client.request('dunmark/newLetter', { ...wish, id: '../out' })).rejects.toThrow();
  });

  it('say which settings count', async () => {
    writeFileSync(join(place, 'dunmark.yml'), 'extends: strict\nrules:\n  hope-wording: off\n');
    const { markdown } = await client.request<{ markdown: string }>('dunmark/config', { uri });
    expect(markdown).toContain('strict');
    expect(markdown).toContain('hope-wording');
    rmSync(join(place, 'dunmark.yml'));
  });
});
