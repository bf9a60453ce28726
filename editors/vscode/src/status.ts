/** Stage and firmness of the letter that is being written, in the status bar; nothing for any other file. */
import * as vscode from 'vscode';
import type { LetterStatus } from '../../../src/server/protocol.js';
import { say } from './say.js';
import type { Server } from './server.js';
import { STATUS } from './words.js';

export function showStatus(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('dunmark.letter', vscode.StatusBarAlignment.Right, 110);
  item.name = say(STATUS.name);
  item.command = { command: 'dunmark.previewToSide', title: say(STATUS.preview) };
  const show = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const letter = uri && server.judged(uri)?.letter;
    void vscode.commands.executeCommand('setContext', 'dunmark.letter', letter !== undefined);
    if (!letter) return item.hide();
    const stage = letter.stageName || say(STATUS.none);
    item.text = `$(mail) ${stage} · ${letter.firmness}`;
    item.tooltip = tooltip(letter);
    item.accessibilityInformation = {
      label: [stage, say(STATUS.firmness, { n: letter.firmness })].join(', '),
    };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    server.onJudged((uri) => {
      if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) show();
    }),
  );
}

/** The sum as it comes about: what makes the letter firm and what softens it. */
function tooltip({ title, firmness, firmnessParts }: LetterStatus): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown('**').appendText(title).appendMarkdown('**  \n');
  text.appendText(say(STATUS.firmness, { n: firmness }));
  if (firmnessParts.length) text.appendMarkdown('\n\n| | |\n|---|--:|\n');
  for (const { label, points } of firmnessParts) {
    text.appendMarkdown('| ').appendText(label.replaceAll('|', '/'));
    text.appendMarkdown(` | ${points > 0 ? '+' : '−'}${Math.abs(points)} |\n`);
  }
  return text.appendMarkdown('\n\n').appendText(say(STATUS.preview));
}
