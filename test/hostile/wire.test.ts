/** A client that sends nonsense, leaves or is killed: the server answers what it can, ends in one line, and stays nowhere. */
import { spawn } from 'node:child_process';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { checkedFrames } from '../../src/node/checked-frames.js';
import { bundled, PROGRAM } from '../cli/program.js';
import { framed, message, startWire, type Wire } from '../server/wire.js';

beforeAll(bundled);

function wire(): Wire {
  const made = startWire();
  onTestFinished(made.end);
  return made;
}
const begin = message({
  id: 'begin',
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {}, initializationOptions: { debounce: 0 } },
});
const probe = message({ id: 'probe', method: 'no/such' });

describe('a stream of messages that nobody can part', () => {
  it.each([
    ['no length', 'Content-Type: x\r\n\r\n{}', 'a header without a length'],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}', 'a header without a length'],
    ['no number', 'Content-Length: abc\r\n\r\n{}', 'a header without a length'],
    ['a number below nothing', 'Content-Length: -5\r\n\r\n{}', 'a header without a length'],
    ['too short a length', `Content-Length: 5\r\n\r\n{"a":1}`, 'a header without a length'],
    ['too long a length', `Content-Length: 9\r\n\r\n{"a":1}`, 'a header without a length'],
    ['a length beyond all texts', 'Content-Length: 99999999999\r\n\r\n', 'a message of 99999999999 bytes'],
    ['no header', 'hello\r\n\r\n', 'a header that is none'],
    ['another protocol', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', 'a header that is none'],
    ['a header without end', 'x: '.padEnd(9_000, 'y'), 'a header that does not end'],
  ])('is found out: %s', async (_name, bytes, why) => {
    const frames = checkedFrames().resume();
    const failed = new Promise<Error>((done) => frames.once('error', done));
    frames.end(begin + bytes + probe);
    expect((await failed).message).toBe(why);
  });

  it('ends the server in one line', async () => {
    const server = wire();
    server.send(begin);
    expect(await server.hears('begin')).toBe(true);
    server.send(`Content-Length: 5\r\n\r\n{"a":1}${probe}`);
    expect(await server.ends()).toBe(true);
    expect([server.ended(), server.stderr(), server.noise()]).toEqual([
      { code: 1, signal: null },
      'dunmark: cannot read what the editor sends: a header without a length\n',
      '',
    ]);
  });

  it('is told from one that comes in pieces', async () => {
    const sent = `${framed('{"a":1}')}Content-Type: x; charset=utf-8\r\ncontent-length:   10\r\n\r\n{"b":"é"}${framed('')}`;
    for (let size = 1; size < 20; size++) {
      const frames = checkedFrames();
      let heard = '';
      frames.setEncoding('utf8').on('data', (text: string) => {
        heard += text;
      });
      const bytes = Buffer.from(sent);
      for (let at = 0; at < bytes.length; at += size) frames.write(bytes.subarray(at, at + size));
      await new Promise<void>((done) => frames.on('end', done).end());
      expect(heard).toBe(sent);
    }
  });
});

describe('a message that is none', () => {
  it('is passed over', async () => {
    const server = wire();
    const none = [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '\u0000',
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","id":{},"method":"shutdown"}',
      '['.repeat(100_000),
    ].map(framed);
    server.send([...none, begin, ...none, probe].join(''));
    expect(await server.hears('probe')).toBe(true);
    expect([server.ended(), server.stderr(), server.noise()]).toEqual([undefined, '', '']);
  });

  it('of the wrong types leaves what is open as it was', async () => {
    const server = wire();
    const uri = 'file:///nowhere/a.md';
    const told = (method: string, params: unknown) => message({ method, params });
    const open = (document: object) => told('textDocument/didOpen', { textDocument: document });
    const change = (contentChanges: unknown) =>
      told('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    server.send(
      begin +
        open({ uri, languageId: 'markdown', version: 1, text: '---\nstage: final\n---\n\n# One\n' }) +
        open({ uri: 5, languageId: 'markdown', version: 1, text: 'x' }) +
        open({ uri: 'file:///nowhere/b.md', languageId: 'markdown', version: 1, text: null }) +
        change([{ text: 'gone' }, { text: 5 }]) +
        change([{ text: 'gone', range: null }]) +
        change([{ text: 'gone', range: { start: { line: 'x' }, end: {} } }]) +
        told('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 5 }, null], removed: 'x' } }) +
        told('workspace/didChangeWatchedFiles', { changes: [{ uri: 5 }] }) +
        told('workspace/didChangeConfiguration', { settings: { dunmark: { debounce: 1e300 } } }) +
        message({ id: 'symbols', method: 'textDocument/documentSymbol', params: { textDocument: { uri } } }),
    );
    expect(await server.hears('symbols')).toBe(true);
    const { result } = server.replies.find(({ id }) => id === 'symbols')!;
    expect(JSON.stringify(result)).toContain('"One"');
    expect([server.ended(), server.stderr(), server.noise()]).toEqual([undefined, '', '']);
  });

  it('at an address that is none is answered', async () => {
    const server = wire();
    server.send(begin);
    for (const [i, uri] of ['x y:z', '1:2', 'file:///\ud800.md', '//', ''].entries()) {
      const textDocument = {
        uri,
        languageId: 'markdown',
        version: 1,
        text: '---\nstage: final\n---\n\n# One\n',
      };
      server.send(
        message({ method: 'textDocument/didOpen', params: { textDocument } }) +
          message({ id: `symbols ${i}`, method: 'textDocument/documentSymbol', params: { textDocument } }) +
          message({ method: 'textDocument/didClose', params: { textDocument } }),
      );
      expect(await server.hears(`symbols ${i}`)).toBe(true);
      expect(JSON.stringify(server.replies.find(({ id }) => id === `symbols ${i}`)!.result)).toContain(
        '"One"',
      );
    }
    expect([server.ended(), server.stderr(), server.noise()]).toEqual([undefined, '', '']);
  });
});

describe('a client that leaves', () => {
  it('with its input closed ends the server, without a word', async () => {
    const server = wire();
    server.send(begin);
    await server.hears('begin');
    server.process.stdin.end();
    expect(await server.ends()).toBe(true);
    expect([server.ended()!.code, server.stderr()]).toEqual([1, '']);
  });

  it('with its ear closed ends the server, without a word', async () => {
    const server = wire();
    server.send(begin);
    await server.hears('begin');
    server.process.stdout.destroy();
    server.send(probe.repeat(3));
    expect(await server.ends()).toBe(true);
    expect(server.stderr()).toBe('');
  });

  it('by kill -9 leaves no server behind, however it was started', async () => {
    const script = `
      const { spawn } = require('node:child_process');
      const server = spawn(process.execPath, [${JSON.stringify(PROGRAM)}, 'lsp', '--stdio']);
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
      server.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);
      server.stdout.once('data', () => console.log(server.pid));
    `;
    const client = spawn(process.execPath, ['-e', script]);
    onTestFinished(() => void client.kill('SIGKILL'));
    const pid = await new Promise<number>((done) => client.stdout.once('data', (text) => done(Number(text))));
    expect(isAlive(pid)).toBe(true);
    client.kill('SIGKILL');
    for (let turn = 0; turn < 100 && isAlive(pid); turn++) await new Promise((next) => setTimeout(next, 100));
    expect(isAlive(pid)).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
