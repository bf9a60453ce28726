/** Paths as people see them. */
import { relative, sep } from 'node:path';

/** Relative to the working directory, `/` between folders. */
export const shown = (path: string, cwd: string): string => {
  // What lies below need not be compared part by part: it is asked a few times for each of a thousand files.
  const inside = path.startsWith(cwd) && path[cwd.length] === sep ? path.slice(cwd.length + 1) : undefined;
  const name = inside ?? relative(cwd, path);
  return sep === '/' ? name : name.split(sep).join('/');
};
