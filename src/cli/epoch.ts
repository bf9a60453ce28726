/** The time that printed files are dated by, when whoever builds the same thing twice says it. */
import type { Io } from './io.js';

/** SOURCE_DATE_EPOCH, in seconds since 1970; nothing when it is not set or is no such number. */
export function epoch({ env }: Io): { readonly epoch?: number } {
  const seconds = env.SOURCE_DATE_EPOCH;
  return seconds && /^\d{1,11}$/.test(seconds) ? { epoch: Number(seconds) } : {};
}
