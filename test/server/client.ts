/** A real client of the server: a process of its own, spoken to over standard input and output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { PROGRAM } from '../cli/program.js';

export interface ClientOptions {
  /** Absolute paths of folders that are open. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: object;
  readonly capabilities?: object;
  readonly args?: readonly string[];
  readonly locale?: string;
}

export interface Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  /** What the server wrote that is no protocol. */
  readonly stderr: () => string;
  /** Methods the server asked to be told of. */
  readonly registered: () => readonly string[];
  /** What the server complained of to the client. */
  readonly logged: () => readonly string[];
  /** Opens a file of the disk, or a text as if it lay there. */
  readonly open: (path: string, text?: string) => Promise<string>;
  /** Sends the whole text anew; returns its version. */
  readonly change: (uri: string, text: string) => Promise<number>;
  readonly close: (uri: string) => Promise<void>;
  /** The last diagnostics told of a file. */
  readonly diagnostics: (uri: string) => readonly Diagnostic[] | undefined;
  readonly told: () => readonly PublishDiagnosticsParams[];
  /** Waits until what was told of a file is as wanted. */
  readonly until: (
    uri: string,
    wanted: (diagnostics: readonly Diagnostic[], version: number | undefined) => boolean,
  ) => Promise<readonly Diagnostic[]>;
  readonly request: <Result>(method: string, params: object) => Promise<Result>;
  readonly notify: (method: string, params: object) => Promise<void>;
  readonly stop: () => Promise<number | null>;
}

export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const {
    folders = [],
    initializationOptions = { debounce: 0 },
    capabilities = {},
    args = [],
    locale,
  } = options;
  const child = spawn(process.execPath, [PROGRAM, 'lsp', ...args], { stdio: 'pipe' });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const last = new Map<string, PublishDiagnosticsParams>();
  const told: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    last.set(params.uri, params);
    told.push(params);
    for (const look of waiting) look();
  });
  const registered: string[] = [];
  const logged: string[] = [];
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  connection.onNotification('window/logMessage', ({ message }: LogMessageParams) => {
    logged.push(message);
  });
  connection.listen();
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    ...(locale && { locale }),
    workspaceFolders: folders.map((path) => ({ uri: pathToFileURL(path).href, name: path })),
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const versions = new Map<string, number>();
  return {
    connection,
    process: child,
    initialized,
    stderr: () => stderr,
    registered: () => registered,
    logged: () => logged,
    async open(path, text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')) {
      const uri = path.includes(':') ? path : pathToFileURL(path).href;
      versions.set(uri, 1);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: /\.ya?ml$/.test(path) ? 'yaml' : 'markdown', version: 1, text },
      });
      return uri;
    },
    async change(uri, text) {
      const version = (versions.get(uri) ?? 1) + 1;
      versions.set(uri, version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
      return version;
    },
    async close(uri) {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    diagnostics: (uri) => last.get(uri)?.diagnostics,
    told: () => told,
    until: (uri, wanted) =>
      new Promise((done, fail) => {
        const end = setTimeout(() => {
          waiting.delete(look);
          fail(new Error(`not as wanted: ${JSON.stringify(last.get(uri), null, 1)}\n${stderr}`));
        }, 20_000);
        const look = (): void => {
          const now = last.get(uri);
          if (!now || !wanted(now.diagnostics, now.version)) return;
          clearTimeout(end);
          waiting.delete(look);
          done(now.diagnostics);
        };
        waiting.add(look);
        look();
      }),
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    async stop() {
      const ended = new Promise<number | null>((done) => child.once('exit', done));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}
