/** How far a long run has come, on a screen only; nothing of it stays. */
import type { Io } from '../io.js';

/** A run that is over by then is told of by its report. */
const LONG = 1000;
/** Between two looks at the same line, in milliseconds. */
const BEAT = 100;
const CLEAR = '\r\x1b[K';

export interface Progress {
  readonly onLetter: (of: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Not by `performance`, which costs a start three milliseconds. */
const now = (): number => process.uptime() * 1000;

export function progress({ err }: Io): Progress {
  let next = now() + LONG;
  let done = 0;
  let isShown = false;
  return {
    onLetter(of) {
      // What is mended is judged again: the count starts anew.
      done = done >= of ? 1 : done + 1;
      const moment = now();
      if (moment < next) return;
      // What a stream is, it stays, and asking costs a call of the system.
      next = err.isTTY ? moment + BEAT : Infinity;
      if (next === Infinity) return;
      isShown = true;
      err.write(`${CLEAR}dunmark: ${done}/${of} …`);
    },
    end() {
      if (isShown) err.write(CLEAR);
    },
  };
}
