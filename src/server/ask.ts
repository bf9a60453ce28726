/** From an address to the desk an answer starts from, and back to addresses. */
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Desk } from '../service/desk.js';
import type { OpenFile } from '../workspace/open-folder.js';
import type { TextAt } from './convert/answers.js';
import { linesOf } from './convert/positions.js';
import { deskOf } from './desks.js';
import type { Folder, Folders } from './folders.js';
import type { Judge } from './judge.js';

export interface AskHost {
  readonly connection: Connection;
  readonly documents: { readonly get: (uri: string) => TextDocument | undefined };
  readonly folders: Folders;
  readonly judge: Judge;
  /** True for our own extension, which can select what is to be typed over. */
  readonly hasOurCommands: () => boolean;
  /** False for an editor that knows no versioned changes. */
  readonly knowsVersions: () => boolean;
}

export interface Asked {
  readonly desk: Desk;
  readonly document: TextDocument;
  readonly folder: Folder;
  readonly file: OpenFile;
  readonly at: TextAt;
  /** The address of a path alone, which may be gone. */
  readonly addressOf: (path: string) => string;
}

/** @returns undefined for a text that is closed, or none of ours */
export async function asked(
  host: AskHost,
  uri: string,
  look: 'look' | 'lookForWriting' = 'look',
): Promise<Asked | undefined> {
  const { documents, folders, judge } = host;
  const folder = await folders.of(uri);
  const document = documents.get(uri);
  if (!document) return undefined;
  const file = folder[look](folders.full(uri));
  if (!file) return undefined;
  const desk = deskOf(file, folder, judge);
  const addressOf = (path: string): string => (path === file.path ? uri : folder.uriOf(folder.full(path)));
  const at: TextAt = (path) => {
    if (path === file.path) return { uri, document, version: document.version };
    const other = addressOf(path);
    const open = documents.get(other);
    return open
      ? { uri: other, document: open, version: open.version }
      : { uri: other, document: linesOf(folder.files.read(folder.full(path), path).text), version: null };
  };
  return { desk, document, folder, file, at, addressOf };
}
