/** The server's question for the files of a folder, answered where there is no disk: virtual and web workspaces. */
import * as vscode from 'vscode';
import type { FolderFiles } from '../../../src/server/protocol.js';

const MOST_FILES = 5_000;
const MOST_BYTES = 1_000_000;
const MOST_DEPTH = 16;
const OURS = /(?:\.(?:md|markdown|ya?ml)|^(?:dunmark|package)\.json|^\.(?:git|dunmark)ignore)$/i;
const decoder = new TextDecoder();

interface Walk {
  readonly found: vscode.Uri[];
  truncated: boolean;
}

/** Folder by folder, because file search is an offer that not every virtual file system makes. */
export async function folderFiles(folder: string): Promise<FolderFiles> {
  const walk: Walk = { found: [], truncated: false };
  await gather(vscode.Uri.parse(folder), walk, 0);
  const texts = await Promise.all(walk.found.map(textOf));
  return { files: texts.filter((file) => file !== undefined), truncated: walk.truncated };
}

async function gather(folder: vscode.Uri, walk: Walk, depth: number): Promise<void> {
  const entries = await list(folder);
  const folders: vscode.Uri[] = [];
  for (const [name, type] of entries) {
    const uri = vscode.Uri.joinPath(folder, name);
    // A link may lead back up: links to folders are not followed.
    if (type === vscode.FileType.Directory) {
      if (name !== 'node_modules' && !name.startsWith('.')) folders.push(uri);
    } else if (type & vscode.FileType.File && OURS.test(name)) {
      if (walk.found.length < MOST_FILES) walk.found.push(uri);
      else walk.truncated = true;
    }
  }
  if (depth >= MOST_DEPTH) walk.truncated ||= folders.length > 0;
  else if (!walk.truncated) await Promise.all(folders.map((each) => gather(each, walk, depth + 1)));
}

/** A folder that cannot be read has no letters for us. */
async function list(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function textOf(uri: vscode.Uri): Promise<{ uri: string; text: string } | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.length > MOST_BYTES ? undefined : { uri: uri.toString(), text: decoder.decode(bytes) };
  } catch {
    return undefined;
  }
}
