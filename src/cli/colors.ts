/** Colours, and whether there are to be any. */
import picocolors from 'picocolors';
import type { Severity } from '../model/finding.js';
import type { Io, Sink } from './io.js';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** What the user said wins, then NO_COLOR and FORCE_COLOR, then whether anybody looks at a screen. */
export function wantsColor(io: Io, sink: Sink, asked: boolean | undefined): boolean {
  if (asked !== undefined) return asked;
  if (io.env.NO_COLOR) return false;
  if (io.env.FORCE_COLOR && io.env.FORCE_COLOR !== '0') return true;
  return sink.isTTY && io.env.TERM !== 'dumb';
}

export const colors = (on: boolean): Colors => picocolors.createColors(on);

/** The colour each severity has everywhere. */
export const paint = (c: Colors, severity: Severity): ((text: string) => string) =>
  severity === 'error' ? c.red : severity === 'warning' ? c.yellow : c.cyan;
