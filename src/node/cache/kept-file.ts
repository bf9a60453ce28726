/** A file as a cache keeps it: its bytes, compared with the disk's before anybody asks for the text. */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { hasOurKeys } from '../../project/our-keys.js';
import type { DiskFile } from '../../workspace/files.js';
import type { KeptText } from './format.js';

/** The bytes of a file that could be read as text. */
export const keptText = ({ text, bom, isOurs = hasOurKeys(text) }: DiskFile): KeptText => ({
  bytes: Buffer.from(bom ? `\ufeff${text}` : text),
  isOurs,
});

/** Only what could be read as text is kept; it is made a string when somebody wants to see it. */
export const keptFile = (path: string, text: KeptText): DiskFile => new KeptFile(path, text);

/** A class: V8 would lay out anew each of a thousand objects that has a getter of its own. */
class KeptFile implements DiskFile {
  readonly path: string;
  readonly bom: boolean;
  readonly isOurs: boolean;
  private readonly bytes: Buffer;

  constructor(path: string, { bytes, isOurs }: KeptText) {
    this.path = path;
    this.bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    this.isOurs = isOurs;
    this.bytes = bytes;
  }

  get text(): string {
    return this.bytes.toString('utf8', this.bom ? 3 : 0);
  }
}

let scratch: Buffer | undefined;

/** One opening and one reading, which is most of what a thousand files cost. */
export function isSameOnDisk(full: string, bytes: Buffer): boolean {
  if (!scratch || scratch.length <= bytes.length)
    scratch = Buffer.allocUnsafe(Math.max(65_536, bytes.length + 1));
  try {
    const handle = openSync(full, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const length = readSync(handle, scratch, 0, bytes.length + 1, 0);
      return length === bytes.length && scratch.compare(bytes, 0, length, 0, length) === 0;
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}
