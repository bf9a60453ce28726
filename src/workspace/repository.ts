/** Where a repository begins, and what leads out of it. */
import { basename, dirname, join, sep } from 'node:path';
import type { Files } from './files.js';

/** The nearest folder upwards that holds `.git`. */
export function repositoryRoot(folder: string, files: Files): string | undefined {
  if (files.exists(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryRoot(parent, files);
}

/**
 * Tells of a path whether it stands in the repository of the working directory (or, where there is none,
 * below that) and yet a link on its way leads out.
 */
export function leadsOut(cwd: string, files: Files): (full: string) => boolean {
  const top = repositoryRoot(cwd, files) ?? cwd;
  const real = files.real(top);
  return (full) => isBelow(full, top) && !isBelow(realPlace(full, files), real);
}

/**
 * Tells whether what a file names really lies in that file's repository, or in the file's own folder: a
 * package may be installed anywhere. Where there is no repository, everything does.
 */
export function staysInside(folder: string, files: Files): (named: string, by: string) => boolean {
  const top = repositoryRoot(folder, files);
  if (top === undefined) return () => true;
  const real = files.real(top);
  return (named, by) => {
    const place = realPlace(named, files);
    return isBelow(place, real) || (named !== by && isBelow(place, realPlace(dirname(by), files)));
  };
}

/** What is not there yet, or is a link to nowhere, counts from the nearest folder that is there. */
function realPlace(full: string, files: Files): string {
  try {
    return files.real(full);
  } catch {
    const parent = dirname(full);
    return parent === full ? full : join(realPlace(parent, files), basename(full));
  }
}

const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
