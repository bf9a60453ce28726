/** What is agreed at the start: an editor is asked only for what it said it can do. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../cli/program.js';
import { type Client, type ClientOptions, startClient } from './client.js';

beforeAll(bundled);

const clients: Client[] = [];
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.stop()));
});

/** Started, and asked once, so that all it had to say at the start has come. */
async function started(options: ClientOptions): Promise<Client> {
  const client = await startClient(options);
  clients.push(client);
  const uri = await client.open('untitled:Untitled-1', '');
  await client.request('textDocument/hover', {
    textDocument: { uri },
    position: { line: 0, character: 0 },
  });
  return client;
}

const WATCH = 'workspace/didChangeWatchedFiles';
const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

describe('the handshake', () => {
  it('asks nothing of an editor that can do nothing, and complains of nothing', async () => {
    const client = await started({ capabilities: {} });
    expect(client.registered()).toEqual([]);
    expect(client.logged()).toEqual([]);
  });

  it('asks an editor that can watch files to do so', async () => {
    const client = await started({ capabilities: watching });
    expect(client.registered()).toContain(WATCH);
  });

  it('does not ask our own extension, which watches by itself', async () => {
    const client = await started({
      capabilities: watching,
      initializationOptions: { hasOurCommands: true },
    });
    expect(client.registered()).not.toContain(WATCH);
  });
});
