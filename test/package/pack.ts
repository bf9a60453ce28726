/** The tarball that npm would publish, made of this checkout. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { alone, bundled, ROOT } from '../cli/program.js';

export interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: ReadonlyArray<{ readonly path: string }>;
}

/** @param folder where it is put */
export async function pack(folder: string): Promise<Packed & { readonly tarball: string }> {
  await bundled();
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const json = await alone(() => {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/types.ts'], { cwd: ROOT });
    return execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  });
  const [packed] = JSON.parse(json) as [Packed];
  return { ...packed, tarball: join(folder, packed.filename) };
}
