/** What lies beside a target while it is written: its name, and which such things a killed run has left. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Eight hexadecimal digits, never secret; loading node:crypto for them would cost a tenth of a start. */
const randomName = (): string =>
  Math.floor(Math.random() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0');

/** `new` will take the target's place; `old` is what stood there. */
export type Kind = 'new' | 'old';

/** @param name the target's own name. A dot in front: no walk through a folder takes it for a letter. */
export const temporaryName = (name: string, kind: Kind): string =>
  `.${name}.${kind}-${process.pid}-${randomName()}.dunmark-tmp`;

/**
 * What runs that are no more have left beside a target.
 * @throws the system's own error when the folder cannot be listed
 */
export function abandoned(
  folder: string,
  name: string,
): ReadonlyArray<{ readonly path: string; readonly kind: Kind }> {
  const start = `.${name}.`;
  return readdirSync(folder).flatMap((entry) => {
    if (!entry.startsWith(start)) return [];
    const match = /^(new|old)-(\d+)-[0-9a-f]{8}\.dunmark-tmp$/.exec(entry.slice(start.length));
    if (!match || isRunning(Number(match[2]))) return [];
    return [{ path: join(folder, entry), kind: match[1] as Kind }];
  });
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
