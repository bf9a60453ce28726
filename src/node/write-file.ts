/** Writing one file so that a reader sees the old text or the new, never half of either. */

import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem, reasonOf } from './problem.js';
import { abandoned, temporaryName } from './temporary.js';

/** Longer than any write takes: what is younger may belong to a run whose id this machine does not know. */
const MINUTE = 60_000;

/**
 * Replaces a file's text, keeping its mode. A link stays a link: what it points at is replaced.
 * @param shown the path as people see it
 * @throws Problem when the system refuses; the old file is then as it was.
 */
export function writeFileWhole(path: string, text: string | Uint8Array, shown: string = path): void {
  let real = path;
  let mode: number | undefined;
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
  const temporary = join(dirname(real), temporaryName(basename(real), 'new'));
  sweep(real);
  try {
    const handle = openSync(temporary, 'wx', mode === undefined ? 0o666 : 0o600);
    try {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      // Not by openSync: the process's mask would take away from it.
      if (mode !== undefined) fchmodSync(handle, mode);
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

/** Clears what killed runs left beside the file; that something cannot be cleared is no reason not to write. */
function sweep(real: string): void {
  try {
    for (const { path, kind } of abandoned(dirname(real), basename(real))) {
      const stat = lstatSync(path);
      if (kind === 'new' && stat.isFile() && stat.mtimeMs < Date.now() - MINUTE) rmSync(path);
    }
  } catch {
    // The next run meets it again.
  }
}

/** A device or a pipe (`/dev/stdout`) is written to, never replaced. */
function writeThrough(path: string, text: string | Uint8Array, shown: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Problem(`cannot write ${shown}: ${reasonOf(error)}`);
  }
}
