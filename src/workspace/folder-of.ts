/** The folder of a file, for runs over a thousand of them: `dirname` looks at each character of a path. */
import { dirname, sep } from 'node:path';

/** @param full an absolute path as this system writes it; where drives and shares have names, none is cut off by hand */
export function folderOf(full: string): string {
  const at = sep === '/' ? full.lastIndexOf('/') : 0;
  return at > 0 ? full.slice(0, at) : dirname(full);
}
