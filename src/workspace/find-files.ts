/** Which files a path means: every Markdown and YAML file below a folder, in a stable order. */
import { join, sep } from 'node:path';
import type { Files, FolderEntry } from './files.js';
import { reasonOf } from './problem.js';

const SKIPPED = new Set(['node_modules', 'dist', 'coverage']);
const WANTED = /\.(?:md|markdown|ya?ml)$/;
/** Dot folders and what others made: no walk looks into them. */
const isPassedBy = (name: string): boolean => name.startsWith('.') || SKIPPED.has(name);

/** True for a file, by its shown path, that a walk through the working directory could find. */
export const isWithinReach = (path: string): boolean =>
  WANTED.test(path) && !path.split('/').some((name) => name !== '..' && isPassedBy(name));

/** Deeper than any pack; ends circles of links that `realpath` cannot see. */
const MAX_DEPTH = 24;

export interface Found {
  readonly files: readonly string[];
  /** Every folder looked into. */
  readonly folders: readonly string[];
  /** Entries that could not be looked at: path and reason. */
  readonly unreadable: ReadonlyArray<{ readonly path: string; readonly reason: string }>;
}

export interface FindOptions {
  readonly files: Files;
  /** The folder that links may lead about in, where `folder` is a part of what is judged together. */
  readonly whole?: string;
  /** True for a folder below that is not to be looked into. */
  readonly skips?: (folder: string) => boolean;
}

/**
 * Lists the files below `folder`. Dot folders and installed packages are left out; a link is followed
 * only inside the folder asked for; a letter behind any other, or behind a broken one, is reported.
 */
export function findFiles(
  folder: string,
  { files: disk, whole = folder, skips = () => false }: FindOptions,
): Found {
  const files: string[] = [];
  const folders: string[] = [];
  const unreadable: Array<{ path: string; reason: string }> = [];
  const top = disk.real(whole);
  const isInside = (real: string) =>
    real === top || real.startsWith(`${top}/`) || real.startsWith(`${top}\\`);
  const start = disk.real(folder);
  if (!isInside(start)) return { files, folders, unreadable };
  const seen = new Set<string>([start]);
  const walk = (dir: string, depth: number) => {
    folders.push(dir);
    let entries: FolderEntry[];
    try {
      entries = [...disk.list(dir)];
    } catch (error) {
      unreadable.push({ path: dir, reason: reasonOf(error) });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    // An entry's name needs no normalising, which is most of what `join` does.
    const start = dir.endsWith(sep) ? dir : `${join(dir)}${sep}`;
    for (const entry of entries) {
      if (isPassedBy(entry.name)) continue;
      const path = start + entry.name;
      if (entry.kind === 'folder') {
        if (depth < MAX_DEPTH && !skips(path)) walk(path, depth + 1);
      } else if (entry.kind === 'link') follow(path, depth);
      else if (entry.kind === 'file' && WANTED.test(entry.name)) files.push(path);
    }
  };
  const follow = (path: string, depth: number) => {
    try {
      const real = disk.real(path);
      const inside = isInside(real);
      const target = disk.kind(real);
      if (target === 'folder') {
        if (!inside || seen.has(real) || depth >= MAX_DEPTH || skips(path)) return;
        seen.add(real);
        walk(path, depth + 1);
      } else if (target === 'file' && WANTED.test(path)) {
        if (inside) files.push(path);
        else unreadable.push({ path, reason: 'a link that leads out of the folder' });
      }
    } catch (error) {
      if (WANTED.test(path)) unreadable.push({ path, reason: `a link to nowhere: ${reasonOf(error)}` });
    }
  };
  walk(folder, 0);
  return { files, folders, unreadable };
}
