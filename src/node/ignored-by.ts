/** Why a file is left out of a run: ignore files, and the globs of the settings. */
import { resolve } from 'node:path';
import { ignoreFiles } from './ignore-files.js';

/** Paths as shown. @param ignores what the settings leave out */
export function ignoredBy(
  cwd: string,
  ignores: (path: string) => boolean,
): (path: string, isFolder: boolean) => string | undefined {
  const byFiles = ignoreFiles(cwd);
  return (path, isFolder) =>
    byFiles(resolve(cwd, path), isFolder) ??
    (!isFolder && ignores(path) ? '“ignore” in its settings' : undefined);
}
