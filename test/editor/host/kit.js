/** What every case is handed: the editor, the folders that are open, and patience. */
import * as vscode from 'vscode';

export async function until(what, ask, milliseconds = 20_000) {
  const begun = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() - begun > milliseconds) throw new Error(`waited ${milliseconds} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function equal(actual, expected, what) {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: ${is}, expected ${should}`);
}

export function ok(value, what) {
  if (!value) throw new Error(what);
}

/** @param folder the name of an open folder; the first one unless given */
export function uriOf(path, folder) {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = folder ? folders.find(({ name }) => name === folder) : folders[0];
  return vscode.Uri.joinPath(found.uri, path);
}

export async function open(path, folder) {
  const doc = await vscode.workspace.openTextDocument(uriOf(path, folder));
  return { doc, editor: await vscode.window.showTextDocument(doc) };
}

export const ours = (uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'dunmark');

/** Findings of one rule, as soon as there are any. */
export const found = (uri, rule) =>
  until(`${rule} in ${uri.path}`, () => {
    const hits = ours(uri).filter(({ code }) => (code?.value ?? code) === rule);
    return hits.length > 0 && hits;
  });

export async function replace(doc, range, text) {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(doc.uri, range, text);
  ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}

export function place(doc, words, within = 0) {
  const at = doc.getText().indexOf(words);
  ok(at >= 0, `“${words}” stands nowhere in ${doc.uri.path}`);
  return doc.positionAt(at + within);
}

/** Puts a document back as it is on the disk. */
export async function revert(doc) {
  await vscode.window.showTextDocument(doc);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

export const labels = (list) =>
  list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));

export { vscode };
