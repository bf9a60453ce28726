/** The place a question is about when no letter is named: the active file, or else the folder that is open. */
import * as vscode from 'vscode';

export function activePlace(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active && vscode.workspace.getWorkspaceFolder(active)) return active;
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? active;
}
