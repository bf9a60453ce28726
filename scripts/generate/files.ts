/** Where generated code lies, and how it is written so that nobody ever reads half a file. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Writes a file in one step, and only when its text changes.
 * @param path relative to the project's root
 * @returns the path
 */
export function write(path: string, text: string): string {
  const target = join(ROOT, path);
  if (read(path) === text) return path;
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, target);
  return path;
}

/** The file's text, or `undefined` where there is none. */
export function read(path: string): string | undefined {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return undefined;
  }
}
