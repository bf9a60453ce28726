/** The one page a view has: our script by its nonce, our styles, and nothing else may load or run. */
import * as vscode from 'vscode';
import { readerLanguage } from './locale.js';

export const pageOptions = (context: vscode.ExtensionContext): vscode.WebviewOptions => ({
  enableScripts: true,
  enableForms: false,
  enableCommandUris: false,
  localResourceRoots: [vscode.Uri.joinPath(context.extensionUri, 'dist')],
});

/** @param name of the script and the style sheet in `dist` */
export function pageHtml(context: vscode.ExtensionContext, webview: vscode.Webview, name: string): string {
  const at = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(context.extensionUri, 'dist', file));
  const nonce = [...crypto.getRandomValues(new Uint8Array(24))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'`;
  return `<!doctype html>
<html lang="${readerLanguage() === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${at(`${name}.css`)}">
</head>
<body><main id="page"></main><script nonce="${nonce}" src="${at(`${name}.js`)}"></script></body>
</html>`;
}
