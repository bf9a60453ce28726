/** Files as they are in an editor: texts that are open, saved or not, over what lies on the disk. */
import { basename, dirname } from 'node:path';
import { hasOurKeys } from '../project/our-keys.js';
import { decode } from './decode.js';
import type { DiskFile, Files, FolderEntry } from './files.js';

/**
 * @param open texts by absolute path, without a byte order mark
 * @returns the same files, where an open text stands in for the file of its path
 */
export function overlay(files: Files, open: ReadonlyMap<string, string>): Files {
  const refused = new Map<string, DiskFile>();
  const read = (path: string, shown: string): DiskFile => {
    const text = open.get(path);
    if (text === undefined) return files.read(path, shown);
    const known = refused.get(path);
    if (known?.text === text && known.path === shown) return known;
    // What is too large on a disk is too large in an editor: the same limit, told by the same finding.
    const file = text.length < SMALL ? { path: shown, text, bom: false } : fromBytes(text, shown);
    refused.set(path, file);
    return file;
  };
  return {
    ...files,
    exists: (path) => open.has(path) || files.exists(path),
    kind: (path) => (open.has(path) ? 'file' : files.kind(path)),
    // A file that was never saved, or is gone from the disk, is still there for its writer.
    list(folder) {
      const saved = files.list(folder);
      const known = new Set(saved.map(({ name }) => name));
      const unsaved = [...open.keys()]
        .filter((path) => dirname(path) === folder && !known.has(basename(path)))
        .map((path): FolderEntry => ({ name: basename(path), kind: 'file' }));
      return [...saved, ...unsaved];
    },
    isPlainFile: (path) => open.has(path) || files.isPlainFile(path),
    read,
  };
}

/** A character takes at most three bytes of UTF-8 for each of its UTF-16 units. */
const SMALL = 300_000;

function fromBytes(text: string, path: string): DiskFile {
  const { fault, ...decoded } = decode(new TextEncoder().encode(text));
  return { path, ...decoded, ...(fault && { fault, isOurs: hasOurKeys(text) }) };
}
