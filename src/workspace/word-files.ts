/** Which files a folder of words holds. */
import type { Files } from './files.js';
import { findFiles } from './find-files.js';

export const isWordFile = (path: string): boolean => /\.ya?ml$/.test(path);

/** Every word file below a folder, by name. */
export const wordFiles = (folder: string, files: Files): readonly string[] =>
  findFiles(folder, { files }).files.filter(isWordFile);
