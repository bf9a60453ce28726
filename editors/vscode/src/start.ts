/** What is the same in every place we run in: the client is started, commands and views are registered. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILES, SELECT } from '../../../src/server/protocol.js';
import { settings } from './client-options.js';
import { insertPhrase } from './commands/insert-phrase.js';
import { newLetter } from './commands/new-letter.js';
import { type ProtocolRange, select } from './commands/select.js';
import { offerConfig } from './commands/show-config.js';
import { folderFiles } from './files.js';
import { offerLadder } from './ladder/panel.js';
import { offerPreview } from './preview/panel.js';
import { Server } from './server.js';
import { showStatus } from './status.js';

export async function start(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const server = new Server(client);
  const command = (name: string, run: (...args: never[]) => unknown) =>
    vscode.commands.registerCommand(`dunmark.${name}`, run);
  context.subscriptions.push(
    server,
    client.onRequest(FILES, ({ folder }: { folder: string }) => folderFiles(folder)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dunmark'))
        void client.sendNotification('workspace/didChangeConfiguration', {
          settings: { dunmark: settings() },
        });
    }),
    // Watchers tell of files; a folder that is deleted or renamed is told of here alone.
    vscode.workspace.onDidDeleteFiles(({ files }) => changed(client, files)),
    vscode.workspace.onDidRenameFiles(({ files }) =>
      changed(
        client,
        files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]),
      ),
    ),
    command('newLetter', (asked?: unknown) => newLetter(server, asked)),
    vscode.commands.registerCommand(SELECT, (uri: string, range: ProtocolRange) =>
      select(server, uri, range),
    ),
    command('insertPhrase', () => insertPhrase(server)),
    offerConfig(server),
    offerPreview(context, server),
    offerLadder(context, server),
    showStatus(server),
  );
  await client.start();
}

const DELETED = 3;

function changed(client: BaseLanguageClient, files: readonly vscode.Uri[]): void {
  const changes = files.map((uri) => ({
    uri: client.code2ProtocolConverter.asUri(uri),
    type: DELETED,
  }));
  void client.sendNotification('workspace/didChangeWatchedFiles', { changes });
}
