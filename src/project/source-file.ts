/** A file as handed in: its path as shown to people, its text, and what kept it from being read as text. */
import type { Fault } from '../model/fault.js';

export interface SourceFile {
  /** Relative to the working directory, `/` between folders. */
  readonly path: string;
  /** Without a byte order mark. With a `fault`, only what its place is shown in: it is never parsed. */
  readonly text: string;
  /** Not UTF-8, binary, too large: found by whoever read the bytes. */
  readonly fault?: Fault;
}
