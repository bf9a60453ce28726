/** *Show Which Config Applies*: a document to read, made by the server, that is on no disk. */
import * as vscode from 'vscode';
import { activePlace } from '../folder.js';
import { say } from '../say.js';
import type { Server } from '../server.js';
import { CONFIG } from '../words.js';

/** Not among the schemes of the selector: nobody judges a report as a letter. */
const SCHEME = 'dunmark-config';

export function offerConfig(server: Server): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ query }) =>
        (await server.config(vscode.Uri.parse(query))).markdown,
    }),
    vscode.commands.registerCommand('dunmark.showConfig', async () => {
      const place = activePlace();
      if (!place) return void vscode.window.showInformationMessage(say(CONFIG.noFile));
      const file = place.path.split('/').pop() ?? '';
      const uri = vscode.Uri.from({
        scheme: SCHEME,
        path: `/${say(CONFIG.name, { file })}`,
        query: place.toString(),
      });
      // Shown again, it is asked for again.
      changed.fire(uri);
      const opened = await vscode.workspace.openTextDocument(uri);
      const document = await vscode.languages.setTextDocumentLanguage(opened, 'markdown');
      await vscode.window.showTextDocument(document, { preview: true });
    }),
  );
}
