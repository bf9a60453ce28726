/** Values that stay on this computer, because the reader said so. A browser may refuse; then nothing is kept. */
import type { Input } from '../read-input.js';

export type Inputs = Readonly<Record<string, Input>>;

const KEY = 'dunmark-phrasebook-values';

export function readKept(names: ReadonlySet<string>): Inputs | undefined {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return undefined;
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return undefined;
    return Object.fromEntries(
      Object.entries(kept).filter(([name, input]) => names.has(name) && isInput(input)),
    );
  } catch {
    return undefined;
  }
}

export function keep(inputs: Inputs): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(inputs));
  } catch {}
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {}
}

const isInput = (input: unknown): input is Input =>
  typeof input === 'string' ||
  (Array.isArray(input) &&
    input.every(
      (row) =>
        typeof row === 'object' &&
        row !== null &&
        Object.values(row).every((cell) => typeof cell === 'string'),
    ));
