/** Where a repository begins, and what leads out of it. */
import { dirname, join, sep } from 'node:path';
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
  return (full) => {
    if (!isBelow(full, top)) return false;
    try {
      return !isBelow(files.real(full), real);
    } catch {
      // A link to nowhere is told of when it is read.
      return false;
    }
  };
}

const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
