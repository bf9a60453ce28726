/** The server: one connection, the folders an editor has open, and every answer it can be asked for. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { isLanguage } from '../model/language.js';
import { status } from '../service/status.js';
import { engine } from '../workspace/engine.js';
import type { Files } from '../workspace/files.js';
import type { OpenFile } from '../workspace/open-folder.js';
import { VERSION } from '../workspace/version.js';
import { CAPABILITIES } from './capabilities.js';
import { shown } from './convert/shown.js';
import { deskOf } from './desks.js';
import { createFolders, type Folder } from './folders.js';
import { createJudge } from './judge.js';
import { begin } from './progress.js';
import {
  FILES,
  type FolderFiles,
  type InitializationOptions,
  JUDGED,
  type Judged,
  type LetterStatus,
  type ServerSettings,
} from './protocol.js';
import { createPublished } from './published.js';
import { registerAnswers } from './register-answers.js';
import { registerOwnRequests, statusOf } from './register-own-requests.js';
import { createTexts } from './texts.js';
import { isOnDisk } from './uris.js';

export interface ServerHost {
  /** The machine's disk, where there is one. */
  readonly disk?: Files;
}

const QUIET = 100;

/** What changes findings from behind the editor's back. */
const WATCHED = ['**/*.{md,markdown,yml,yaml,json}', '**/.{gitignore,dunmarkignore}'].map((globPattern) => ({
  globPattern,
}));

/** Listens on a connection until it ends. Nothing of a folder that is open is run: rules written as code stay idle. */
export function startServer(connection: Connection, host: ServerHost = {}): void {
  const documents = createTexts();
  let options: InitializationOptions = {};
  let roots: string[] = [];
  let asksForSettings = false;
  let knowsFolders = false;
  let watches = false;
  let knowsVersions = false;
  let showsProgress = false;
  const fail = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

  const folders = createFolders({
    ...(host.disk && { disk: host.disk }),
    fetch: async (folder) =>
      options.canReadFiles
        ? await connection.sendRequest<FolderFiles>(FILES, { folder })
        : { files: [], truncated: false },
    locale: () => options.locale ?? 'en',
    note: (line) => connection.console.warn(line),
  });
  const { rules } = engine().linter;
  const published = createPublished(connection, (rule) => rules.has(rule));
  const judge = createJudge({
    folders,
    documents,
    published,
    debounce: () => options.debounce ?? QUIET,
    wholePack: () => options.wholePack ?? true,
    isPackRule: (rule) => rules.get(rule)?.scope === 'pack',
    judged(document, file, folder) {
      if (!options.hasOurCommands) return;
      const letter = file?.kind === 'letter' ? letterOf(file, folder) : undefined;
      const told: Judged = {
        uri: document.uri,
        version: document.version,
        ours: file !== undefined,
        ...(letter && { letter }),
      };
      void connection.sendNotification(JUDGED, told);
    },
    progress: () => begin(connection, showsProgress, options.locale ?? 'en'),
    fail,
  });
  const letterOf = (file: OpenFile, folder: Folder): LetterStatus | undefined => {
    const found = status(deskOf(file, folder, judge, file.pack?.around(file.path)));
    return found && shown(statusOf(found, folder));
  };
  const answerer = {
    connection,
    documents,
    folders,
    judge,
    hasOurCommands: () => options.hasOurCommands === true,
    knowsVersions: () => knowsVersions,
  };

  connection.onInitialize((params) => {
    showsProgress = params.capabilities.window?.workDoneProgress === true;
    options = optionsOf(params);
    roots = addressesOf(params.workspaceFolders);
    if (!roots.length && typeof params.rootUri === 'string') roots = [params.rootUri];
    folders.roots(roots);
    knowsVersions = params.capabilities.workspace?.workspaceEdit?.documentChanges === true;
    asksForSettings = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    knowsFolders = params.capabilities.workspace?.workspaceFolders === true;
    // Our own extension watches by itself.
    watches =
      !options.hasOurCommands &&
      params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return { capabilities: CAPABILITIES, serverInfo: { name: 'dunmark', version: VERSION } };
  });
  connection.onInitialized(() => {
    if (asksForSettings) connection.client.register(DidChangeConfigurationNotification.type).catch(fail);
    if (watches)
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [...WATCHED] })
        .catch(fail);
    if (!knowsFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(addressesOf(removed));
      roots = [...roots.filter((uri) => !gone.has(uri)), ...addressesOf(added)];
      judge.stop();
      folders.roots(roots);
      for (const uri of gone)
        published.clearBelow(`${uri.replace(/\/$/, '')}/`, (each) => !documents.get(each));
      reopen();
    });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    const own = ownSettings(settings);
    if (!own) return;
    options = { ...options, ...own };
    judge.stop();
    folders.renew();
    reopen();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri } of changes) {
      if (isOnDisk(uri) && host.disk) {
        // What is open is as the editor has it.
        if (!documents.get(uri)) (await folders.of(uri)).changed(folders.full(uri));
      } else if (documents.get(uri)) saved.add(uri);
      else folders.forget(uri);
    }
    reopen();
  });
  /** Open texts of folders without a disk that have been saved since those were read. */
  const saved = new Set<string>();
  const reopen = (): void => {
    for (const document of documents.all()) folders.opened(document.uri, document.getText());
    judge.all();
  };

  const touched = (uri: string): void => {
    folders
      .of(uri)
      .then((folder) => {
        if (folder.edited(folders.full(uri)) === 'settings') judge.all();
      })
      .catch(fail);
  };
  // Told of when a text is opened, too.
  documents.onDidChangeContent(({ document }) => {
    folders.opened(document.uri, document.getText());
    touched(document.uri);
    judge.soon(document.uri);
  });
  documents.onDidClose(({ document }) => {
    folders.closed(document.uri);
    // What was saved while it was open is asked for again; until then the editor had the newer text.
    if (saved.delete(document.uri)) folders.forget(document.uri);
    else touched(document.uri);
    judge.closed(document.uri);
  });

  registerAnswers(answerer);
  registerOwnRequests(answerer);
  documents.listen(connection);
  connection.onShutdown(() => judge.stop());
  connection.listen();
}

/** What a client sends wrong is no folder; without this nothing could be asked about any other. */
const addressesOf = (folders: readonly WorkspaceFolder[] | null | undefined): string[] =>
  (Array.isArray(folders) ? folders : []).flatMap((folder: Partial<WorkspaceFolder> | null) =>
    typeof folder?.uri === 'string' ? [folder.uri] : [],
  );

const optionsOf = ({ initializationOptions, locale }: InitializeParams): InitializationOptions => {
  const own: InitializationOptions =
    typeof initializationOptions === 'object' && initializationOptions !== null ? initializationOptions : {};
  const spoken = own.locale ? undefined : locale;
  return {
    canReadFiles: own.canReadFiles === true,
    hasOurCommands: own.hasOurCommands === true,
    locale: typeof spoken === 'string' && spoken.startsWith('zh') ? 'zh' : 'en',
    ...settingsIn(own),
  };
};

function ownSettings(settings: unknown): ServerSettings | undefined {
  const own = (settings as { readonly dunmark?: ServerSettings } | null | undefined)?.dunmark;
  return typeof own === 'object' && own !== null ? settingsIn(own) : undefined;
}

/** More quiet than this nobody waits for, and a timer cannot count. */
const MOST_QUIET = 60_000;

const settingsIn = ({ locale, debounce, wholePack }: ServerSettings): ServerSettings => ({
  ...(isLanguage(locale) && { locale }),
  ...(typeof debounce === 'number' && debounce >= 0 && { debounce: Math.min(debounce, MOST_QUIET) }),
  ...(typeof wholePack === 'boolean' && { wholePack }),
});
