/** Writing one file so that a reader sees the old text or the new, never half of either. */

import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { Problem, reasonOf } from './problem.js';
import { randomName } from './random-name.js';

/**
 * Replaces a file's text, keeping its mode. A link stays a link: what it points at is replaced.
 * @param shown the path as people see it
 * @throws Problem when the system refuses; the old file is then as it was.
 */
export function writeFileWhole(path: string, text: string, shown: string = path): void {
  let real = path;
  let mode = 0o666;
  try {
    real = realpathSync(path);
    const now = statSync(real);
    if (now.isDirectory()) throw new Problem(`cannot write ${shown}: it is a folder`);
    if (!now.isFile()) {
      writeThrough(real, text, shown);
      return;
    }
    mode = now.mode & 0o7777;
  } catch (error) {
    if (error instanceof Problem) throw error;
    // A new file: the process's own mask decides.
  }
  const temporary = `${real}.${randomName()}.dunmark-tmp`;
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
    if (existsSync(temporary)) rmSync(temporary, { force: true });
    throw new Problem(`cannot write ${shown}: ${reasonOf(error)}; the file is as it was`);
  }
}

/** A device or a pipe (`/dev/stdout`) is written to, never replaced. */
function writeThrough(path: string, text: string, shown: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Problem(`cannot write ${shown}: ${reasonOf(error)}`);
  }
}
