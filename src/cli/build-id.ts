/** Which program this is, to the byte: findings of another one are not believed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Undefined where the program runs from its sources, which no figure stands for. */
export function buildId(): string | undefined {
  try {
    return `${readFileSync(join(__dirname, 'build.id'), 'latin1')} ${process.version}`;
  } catch {
    return undefined;
  }
}
