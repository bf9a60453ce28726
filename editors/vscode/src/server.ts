/** Our own questions to the server, typed; what it told last of each open file. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CONFIG,
  type ConfigReport,
  JUDGED,
  type Judged,
  LADDER,
  type Ladder,
  NEW_LETTER,
  NEW_LETTER_CHOICES,
  type NewLetter,
  type NewLetterChoices,
  type NewLetterParams,
  PHRASES,
  type PhraseChoice,
  PREVIEW,
  type Preview,
} from '../../../src/server/protocol.js';

export class Server implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #judged = new Map<string, Judged>();
  readonly #told = new vscode.EventEmitter<vscode.Uri>();
  readonly #parts: vscode.Disposable[];
  /** A file was judged anew. */
  readonly onJudged = this.#told.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#parts = [
      this.#told,
      client.onNotification(JUDGED, (judged: Judged) => {
        const uri = this.toUri(judged.uri);
        this.#judged.set(uri.toString(), judged);
        this.#told.fire(uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#judged.delete(uri.toString())),
    ];
  }

  /** What is known of an open file; nothing before it was judged once. */
  judged = (uri: vscode.Uri): Judged | undefined => this.#judged.get(uri.toString());

  preview = (uri: vscode.Uri, data?: string): Promise<Preview | null> =>
    this.#ask(PREVIEW, { uri: this.#from(uri), ...(data !== undefined && { data }) });

  phrases = (uri: vscode.Uri, at: vscode.Position): Promise<PhraseChoice[]> =>
    this.#ask(PHRASES, {
      uri: this.#from(uri),
      position: this.#client.code2ProtocolConverter.asPosition(at),
    });

  ladders = (uri: vscode.Uri): Promise<Ladder[]> => this.#ask(LADDER, { uri: this.#from(uri) });

  choices = (uri: vscode.Uri): Promise<NewLetterChoices | null> =>
    this.#ask(NEW_LETTER_CHOICES, { uri: this.#from(uri) });

  newLetter = (params: NewLetterParams): Promise<NewLetter> => this.#ask(NEW_LETTER, params);

  config = (uri: vscode.Uri): Promise<ConfigReport> => this.#ask(CONFIG, { uri: this.#from(uri) });

  toUri = (uri: string): vscode.Uri => this.#client.protocol2CodeConverter.asUri(uri);

  toEdits = (edits: PhraseChoice['edits']): Promise<vscode.TextEdit[]> =>
    this.#client.protocol2CodeConverter.asTextEdits([...edits]);

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  readonly #from = (uri: vscode.Uri): string => this.#client.code2ProtocolConverter.asUri(uri);

  #ask<T>(method: string, params: object): Promise<T> {
    return this.#client.sendRequest<T>(method, params);
  }
}
