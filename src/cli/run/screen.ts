/** How a report for people is laid out: what was asked for, and where it is read. */
import { wantsColor } from '../colors.js';
import type { LintOptions } from '../commands/lint.js';
import type { Io } from '../io.js';
import type { ScreenOptions } from '../reporters/reporter.js';

export const screenOf = ({ locale, outputFile, color }: LintOptions, io: Io): ScreenOptions => ({
  locale,
  color: !outputFile && wantsColor(io, io.out, color),
  columns: Math.max(40, Math.min(120, io.out.columns ?? 100)),
});
