/** How the client is set up, the same on a desktop and on the web. */
import * as vscode from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions, ServerSettings } from '../../../src/server/protocol.js';
import { readerLanguage } from './locale.js';
import { selector, WATCHED } from './selector.js';

export const settings = (): ServerSettings => ({
  locale: readerLanguage(),
  wholePack: vscode.workspace.getConfiguration('dunmark').get<boolean>('wholePack', true),
});

/** @param canReadFiles whether the server has to ask us for files, having no disk of its own */
export const clientOptions = (canReadFiles: boolean): LanguageClientOptions => ({
  documentSelector: selector,
  // Asked for again when the server is started anew after a crash.
  initializationOptions: (): InitializationOptions => ({
    ...settings(),
    canReadFiles,
    hasOurCommands: true,
  }),
  synchronize: { fileEvents: WATCHED.map((glob) => vscode.workspace.createFileSystemWatcher(glob)) },
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  outputChannelName: 'Dunmark',
  diagnosticCollectionName: 'dunmark',
});
