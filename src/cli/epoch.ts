/** The time that printed files are dated by, when whoever builds the same thing twice says it. */

import { cleanLine } from '../text/clean.js';
import { Problem } from '../workspace/problem.js';
import type { Io } from './io.js';

/**
 * SOURCE_DATE_EPOCH, in seconds since 1970; nothing when it is not set.
 * @throws Problem when it is no such number
 */
export function epoch({ env }: Io): { readonly epoch?: number } {
  const seconds = env.SOURCE_DATE_EPOCH;
  if (!seconds) return {};
  if (/^\d{1,11}$/.test(seconds)) return { epoch: Number(seconds) };
  throw new Problem(`SOURCE_DATE_EPOCH is “${cleanLine(seconds)}”; it is to be whole seconds since 1970`);
}
