/** The machine's own disk. */
import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Files, FolderEntry } from '../workspace/files.js';
import { readSource } from './read-file.js';

export const disk: Files = {
  exists: existsSync,
  kind(path) {
    const stat = statSync(path);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
  },
  isPlainFile: (path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true,
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  real: (path) => realpathSync(path),
  read: readSource,
};

const kindOf = (entry: Dirent): FolderEntry['kind'] =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
