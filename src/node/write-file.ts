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
import { Problem, reasonOf } from '../workspace/problem.js';
import { makeFolders } from './make-folder.js';
import { abandoned, temporaryName } from './temporary.js';

/** Longer than any write takes: what is younger may belong to a run whose id this machine does not know. */
const MINUTE = 60_000;

/**
 * Replaces a file's text, keeping its mode. A link stays a link: what it points at is replaced.
 * @param shown the path as people see it
 * @throws Problem when the system refuses; the old file is then as it was.
 */
export function writeFileWhole(path: string, text: string | Uint8Array, shown: string = path): void {
  prepared(path, text, shown).commit();
}

export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** The path as people see it. */
  readonly shown: string;
}

/**
 * Several files that belong together: all of them are on the disk before the first takes its place.
 * @throws Problem when the system refuses one; the old files are then as they were.
 */
export function writeFilesWhole(files: readonly FileToWrite[]): void {
  const ready: Prepared[] = [];
  try {
    for (const { path, content, shown } of files) ready.push(prepared(path, content, shown));
  } catch (error) {
    for (const each of ready) each.discard();
    throw error;
  }
  for (const each of ready) each.commit();
}

/** @throws Problem when the folder is not there and cannot be made */
export function makeFolder(path: string, shown: string): void {
  try {
    makeFolders(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'it is a file' : reasonOf(error);
    throw new Problem(`cannot make the folder ${shown}: ${reason}`);
  }
}

/** A text that is on the disk under another name, or (a pipe) in hand. */
interface Prepared {
  readonly commit: () => void;
  readonly discard: () => void;
}

function prepared(path: string, text: string | Uint8Array, shown: string): Prepared {
  let real = path;
  let mode: number | undefined;
  try {
    const now = statSync(path);
    if (now.isDirectory()) throw new Problem(`cannot write ${shown}: it is a folder`);
    // Before its place is asked for: that of a pipe behind `/dev/stdout` has no name.
    if (!now.isFile()) return { commit: () => writeThrough(path, text, shown), discard: () => {} };
    real = realpathSync(path);
    mode = now.mode & 0o7777;
  } catch (error) {
    if (error instanceof Problem) throw error;
    // A new file: the process's own mask decides.
  }
  const temporary = join(dirname(real), temporaryName(basename(real), 'new'));
  const discard = () => {
    if (existsSync(temporary)) rmSync(temporary, { force: true });
  };
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      discard();
      throw new Problem(`cannot write ${shown}: ${reasonOf(error)}; the file is as it was`);
    }
  };
  sweep(real);
  attempt(() => fill(temporary, text, mode));
  return { commit: () => attempt(() => renameSync(temporary, real)), discard };
}

function fill(temporary: string, text: string | Uint8Array, mode: number | undefined): void {
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
