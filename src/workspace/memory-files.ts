/** Files that lie in memory: a repository an editor shows without a disk. */
import { basename, dirname } from 'node:path';
import { decode } from './decode.js';
import type { Files, FolderEntry } from './files.js';
import { Problem } from './problem.js';

/** @param texts by absolute path, `/` between folders; may change while the files are in use */
export function memoryFiles(texts: ReadonlyMap<string, string>): Files {
  const folders = (): ReadonlyMap<string, ReadonlyMap<string, FolderEntry>> => {
    const out = new Map<string, Map<string, FolderEntry>>();
    const add = (folder: string, entry: FolderEntry) => {
      const own = out.get(folder) ?? new Map<string, FolderEntry>();
      out.set(folder, own.set(entry.name, entry));
    };
    for (const path of texts.keys()) {
      add(dirname(path), { name: basename(path), kind: 'file' });
      for (let at = dirname(path); dirname(at) !== at && !isListed(out, at); at = dirname(at))
        add(dirname(at), { name: basename(at), kind: 'folder' });
    }
    return out;
  };
  const missing = (path: string): Error =>
    Object.assign(new Error(`there is no ${path}`), { code: 'ENOENT' });
  const kindOf = (path: string): 'file' | 'folder' | undefined =>
    texts.has(path) ? 'file' : folders().has(path) ? 'folder' : undefined;
  const kind = (path: string): 'file' | 'folder' => {
    const found = kindOf(path);
    if (!found) throw missing(path);
    return found;
  };
  return {
    exists: (path) => kindOf(path) !== undefined,
    kind,
    isPlainFile: (path) => texts.has(path),
    list(folder) {
      const entries = folders().get(folder);
      if (!entries) throw missing(folder);
      return [...entries.values()];
    },
    real(path) {
      kind(path);
      return path;
    },
    read(path, shown) {
      const text = texts.get(path);
      if (text === undefined) throw new Problem(`cannot read ${shown}: there is no such file or folder`);
      const { fault, ...decoded } = decode(new TextEncoder().encode(text));
      return { path: shown, ...decoded, ...(fault && { fault }) };
    },
  };
}

const isListed = (folders: ReadonlyMap<string, ReadonlyMap<string, FolderEntry>>, folder: string): boolean =>
  folders.get(dirname(folder))?.has(basename(folder)) === true;
