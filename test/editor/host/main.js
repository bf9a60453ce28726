/** Runs inside the extension host: every case in turn, each result said aloud for the driver to hear. */

import { cases, windowCases } from './cases/index.js';
import { revert, vscode } from './kit.js';

const say = (value) => console.log(`DUNMARK ${JSON.stringify(value)} END`);

export async function run() {
  const extension = vscode.extensions.getExtension('dunmark.dunmark');
  const node = globalThis.process?.versions?.node;
  say({
    about: `VS Code ${vscode.version}, ${node ? `Node ${node}` : 'worker'}, ${vscode.workspace.workspaceFolders?.[0]?.uri.scheme}, extension ${extension?.packageJSON.version ?? 'missing'}`,
  });
  const several = (vscode.workspace.workspaceFolders ?? []).length > 1;
  for (const [name, play] of Object.entries({ ...cases, ...(several ? windowCases : {}) })) {
    const begun = Date.now();
    let error;
    let note;
    try {
      note = await play();
    } catch (fault) {
      error = fault?.stack ?? String(fault);
      for (const doc of vscode.workspace.textDocuments) if (doc.isDirty) await revert(doc);
    }
    say({ name, milliseconds: Date.now() - begun, note, error });
  }
}
