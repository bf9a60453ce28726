/** How long a writer waits: from a change of a letter to its findings, in a real server, milliseconds and beside an empty request. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const rounds = Number(process.argv[2] ?? 200);
const place = mkdtempSync(join(tmpdir(), 'dunmark-bench-editor-'));
cpSync(join(root, 'templates'), join(place, 'templates'), { recursive: true });

const server = spawn(process.execPath, [join(root, 'dist/bin/dunmark.cjs'), 'lsp'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
const waiting = new Map();
connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }) =>
  waiting.get(`${uri} ${version}`)?.(),
);
connection.listen();
await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: null,
  capabilities: {},
  workspaceFolders: [{ uri: pathToFileURL(place).href, name: 'bench' }],
  initializationOptions: { debounce: 0 },
});
await connection.sendNotification('initialized', {});

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const told = (uri, version) =>
  new Promise((done) => {
    waiting.set(`${uri} ${version}`, done);
  });

async function letter(name, path, text) {
  const uri = pathToFileURL(path).href;
  const begun = performance.now();
  const opened = told(uri, 1);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await opened;
  const first = performance.now() - begun;
  // The rest of the pack is read meanwhile, as it is for a writer.
  await new Promise((done) => setTimeout(done, 3000));
  const times = [];
  const empty = [];
  for (let i = 0; i < rounds; i++) {
    const version = i + 2;
    const at = text.indexOf('\n', text.length >> 1);
    const changed = `${text.slice(0, at)} We hope${' so'.repeat(i % 7)} ${i}.${text.slice(at)}`;
    const start = performance.now();
    const answer = told(uri, version);
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: changed }],
    });
    await answer;
    times.push(performance.now() - start);
    const asked = performance.now();
    await connection.sendRequest('textDocument/hover', {
      textDocument: { uri: 'untitled:none' },
      position: { line: 0, character: 0 },
    });
    empty.push(performance.now() - asked);
    await new Promise((done) => setTimeout(done, 20));
  }
  // The first rounds warm the server up.
  const warm = median(times.slice(rounds >> 2));
  console.log(
    `${name.padEnd(34)} ${String(Buffer.byteLength(text)).padStart(5)} bytes  first ${first.toFixed(0).padStart(4)} ms  change ${warm.toFixed(2).padStart(6)} ms  (an empty answer ${median(empty).toFixed(2)} ms)`,
  );
}

const source = (path) => readFileSync(join(place, 'templates', path), 'utf8');
try {
  await letter('a letter of no pack, English', join(place, 'loose.md'), source('en/final/email.md'));
  await letter('a letter of no pack, Chinese', join(place, 'loose-zh.md'), source('zh/final/email.md'));
  await letter(
    'a letter of a pack of 254',
    join(place, 'templates/en/final/email.md'),
    source('en/final/email.md'),
  );
} finally {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  rmSync(place, { recursive: true, force: true });
}
