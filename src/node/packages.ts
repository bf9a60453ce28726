/** Where npm put the packages that are files rather than code: fonts, the typesetting engines. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The console's scripts have a folder, the library's modules an address. */
export const requireHere = createRequire(
  typeof __dirname === 'string' ? join(__dirname, 'here.cjs') : import.meta.url,
);

/** A package's folder, or undefined where npm left it out. */
export function packageFolder(name: string): string | undefined {
  try {
    return dirname(requireHere.resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}
