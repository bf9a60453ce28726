/** Which open folder a text belongs to, with the texts as they are in the editor. */
import { dirname } from 'node:path';
import type { Language } from '../model/language.js';
import type { Files } from '../workspace/files.js';
import { memoryFiles } from '../workspace/memory-files.js';
import { type OpenFolder, openFolder } from '../workspace/open-folder.js';
import { overlay } from '../workspace/overlay.js';
import type { FolderFiles } from './protocol.js';
import { isOnDisk, isUntitled, pathOf, uriOf } from './uris.js';

export interface Folder extends OpenFolder {
  /** Any address in it: what others are made after. */
  readonly uri: string;
}

export interface FoldersHost {
  /** The machine's disk, where there is one. */
  readonly disk?: Files;
  /** Reads a folder that lies on no disk; undefined where nobody can. */
  readonly fetch?: (folder: string) => Promise<FolderFiles>;
  readonly locale: () => Language;
}

export interface Folders {
  readonly of: (uri: string) => Promise<Folder>;
  /** The absolute path under which a text is judged. */
  readonly full: (uri: string) => string;
  readonly opened: (uri: string, text: string) => void;
  readonly closed: (uri: string) => void;
  readonly roots: (uris: readonly string[]) => void;
  /** Folders that have been asked about. */
  readonly all: () => Promise<readonly Folder[]>;
  /** A file of a folder that lies on no disk came, changed or went: all of it is read anew. */
  readonly forget: (uri: string) => void;
  /** All is read anew: other roots, another language. */
  readonly renew: () => void;
}

export function createFolders(host: FoldersHost): Folders {
  let roots: readonly string[] = [];
  const known = new Map<string, Promise<Folder>>();
  /** By what tells apart where texts lie: paths of different schemes and hosts may be the same. */
  const open = new Map<string, Map<string, string>>();
  const openIn = (uri: string): Map<string, string> => {
    const home = placeOf(uri);
    const own = open.get(home) ?? new Map<string, string>();
    open.set(home, own);
    return own;
  };
  const rootOf = (uri: string): string => {
    if (isUntitled(uri)) return roots[0] ?? uriOf('/', uri);
    const inside = roots.filter((root) => uri === root || uri.startsWith(`${root.replace(/\/$/, '')}/`));
    return inside.sort((a, b) => b.length - a.length)[0] ?? uriOf(dirname(pathOf(uri)), uri);
  };
  const filesOf = async (root: string): Promise<Files> => {
    if (isOnDisk(root) && host.disk) return host.disk;
    const own = new Map<string, string>();
    if (!isUntitled(root) && host.fetch)
      for (const { uri, text } of (await host.fetch(root)).files) own.set(pathOf(uri), text);
    return memoryFiles(own);
  };
  const create = async (root: string): Promise<Folder> => {
    const files = overlay(await filesOf(root), openIn(root));
    return { ...openFolder(pathOf(root), files, host.locale()), uri: root };
  };
  const of = (uri: string): Promise<Folder> => {
    const root = rootOf(uri);
    const folder = known.get(root) ?? create(root);
    known.set(root, folder);
    return folder;
  };
  const placeFor = (uri: string): Map<string, string> => openIn(isUntitled(uri) ? rootOf(uri) : uri);
  const keyOf = (uri: string): string =>
    isUntitled(uri) ? untitledPath(uri, pathOf(rootOf(uri))) : pathOf(uri);
  return {
    of,
    full: keyOf,
    opened: (uri, text) => placeFor(uri).set(keyOf(uri), text),
    closed: (uri) => placeFor(uri).delete(keyOf(uri)),
    roots(uris) {
      roots = uris;
      known.clear();
    },
    all: () => Promise.all(known.values()),
    forget: (uri) => known.delete(rootOf(uri)),
    renew: () => known.clear(),
  };
}

const placeOf = (uri: string): string => uriOf('/', uri);

/** A text that lies nowhere is judged as if it lay in the first folder. */
const untitledPath = (uri: string, folder: string): string =>
  `${folder.replace(/[\\/]$/, '')}/${pathOf(uri).replace(/[\\/]/g, '-') || 'untitled'}.md`;
