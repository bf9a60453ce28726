/** What stops a command: one line, with the place and the way out. */
import type { Span } from '../model/span.js';

/** Where in a file of settings the reason stands. */
export interface ProblemPlace {
  /** As shown to people. */
  readonly path: string;
  readonly span: Span;
  /** Without the place. */
  readonly message: string;
  /** It is one of the file's own form, which a finding with its mends tells. */
  readonly isFault?: true;
}

export class Problem extends Error {
  override name = 'Problem';
  /** For an editor, which shows each where it is. */
  readonly places: readonly ProblemPlace[];
  constructor(message: string, places: readonly ProblemPlace[] = []) {
    super(message);
    this.places = places;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ELOOP: 'its links lead in a circle',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  ENAMETOOLONG: 'the name is too long',
  EEXIST: 'something of that name is in the way',
  EFBIG: 'the file would be too large',
  EBUSY: 'it is in use',
  ENOTEMPTY: 'the folder is not empty',
  EIO: 'the disk reported an error',
};

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return (
    (code && REASONS[code]) ?? (code ? `the system said ${code}` : String((error as Error)?.message ?? error))
  );
}
