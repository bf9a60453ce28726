/** *Show the Ladder*: a panel that draws the pack's stages on a time line and stays true while letters change. */
import * as vscode from 'vscode';
import type { Ladder } from '../../../../src/server/protocol.js';
import { activePlace } from '../folder.js';
import { say } from '../say.js';
import type { Server } from '../server.js';
import { pageHtml, pageOptions } from '../webview-page.js';
import { LADDER } from '../words.js';
import type { FromLadder, ToLadder } from './messages.js';
import { ladderView } from './view.js';

const TYPE = 'dunmark.ladder';
const QUIET = 400;

export function offerLadder(context: vscode.ExtensionContext, server: Server): vscode.Disposable {
  let shown: vscode.WebviewPanel | undefined;
  let place: vscode.Uri | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let letters = new Set<string>();

  const update = async () => {
    const panel = shown;
    if (!panel) return;
    let message: ToLadder;
    try {
      const ladders = place ? await server.ladders(place) : [];
      letters = new Set(lettersOf(ladders));
      message = ladderView(ladders);
    } catch (error) {
      message = { kind: 'empty', text: error instanceof Error ? error.message : String(error) };
    }
    await panel.webview.postMessage(message);
  };
  const soon = () => {
    clearTimeout(timer);
    if (shown) timer = setTimeout(() => void update(), QUIET);
  };
  const hear = (message: FromLadder) => {
    if (message.kind === 'ready') void update();
    else if (message.kind === 'open') {
      // The page may open what it was shown and nothing else.
      if (letters.has(message.uri)) void vscode.window.showTextDocument(server.toUri(message.uri));
    } else {
      const { pack, stage, channel, lang } = message;
      void vscode.commands.executeCommand('dunmark.newLetter', { pack, stage, channel, languages: [lang] });
    }
  };
  const adopt = (panel: vscode.WebviewPanel) => {
    panel.webview.options = pageOptions(context);
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media/icon.png');
    panel.webview.onDidReceiveMessage(hear);
    panel.onDidDispose(() => {
      if (shown === panel) shown = undefined;
    });
    shown = panel;
    panel.webview.html = pageHtml(context, panel.webview, 'ladder');
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(TYPE, async () => {
      place = activePlace() ?? place;
      if (!shown)
        return adopt(
          vscode.window.createWebviewPanel(
            TYPE,
            say(LADDER.title),
            vscode.ViewColumn.Active,
            pageOptions(context),
          ),
        );
      shown.reveal();
      return update();
    }),
    vscode.window.registerWebviewPanelSerializer(TYPE, {
      deserializeWebviewPanel: async (panel) => {
        place = activePlace();
        adopt(panel);
      },
    }),
    server.onJudged(soon),
    vscode.workspace.onDidCreateFiles(soon),
    vscode.workspace.onDidDeleteFiles(soon),
    vscode.workspace.onDidSaveTextDocument(soon),
    new vscode.Disposable(() => {
      clearTimeout(timer);
      shown?.dispose();
    }),
  );
}

const lettersOf = (ladders: readonly Ladder[]): string[] =>
  ladders.flatMap(({ rungs, beside }) =>
    [...rungs.flatMap((rung) => rung.letters), ...beside].map(({ uri }) => uri),
  );
