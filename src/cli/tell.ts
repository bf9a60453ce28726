/** A line of the program's own beside its results: on standard error, and harmless for whoever reads it. */
import { cleanLine } from '../text/clean.js';
import type { Io } from './io.js';
import { forLog } from './job-log.js';

export const tell = (line: string, io: Io): void => {
  io.err.write(forLog(io)(`dunmark: ${cleanLine(line)}\n`));
};
