/** Writing one file so that a reader sees the old text or the new, never half of either. */

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { Problem, reasonOf } from './problem.js';

/**
 * Replaces a file's text, keeping its mode. A link stays a link: what it points at is replaced.
 * @throws Problem when the system refuses; the old file is then as it was.
 */
export function writeFileWhole(path: string, text: string): void {
  let real = path;
  let mode = 0o666;
  try {
    real = realpathSync(path);
    mode = statSync(real).mode & 0o7777;
  } catch {
    // A new file: the process's own mask decides.
  }
  const temporary = `${real}.${randomBytes(6).toString('hex')}.dunmark-tmp`;
  try {
    const handle = openSync(temporary, 'wx', mode);
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new Problem(`cannot write ${path}: ${reasonOf(error)}; the file is as it was`);
  }
}
