/** Answers of ours as they are shown: no text of them moves a cursor or turns round what stands beside it. */
import { clean } from '../../text/clean.js';

/** Written into files or asked for again, not read: as they are. */
const KEPT: ReadonlySet<string> = new Set(['uri', 'twin', 'pack', 'id', 'taken', 'edits', 'value']);

/** @returns the same, with every text that is shown made harmless */
export function shown<T>(answer: T): T {
  return made(answer) as T;
}

function made(value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(made);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, isKept(key, each) ? each : made(each)]),
  );
}

/** The other letter of a preview is an answer of its own; elsewhere its address stands under the same name. */
const isKept = (key: string, value: unknown): boolean =>
  KEPT.has(key) && (key !== 'twin' || typeof value === 'string');
