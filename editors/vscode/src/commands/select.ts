/** Selects what an action of the server left to be typed over: the reason of a comment. */
import * as vscode from 'vscode';
import type { Server } from '../server.js';

interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}
export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

export async function select(server: Server, uri: string, { start, end }: ProtocolRange): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(server.toUri(uri), { selection });
}
