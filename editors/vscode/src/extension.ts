/** Entry on a desktop and on a remote machine: the server is a process beside us. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client-options.js';
import { start } from './start.js';
import { offerTasks } from './tasks.js';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const hasDisk = (vscode.workspace.workspaceFolders ?? []).every(({ uri }) => uri.scheme === 'file');
  client = new LanguageClient(
    'dunmark',
    'Dunmark',
    { module, transport: TransportKind.ipc },
    clientOptions(!hasDisk),
  );
  await offerTasks(context);
  await start(context, client);
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
