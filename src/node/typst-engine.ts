/** What both typesetting engines are asked: a set of files and options in, a PDF out. */

export interface TypstJob {
  /** Name → text or bytes; none of them is on a disk, and no package is ever downloaded. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly main: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly fonts: readonly string[];
  /** Held to while writing; only the native engine can. */
  readonly standard?: 'ua-1';
}

/** A fault of the setting itself. Whatever the data, it must not happen: it is ours, not the user's. */
export class TypstFault extends Error {
  override name = 'TypstFault';

  constructor(messages: readonly string[]) {
    super(`the pages could not be set: ${[...new Set(messages)].slice(0, 5).join('; ')}`);
  }
}
