/**
 * Entry in a browser. The extension host is itself a worker: the server runs in it, over a channel
 * (a worker inside it is refused for extensions that come from a remote machine).
 */
import type * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './client-options.js';
import { serve } from './server-web.js';
import { start } from './start.js';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const options = clientOptions(true);
  client = new LanguageClient(
    'dunmark',
    'Dunmark',
    async () => {
      const { port1, port2 } = new MessageChannel();
      serve(port1);
      return { reader: new BrowserMessageReader(port2), writer: new BrowserMessageWriter(port2) };
    },
    options,
  );
  await start(context, client);
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
