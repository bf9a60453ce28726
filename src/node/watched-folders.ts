/** The folders in which a change may change what a run of `lint` finds. */

import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defaultPath } from '../workspace/collect.js';
import { findFiles } from '../workspace/find-files.js';
import { disk } from './disk.js';

/**
 * @param paths as given on the command line
 * @param read absolute paths of files a run has read beside those: settings, word files
 */
export function watchedFolders(
  paths: readonly string[],
  cwd: string,
  read: readonly string[],
): ReadonlySet<string> {
  const out = new Set<string>();
  const upwards = (folder: string) => {
    for (let at = folder; !out.has(at); at = dirname(at)) {
      out.add(at);
      // Settings, ignore files and pack.yml may lie as far up as the repository goes, or as the run began.
      if (at === cwd || existsSync(resolve(at, '.git')) || dirname(at) === at) return;
    }
  };
  for (const path of paths.length ? paths : [defaultPath(cwd, disk)]) {
    const base = nearestFolder(resolve(cwd, path.replaceAll('\\', '/')));
    upwards(base);
    for (const folder of findFiles(base, { files: disk }).folders) out.add(folder);
  }
  for (const file of read) upwards(dirname(file));
  return out;
}

/** Of a file, of a glob, or of what is not there (yet): the folder it would lie in. */
function nearestFolder(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder || dirname(path) === path ? path : nearestFolder(dirname(path));
}
