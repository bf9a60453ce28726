/** Which open folder a text belongs to, with the texts as they are in the editor. */
import { dirname } from 'node:path';
import type { Language } from '../model/language.js';
import type { Files } from '../workspace/files.js';
import { memoryFiles } from '../workspace/memory-files.js';
import { type OpenFolder, openFolder } from '../workspace/open-folder.js';
import { overlay } from '../workspace/overlay.js';
import type { FolderFiles } from './protocol.js';
import { isOnDisk, isUntitled, normal, pathOf, uriOf } from './uris.js';

export interface Folder extends OpenFolder {
  /** Its own address. */
  readonly uri: string;
  /** The address of a path in it; of an open text as its editor spells it. */
  readonly uriOf: (full: string) => string;
}

export interface FoldersHost {
  /** The machine's disk, where there is one. */
  readonly disk?: Files;
  /** Reads a folder that lies on no disk; undefined where nobody can. */
  readonly fetch?: (folder: string) => Promise<FolderFiles>;
  readonly locale: () => Language;
  readonly note: (line: string) => void;
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
  /** Editors escape characters of an address each in their own way. */
  const spelled = new Map<string, string>();
  const openIn = (uri: string): Map<string, string> => {
    const home = placeOf(uri);
    const own = open.get(home) ?? new Map<string, string>();
    open.set(home, own);
    return own;
  };
  const rootOf = (uri: string): string => {
    if (isUntitled(uri)) return roots[0] ?? uriOf('/', uri);
    const own = normal(uri);
    const inside = roots.filter(
      (root) => own === normal(root) || own.startsWith(`${normal(root).replace(/\/$/, '')}/`),
    );
    return inside.sort((a, b) => b.length - a.length)[0] ?? uriOf(dirname(pathOf(uri)), uri);
  };
  const filesOf = async (root: string): Promise<Files> => {
    if (isOnDisk(root) && host.disk) return host.disk;
    const own = new Map<string, string>();
    if (!isUntitled(root)) for (const { uri, text } of await fetched(root)) own.set(pathOf(uri), text);
    return memoryFiles(own);
  };
  const fetched = async (root: string): Promise<FolderFiles['files']> => {
    const { files = [], truncated = false } = (await host.fetch?.(root)) ?? {};
    if (truncated) host.note(`${root} has more files than were read: what lies deeper is not judged`);
    return files;
  };
  const create = async (root: string): Promise<Folder> => {
    const files = overlay(await filesOf(root), openIn(root));
    const addressOf = (full: string): string => {
      const uri = uriOf(full, root);
      return spelled.get(normal(uri)) ?? uri;
    };
    return { ...openFolder(pathOf(root), files, host.locale()), uri: root, uriOf: addressOf };
  };
  const of = (uri: string): Promise<Folder> => {
    const root = rootOf(uri);
    const begun = known.get(root);
    if (begun) return begun;
    const folder = create(root);
    known.set(root, folder);
    // Whoever asks next tries again.
    folder.catch(() => known.delete(root));
    return folder;
  };
  const placeFor = (uri: string): Map<string, string> => openIn(isUntitled(uri) ? rootOf(uri) : uri);
  const keyOf = (uri: string): string =>
    isUntitled(uri) ? untitledPath(uri, pathOf(rootOf(uri))) : pathOf(uri);
  return {
    of,
    full: keyOf,
    opened: (uri, text) => {
      placeFor(uri).set(keyOf(uri), text);
      spelled.set(normal(uri), uri);
    },
    closed: (uri) => {
      placeFor(uri).delete(keyOf(uri));
      spelled.delete(normal(uri));
    },
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
