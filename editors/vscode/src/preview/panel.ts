/** The preview's commands and its one panel, shown again after a reload of the window. */
import * as vscode from 'vscode';
import { say } from '../say.js';
import type { Server } from '../server.js';
import { pageHtml, pageOptions } from '../webview-page.js';
import { PREVIEW } from '../words.js';
import { PreviewData } from './data.js';
import { LetterView } from './letter-view.js';

const TYPE = 'dunmark.preview';

export function offerPreview(context: vscode.ExtensionContext, server: Server): vscode.Disposable {
  const data = new PreviewData();
  let view: LetterView | undefined;
  const adopt = (panel: vscode.WebviewPanel) => {
    panel.webview.options = pageOptions(context);
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media/icon.png');
    const own = new LetterView(panel, server, data);
    view = own;
    panel.onDidDispose(() => {
      if (view === own) view = undefined;
    });
    panel.webview.html = pageHtml(context, panel.webview, 'preview');
    return own;
  };
  const open = (column: vscode.ViewColumn) => {
    const document = vscode.window.activeTextEditor?.document;
    const where = { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside };
    if (view) view.reveal(where);
    else adopt(vscode.window.createWebviewPanel(TYPE, say(PREVIEW.title), where, pageOptions(context)));
    if (document) view?.show(document.uri);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(TYPE, () => open(vscode.ViewColumn.Active)),
    vscode.commands.registerCommand('dunmark.previewToSide', () => open(vscode.ViewColumn.Beside)),
    vscode.commands.registerCommand('dunmark.previewData', async () => {
      if (!view) open(vscode.ViewColumn.Beside);
      await view?.pickData();
    }),
    vscode.window.registerWebviewPanelSerializer(TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = (state as { uri?: unknown } | undefined)?.uri;
        const own = adopt(panel);
        if (typeof uri === 'string') own.show(vscode.Uri.parse(uri));
      },
    }),
    new vscode.Disposable(() => view?.close()),
  );
}
