/** Where the front matter ends and the letter begins. */

import type { Fault } from '../model/fault.js';
import { nextLine } from '../text/newline.js';
import { fullSplit } from './full-split.js';
import { guardHead } from './guard.js';
import type { Split } from './split-parts.js';

/** Splits a source without byte order mark, or says what is wrong with its fences. */
export function split(source: string): Split | Fault {
  return plainSplit(source) ?? fullSplit(source);
}

/** Between fences of three dashes with nothing behind them. */
function plainSplit(source: string): Split | undefined {
  if (!isFence(source, 0)) return undefined;
  const close = source.indexOf('\n---', 3) + 1;
  if (!close || !isFence(source, close) || guardHead(source, { start: 0, end: close })) return undefined;
  const offset = nextLine(source, 0);
  return {
    yaml: source.slice(offset, close),
    offset,
    fence: { start: close, end: close + 3 },
    body: nextLine(source, close),
  };
}

/** Whether the line at an offset is three dashes and no more. */
const isFence = (source: string, at: number): boolean =>
  source.startsWith('---', at) &&
  (at + 3 === source.length || source[at + 3] === '\n' || source.startsWith('\r\n', at + 3));
