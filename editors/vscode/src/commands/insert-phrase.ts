/** *Insert Phrase*: the book as a list to search, what suits the letter first; the choice goes to the cursor. */
import * as vscode from 'vscode';
import type { PhraseChoice } from '../../../../src/server/protocol.js';
import { noIcons } from '../plain.js';
import { say } from '../say.js';
import type { Server } from '../server.js';
import { PHRASE } from '../words.js';

type Item = vscode.QuickPickItem & { readonly phrase?: PhraseChoice };

export async function insertPhrase(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return void vscode.window.showInformationMessage(say(PHRASE.noLetter));
  const { document } = editor;
  const { version } = document;
  const phrases = await server.phrases(document.uri, editor.selection.active);
  if (!phrases.length) return void vscode.window.showInformationMessage(say(PHRASE.none));
  const chosen = await vscode.window.showQuickPick<Item>(phraseItems(phrases), {
    title: say(PHRASE.title),
    placeHolder: say(PHRASE.search),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen?.phrase) return;
  // The edits are for the text they were made for.
  if (document.version !== version) return void vscode.window.showWarningMessage(say(PHRASE.changed));
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, await server.toEdits(chosen.phrase.edits));
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, {
    viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
  });
}

/** A heading wherever the move changes, or where those that suit end. */
function phraseItems(phrases: readonly PhraseChoice[]): Item[] {
  const groups = new Map<string, PhraseChoice[]>();
  for (const phrase of [...phrases].sort((a, b) => Number(b.suits) - Number(a.suits))) {
    const { moveName: move, suits } = phrase;
    const heading = suits ? move : say(PHRASE.elsewhere, { move });
    groups.set(heading, [...(groups.get(heading) ?? []), phrase]);
  }
  return [...groups].flatMap(([label, own]): Item[] => [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...own.map(phraseItem),
  ]);
}

const phraseItem = (phrase: PhraseChoice): Item => ({
  label: phrase.moveName,
  description: noIcons([phrase.stageNames.join(', '), ...(phrase.note ? [phrase.note] : [])].join(' – ')),
  detail: noIcons(phrase.text.replace(/\s+/g, ' ')),
  phrase,
});
