/** How code hosts call a file: by its path from the root of the repository, wherever in it the run began. */
import { posix, relative, resolve, sep } from 'node:path';
import type { Io } from './io.js';

/** Where the checkout lies, as GitHub and GitLab tell the jobs they run. */
const ROOTS = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'] as const;

/** Paths stay as they are where no root is told, or the run began outside of it. */
export function repositoryPaths({ cwd, env }: Io): (path: string) => string {
  for (const name of ROOTS) {
    const root = env[name];
    if (!root) continue;
    const inside = relative(resolve(root), cwd).split(sep).join('/');
    if (inside.startsWith('..') || /^[A-Za-z]:/.test(inside)) continue;
    return (path) => posix.join(inside, path);
  }
  return (path) => path;
}
