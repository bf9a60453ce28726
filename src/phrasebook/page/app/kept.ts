/** Values that stay on this computer, because the reader said so. A browser may refuse; then nothing is kept. */
import type { OwnWords } from '../compose.js';
import type { Input } from '../read-input.js';

export type Inputs = Readonly<Record<string, Input>>;

export interface Kept {
  readonly inputs: Inputs;
  /** The reader's own paragraphs. */
  readonly own: OwnWords;
}

const KEY = 'dunmark-phrasebook-values';

export function readKept(names: ReadonlySet<string>): Kept | undefined {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return undefined;
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return undefined;
    const entries = (key: keyof Kept) =>
      Object.entries((kept as Readonly<Record<string, object | null | undefined>>)[key] ?? {});
    return {
      inputs: Object.fromEntries(
        entries('inputs').filter(([name, input]) => names.has(name) && isInput(input)),
      ),
      own: Object.fromEntries(entries('own').filter(([, words]) => typeof words === 'string')),
    };
  } catch {
    return undefined;
  }
}

export function keep(kept: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
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
