/** A server in this process with a client beside it, over streams, on a folder in memory. */
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../../src/server/start.js';
import { memoryFiles } from '../../src/workspace/memory-files.js';
import { SMALL_PACK } from './small-pack.js';

export const ROOT = 'file:///fuzz';
export const uriOf = (path: string): string => `${ROOT}/${path}`;

export interface Pair {
  readonly client: ProtocolConnection;
  /** The last diagnostics told of a file. */
  readonly told: (uri: string) => PublishDiagnosticsParams | undefined;
  /** What the server wrote of its own failures. */
  readonly failures: readonly string[];
  /** Waits until the server is quiet. */
  readonly settled: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export async function startPair(): Promise<Pair> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  // Readers and writers, not streams: where a stream ends, the server ends its process.
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, {
    disk: memoryFiles(new Map([...SMALL_PACK].map(([path, text]) => [`/fuzz/${path}`, text]))),
  });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const last = new Map<string, PublishDiagnosticsParams>();
  const failures: string[] = [];
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    last.set(params.uri, params);
  });
  client.onNotification('window/logMessage', ({ message, type }: { message: string; type: number }) => {
    if (type === 1) failures.push(message);
  });
  client.onNotification('dunmark/judged', () => {});
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: ROOT,
    capabilities: { workspace: { workspaceFolders: true } },
    workspaceFolders: [{ uri: ROOT, name: 'fuzz' }],
    initializationOptions: { debounce: 0, hasOurCommands: true },
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    told: (uri) => last.get(uri),
    failures,
    async settled() {
      // One quiet spell of the pack is 250 ms; what it tells comes in slices after it.
      await new Promise((resolve) => setTimeout(resolve, 330));
      await client.sendRequest('dunmark/ladder', { uri: ROOT });
    },
    async end() {
      await client.sendRequest('shutdown');
      // What is under way when it is told to stop still wants to speak.
      await new Promise((resolve) => setTimeout(resolve, 400));
      client.dispose();
      server.dispose();
    },
  };
}
