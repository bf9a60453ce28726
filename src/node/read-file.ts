/** One file from the disk as a source file, with its byte order mark remembered. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { hasOurKeys } from '../project/our-keys.js';
import { decode, MAX_BYTES } from '../workspace/decode.js';
import type { DiskFile } from '../workspace/files.js';
import { Problem, reasonOf } from '../workspace/problem.js';

/** Bytes that tell whether a file is a letter, though its text cannot be had. */
const BEGINNING = 4096;

/** Opening a pipe nobody writes to must not wait for ever; Windows has no such flag. */
const NO_WAIT = constants.O_NONBLOCK ?? 0;

/**
 * Reads at most one byte over the limit, so that a huge file costs nothing.
 * @param shown the path as people see it, `/` between folders
 * @throws Problem when the system refuses or the path is no regular file
 */
export function readSource(path: string, shown: string): DiskFile {
  try {
    const handle = openSync(path, constants.O_RDONLY | NO_WAIT);
    try {
      const stat = fstatSync(handle);
      if (stat.isDirectory())
        throw new Problem(`cannot read ${shown}: it is a folder, not a letter; give the file's own path`);
      if (!stat.isFile())
        throw new Problem(
          `cannot read ${shown}: it is not a regular file; use --stdin for what another program writes`,
        );
      const bytes = Buffer.allocUnsafe(Math.min(stat.size, MAX_BYTES) + 1);
      let length = 0;
      for (let read = -1; read !== 0 && length < bytes.length; length += read)
        read = readSync(handle, bytes, length, bytes.length - length, null);
      const { text, bom, fault } = decode(bytes.subarray(0, length), stat.size);
      if (!fault) return { path: shown, text, bom };
      // Of what is too large there is no text to tell by whether it is a letter.
      const isOurs = !text && hasOurKeys(bytes.toString('utf8', 0, BEGINNING).replace(/^\ufeff/, ''));
      return { path: shown, text, bom, fault, ...(isOurs && { isOurs }) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`cannot read ${shown}: ${reasonOf(error)}`);
  }
}
