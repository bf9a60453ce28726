/** The server as a process: bytes that are no messages, messages that make no sense, edits that fit no text. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { framed, message, startWire, type Wire } from '../../server/wire.js';
import { SMALL_PACK } from '../small-pack.js';
import { hold, target } from '../target.js';
import { LETTER, type Sent, sent } from '../wire-messages.js';

/** Milliseconds of processor time for a message, many times what the slowest takes. */
const MOST_WORK = 3_000;
/** The same for each input before it in the same process. */
const MOST_OPEN = 1_000;
/** Inputs after which another process is asked. */
const MOST_INPUTS = 50;

let running: { readonly wire: Wire; inputs: number } | undefined;
let home = '';
let asked = 0;

export const wire = target({
  name: 'wire',
  inputs: sent,
  pace: 12,
  async check(messages) {
    if (!running || running.wire.ended() || running.inputs >= MOST_INPUTS) await begin();
    const { wire: own } = running!;
    running!.inputs++;
    const before = own.work();
    try {
      await answers(own, messages);
      const work = own.work() - before;
      // What earlier inputs left open is judged again with what it belongs to.
      const most = MOST_WORK * messages.length + MOST_OPEN * running!.inputs;
      hold(work < most, () => `too much work for a server: ${work} ms`);
      if (messages.some(({ is }) => is === 'unreadable')) stop();
    } catch (error) {
      stop();
      throw error;
    }
  },
});

function stop(): void {
  running?.wire.end();
  running = undefined;
}

/** A new process that has a folder open. */
async function begin(): Promise<void> {
  stop();
  home ||= pathToFileURL(folder()).href;
  const own = startWire();
  running = { wire: own, inputs: 0 };
  own.send(
    message({
      id: 'begin',
      method: 'initialize',
      params: {
        processId: process.pid,
        rootUri: home,
        capabilities: {},
        initializationOptions: { debounce: 0, hasOurCommands: true },
      },
    }) + message({ method: 'initialized', params: {} }),
  );
  hold(await own.hears('begin'), () => `no beginning: ${own.stderr()}`);
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'dunmark-wire-'));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  for (const [name, text] of SMALL_PACK) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

async function answers(own: Wire, messages: readonly Sent[]): Promise<void> {
  const turn = ++asked;
  const before = own.work();
  const first = own.replies.length;
  const idOf = (i: number): string => `${turn}-${i}`;
  for (const [i, each] of messages.entries()) own.send(bytesOf(each, idOf(i)));
  // A letter that nobody has spoken of yet is read as ever.
  const uri = `${home}/en/final/probe-${turn}.md`;
  const about = { textDocument: { uri } };
  own.send(
    message({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text: LETTER } },
    }) +
      message({ id: `probe-${turn}`, method: 'textDocument/foldingRange', params: about }) +
      message({ method: 'textDocument/didClose', params: about }),
  );
  const isAnswered = await own.hears(`probe-${turn}`);
  hold(own.noise() === '', () => `no message: ${own.noise().slice(0, 200)}`);
  if (messages.some(({ is }) => is === 'unreadable') && own.ended()) {
    const { code } = own.ended()!;
    hold(
      code === 1 && /^dunmark: cannot read what the editor sends: [^\n]+\n$/.test(own.stderr()),
      () => `ends with ${code}: ${own.stderr()}`,
    );
    return;
  }
  hold(!own.ended(), () => `ended: ${JSON.stringify(own.ended())} ${own.stderr()}`);
  hold(isAnswered, () => `neither answers nor ends, at work for ${own.work() - before} ms`);
  const { result } = own.replies.findLast(({ id }) => id === `probe-${turn}`)!;
  hold(Array.isArray(result), () => `answers a sound question with ${JSON.stringify(result)}`);
  hold(own.stderr() === '', () => `complains: ${own.stderr()}`);
  for (const [i, { asks, is, body }] of messages.entries()) {
    if (!asks) continue;
    hold(await own.hears(idOf(i)), () => `no answer to ${body.slice(0, 300)}`);
    const found = own.replies.slice(first).filter(({ id }) => id === idOf(i));
    hold(found.length === 1, () => `${found.length} answers to ${body.slice(0, 300)}`);
    const { error } = found[0]!;
    hold(is !== 'sound' || error?.code !== -32603, () => `fails: ${error!.message}`);
  }
}

function bytesOf({ is, asks, body }: Sent, id: string): string {
  if (is === 'unreadable') return body;
  // In JSON: the address needs no escapes.
  const said = body.replaceAll('HOME', home);
  if (is === 'no JSON') return framed(said);
  return framed(`{"jsonrpc":"2.0",${asks ? `"id":"${id}",` : ''}${said.slice(1)}`);
}
