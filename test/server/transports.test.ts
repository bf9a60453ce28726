/** The server over what editors speak through: IPC, and a channel in a browser that has no disk. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import type { FolderFiles, Ladder } from '../../src/server/protocol.js';
import { startServer } from '../../src/server/start.js';
import { bundled, PROGRAM } from '../cli/program.js';

beforeAll(bundled);

const LETTER =
  '---\ntitle: Final\nlang: en\nstage: final\ntone: decisive\nchannel: email\n---\n\nWe hope you will pay.\n';
const PACK = 'id: house\ntitle: { en: House, zh: 本公司 }\nversion: "1.0.0"\ndate: "2025-03-14"\n';

/** Begins a session and waits for the first that is told of a text. */
async function firstFindings(
  connection: ProtocolConnection,
  uri: string,
  initializationOptions: object,
  folder = uri.slice(0, uri.lastIndexOf('/')),
): Promise<readonly unknown[]> {
  const told = new Promise<PublishDiagnosticsParams>((done) => {
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      if (params.uri === uri && params.diagnostics.length) done(params);
    });
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: folder, name: 'x' }],
    initializationOptions: { debounce: 0, ...initializationOptions },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: LETTER },
  });
  return (await told).diagnostics.map(({ code }) => code);
}

describe('the server', () => {
  it('speaks through the channel of the process that started it', async () => {
    const place = mkdtempSync(join(tmpdir(), 'dunmark-ipc-'));
    writeFileSync(join(place, 'letter.md'), LETTER);
    const child = fork(PROGRAM, ['lsp', '--node-ipc'], { silent: true });
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    const uri = pathToFileURL(join(place, 'letter.md')).href;
    expect(await firstFindings(connection, uri, {})).toContain('hope-wording');
    const ended = new Promise((done) => child.once('exit', done));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
    rmSync(place, { recursive: true });
  });

  it('works in a browser: files are asked of the editor, settings and packs are found as on a disk', async () => {
    const root = 'vscode-vfs://github/house/letters';
    const files: Record<string, string> = {
      'dunmark.yml': 'rules: { hope-wording: off }\n',
      'templates/pack.yml': PACK,
      'templates/en/final/email.md': LETTER,
      'templates/zh/formal/email.md': LETTER.replace('lang: en', 'lang: zh').replace('final', 'formal'),
    };
    const { port1, port2 } = new MessageChannel();
    startServer(
      createConnection(ProposedFeatures.all, new PortMessageReader(port1), new PortMessageWriter(port1)),
    );
    const connection = createProtocolConnection(new PortMessageReader(port2), new PortMessageWriter(port2));
    const asked: string[] = [];
    connection.onRequest('dunmark/files', ({ folder }: { readonly folder: string }): FolderFiles => {
      asked.push(folder);
      return {
        files: Object.entries(files).map(([path, text]) => ({ uri: `${root}/${path}`, text })),
        truncated: false,
      };
    });
    const uri = `${root}/templates/en/final/email.md`;
    const found = await firstFindings(connection, uri, { canReadFiles: true }, root);
    expect(found).not.toContain('hope-wording');
    expect(found).toContain('missing-deadline');
    expect(asked).toEqual([root]);
    const [ladder] = await connection.sendRequest<readonly Ladder[]>('dunmark/ladder', { uri });
    expect(ladder!.uri).toBe(`${root}/templates`);
    expect(ladder!.rungs.flatMap(({ letters }) => letters.map((each) => each.uri))).toContain(
      `${root}/templates/zh/formal/email.md`,
    );
    delete files['dunmark.yml'];
    const again = new Promise<readonly unknown[]>((done) => {
      connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        const codes = params.diagnostics.map(({ code }) => code);
        if (params.uri === uri && codes.includes('hope-wording')) done(codes);
      });
    });
    await connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${root}/dunmark.yml`, type: 3 }],
    });
    expect(await again).toContain('hope-wording');
    connection.dispose();
    port1.close();
  });
});
