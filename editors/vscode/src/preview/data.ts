/** What fills in the preview: the examples, the JSON file of the settings, or one picked for this window. */
import * as vscode from 'vscode';
import { noIcons } from '../plain.js';
import { say } from '../say.js';
import { PREVIEW } from '../words.js';

const MOST_BYTES = 1_000_000;

/** `null` are the examples, nothing is a file to be looked for. */
type Choice = vscode.QuickPickItem & { readonly uri: vscode.Uri | null | undefined };

export class PreviewData {
  /** `null` are the examples, asked for; `undefined` leaves it to the settings. */
  #picked: vscode.Uri | null | undefined;

  forget(): void {
    this.#picked = undefined;
  }

  /** The file for a letter, whether it is there or not. */
  fileFor(letter: vscode.Uri): vscode.Uri | undefined {
    if (this.#picked !== undefined) return this.#picked ?? undefined;
    const path = vscode.workspace.getConfiguration('dunmark', letter).get<string>('previewData', '').trim();
    const folder = vscode.workspace.getWorkspaceFolder(letter);
    if (!path || !folder) return undefined;
    const file = vscode.Uri.joinPath(folder.uri, path);
    // Settings come with a repository: they may not show what lies outside of it.
    return file.path.startsWith(`${folder.uri.path.replace(/\/$/, '')}/`) ? file : undefined;
  }

  /** As it is in an editor, or else on the disk. @throws when it cannot be read */
  async read(file: vscode.Uri): Promise<string> {
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
    if (open) return open.getText();
    const bytes = await vscode.workspace.fs.readFile(file);
    if (bytes.length > MOST_BYTES) throw new Error(say(PREVIEW.dataFault, { file: file.path }));
    return new TextDecoder().decode(bytes);
  }

  /** @returns whether something was chosen */
  async pick(): Promise<boolean> {
    const found = await vscode.workspace.findFiles('**/*.json', '**/{node_modules,.*}/**', 200);
    const files = found
      .filter(({ path }) => !/\/(?:package(?:-lock)?|tsconfig|dunmark)\.json$/.test(path))
      .map((uri) => ({ label: noIcons(vscode.workspace.asRelativePath(uri)), uri }))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
    const examples: Choice = {
      label: say(PREVIEW.examples),
      description: say(PREVIEW.examplesDetail),
      uri: null,
    };
    const other: Choice = { label: say(PREVIEW.otherFile), uri: undefined };
    const placeHolder = say(PREVIEW.pickData);
    const chosen = await vscode.window.showQuickPick<Choice>([examples, ...files, other], { placeHolder });
    const uri = chosen === other ? await browse() : chosen?.uri;
    if (uri === undefined) return false;
    this.#picked = uri;
    return true;
  }
}

const browse = async (): Promise<vscode.Uri | undefined> =>
  (await vscode.window.showOpenDialog({ filters: { JSON: ['json'] }, canSelectMany: false }))?.[0];
