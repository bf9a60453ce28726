/** Why a file is left out of a run: ignore files, and the globs of the settings. */
import type { Files } from './files.js';
import { ignoreFiles } from './ignore-files.js';

/** @param ignores what the settings leave out, by shown path */
export function ignoredBy(
  cwd: string,
  files: Files,
  ignores: (path: string) => boolean,
): (full: string, path: string, isFolder: boolean) => string | undefined {
  const byFiles = ignoreFiles(cwd, files);
  return (full, path, isFolder) =>
    byFiles(full, isFolder) ?? (!isFolder && ignores(path) ? '“ignore” in its settings' : undefined);
}
