/** The place a question is about when no letter is named: the file being written, or else the folder that is open. */
import * as vscode from 'vscode';

/** A view of ours has the focus but is no file: then a file that is seen beside it is meant. */
export function activePlace(): vscode.Uri | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const seen = [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors];
  const files = seen.map(({ document }) => document.uri);
  const own = files.find((uri) => vscode.workspace.getWorkspaceFolder(uri));
  return own ?? vscode.workspace.workspaceFolders?.[0]?.uri ?? files[0];
}
