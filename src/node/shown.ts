/** Paths as people see them. */
import { relative, sep } from 'node:path';

/** Relative to the working directory, `/` between folders. */
export const shown = (path: string, cwd: string): string => relative(cwd, path).split(sep).join('/');
