/** One panel that shows a letter filled in, and follows the writer: its text, the active letter, the data. */
import * as vscode from 'vscode';
import type { Preview } from '../../../../src/server/protocol.js';
import { say } from '../say.js';
import type { Server } from '../server.js';
import { PREVIEW } from '../words.js';
import type { PreviewData } from './data.js';
import type { FromPage, ToPage } from './messages.js';
import { previewView } from './view.js';

/** Less than a reader notices, more than a fast typist needs between two keys. */
const QUIET = 60;

export class LetterView {
  readonly #panel: vscode.WebviewPanel;
  readonly #server: Server;
  readonly #data: PreviewData;
  #letter: vscode.Uri | undefined;
  #twin: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(panel: vscode.WebviewPanel, server: Server, data: PreviewData) {
    this.#panel = panel;
    this.#server = server;
    this.#data = data;
    const parts = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(message)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor?.document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#changed(document.uri)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#changed(uri)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration('dunmark')) return;
        if (change.affectsConfiguration('dunmark.previewData')) data.forget();
        this.#soon();
      }),
      // What stands elsewhere (a variable's example, the twin) shows by a new judgement.
      server.onJudged((uri) => {
        this.#changed(uri);
        const active = vscode.window.activeTextEditor?.document;
        if (active?.uri.toString() === uri.toString()) this.#follow(active);
      }),
    ];
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      for (const part of parts) part.dispose();
    });
  }

  show(letter: vscode.Uri): void {
    this.#letter = letter;
    this.#soon(0);
  }

  reveal({ viewColumn, preserveFocus }: { viewColumn: vscode.ViewColumn; preserveFocus: boolean }): void {
    // Where the writer put it: only “open here” moves it.
    this.#panel.reveal(preserveFocus ? undefined : viewColumn, preserveFocus);
  }

  close(): void {
    this.#panel.dispose();
  }

  async pickData(): Promise<void> {
    if (await this.#data.pick()) this.#soon(0);
  }

  #hear(message: FromPage): void {
    if (message.kind === 'ready') this.#soon(0);
    else if (message.kind === 'data') void this.pickData();
    // Only what we showed ourselves can be opened by the page.
    else if (message.uri === this.#letter?.toString() || message.uri === this.#twin)
      void vscode.window.showTextDocument(vscode.Uri.parse(message.uri), {
        viewColumn: vscode.ViewColumn.One,
      });
  }

  #follow(document: vscode.TextDocument | undefined): void {
    if (!document || !this.#server.judged(document.uri)?.letter) return;
    if (document.uri.toString() !== this.#letter?.toString()) this.show(document.uri);
  }

  #changed(uri: vscode.Uri): void {
    const id = uri.toString();
    const letter = this.#letter;
    if (!letter) return;
    const data = this.#data.fileFor(letter);
    if ([letter.toString(), this.#twin, data?.toString()].includes(id)) this.#soon();
  }

  #soon(wait = QUIET): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), wait);
  }

  async #update(): Promise<void> {
    const letter = this.#letter;
    if (!letter) return this.#send({ kind: 'empty', text: say(PREVIEW.noLetter) });
    const asked = ++this.#asked;
    const data = this.#data.fileFor(letter);
    const message = await this.#ask(letter, data);
    // An older question may be answered later.
    if (asked === this.#asked) this.#send(message);
  }

  async #ask(letter: vscode.Uri, file: vscode.Uri | undefined): Promise<ToPage> {
    const name = file && vscode.workspace.asRelativePath(file);
    let text: string | undefined;
    try {
      text = file && (await this.#data.read(file));
    } catch {
      return { kind: 'empty', text: say(PREVIEW.dataFault, { file: name ?? '' }) };
    }
    let preview: Preview | null = null;
    try {
      preview = await this.#server.preview(letter, text);
    } catch (error) {
      return { kind: 'empty', text: error instanceof Error ? error.message : String(error) };
    }
    if (!preview) {
      this.#panel.title = say(PREVIEW.title);
      return { kind: 'empty', text: say(PREVIEW.notOurs) };
    }
    this.#twin = preview.twin && this.#server.toUri(preview.twin.uri).toString();
    this.#panel.title = `${say(PREVIEW.title)}: ${preview.title}`;
    const view = previewView(preview, name);
    if (view.kind !== 'letter') return view;
    // As VS Code spells them, so that the page hands back what we compare with.
    const sides = view.sides.map((side) => ({ ...side, uri: this.#server.toUri(side.uri).toString() }));
    return { ...view, sides };
  }

  #send(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }
}
