/** Making a folder with all above it, one by one. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Node's own recursive `mkdir` never returns where a file system refuses new folders (`/proc`), and takes a
 * disk that is read-only for a folder that is missing.
 * @throws the system's own error
 */
export function makeFolders(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return;
  if (!stat) makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run was faster.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
