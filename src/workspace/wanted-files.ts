/** Paths and globs of a command line → the files they mean, and which of those were named outright. */
import { relative, resolve, sep } from 'node:path';
import { globMatcher } from '../project/glob.js';
import type { Files } from './files.js';
import { Problem, reasonOf } from './problem.js';

export interface Wanted {
  readonly full: string;
  readonly how: 'named' | 'found';
}

/** A star, a question mark or a choice in braces; square brackets are a part of many a real name. */
const MAGIC = /[*?]|\{[^{}]*,[^{}]*\}/;

/**
 * The files one path means. On every system a path may be written with backslashes.
 * @param list every file below a folder
 * @throws Problem when there is no such file, or nothing that the glob matches
 */
export function wantedFiles(
  path: string,
  cwd: string,
  files: Files,
  list: (folder: string) => readonly string[],
): readonly Wanted[] {
  const full = [path, path.replaceAll('\\', '/')].map((each) => resolve(cwd, each)).find(files.exists);
  if (!full && MAGIC.test(path)) return matching(path.replaceAll('\\', '/'), cwd, files, list);
  if (!isFolder(full ?? resolve(cwd, path), path, files))
    return [{ full: full ?? resolve(cwd, path), how: 'named' }];
  return list(full!).map((file) => ({ full: file, how: 'found' }));
}

function matching(
  glob: string,
  cwd: string,
  disk: Files,
  list: (folder: string) => readonly string[],
): readonly Wanted[] {
  const parts = glob.split('/');
  const first = parts.findIndex((part) => MAGIC.test(part));
  const base = resolve(cwd, parts.slice(0, first).join('/') || (glob.startsWith('/') ? '/' : '.'));
  const rest = parts.slice(first).join('/');
  const all = disk.exists(base) ? list(base) : [];
  const matches = globMatcher([rest]);
  const found = all.filter((file) => matches(relative(base, file).split(sep).join('/')));
  if (!found.length) throw new Problem(`no letter and no file of a pack matches “${glob}”`);
  return found.map((full) => ({ full, how: 'found' }));
}

function isFolder(full: string, path: string, files: Files): boolean {
  try {
    return files.kind(full) === 'folder';
  } catch (error) {
    throw new Problem(`cannot read ${path}: ${reasonOf(error)}`);
  }
}
