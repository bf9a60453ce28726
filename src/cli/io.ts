/** What a command sees of the process that runs it; tests hand in their own. */

/** A place to write to. */
export interface Sink {
  readonly write: (content: string | Uint8Array) => void;
  readonly isTTY: boolean;
  /** Width in columns, when there is a screen. */
  readonly columns?: number | undefined;
}

export interface Io {
  /** Results. */
  readonly out: Sink;
  /** Everything else. */
  readonly err: Sink;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of standard input, as bytes. */
  readonly input: () => Promise<Uint8Array>;
  /** Asks whoever sits there, one line; there only when somebody does. `undefined` when no answer comes. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
}

/** Exit codes: nothing else is ever returned. */
export const CLEAN = 0;
export const FOUND = 1;
export const FAILED = 2;
export type ExitCode = 0 | 1 | 2;
