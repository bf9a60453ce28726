/** What the server says it can do. */
import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { ACTION_KINDS } from './convert/answers.js';

export const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  // Markdown turns suggestions while typing off; these characters still ask for them.
  completionProvider: { triggerCharacters: ['{', ':', '-', '"', '%', '|', ' ', '.', ','] },
  hoverProvider: true,
  documentSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentLinkProvider: {},
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: [...ACTION_KINDS] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
