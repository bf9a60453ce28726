/** Where a team begins: the folder, its place in the repository, how it runs dunmark, which host checks it. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { readSource } from '../../node/read-file.js';
import { VERSION } from '../version.js';

export type Host = 'github' | 'gitlab';

export interface Place {
  /** The repository's root → the folder, '' when it is the root itself or no repository. */
  readonly sub: string;
  /** True where package.json names dunmark: then that very version runs. */
  readonly installed: boolean;
  /** The host that the folder tells of; both where nothing does. */
  readonly hosts: readonly Host[];
  readonly hasPackage: boolean;
}

/** @param root absolute */
export function placeOf(root: string): Place {
  const top = repositoryRoot(root) ?? root;
  const manifest = text(join(root, 'package.json'));
  return {
    sub: relative(top, root).split(sep).join('/'),
    installed: names(manifest),
    hosts: hostsOf(top),
    hasPackage: manifest !== undefined,
  };
}

/** How a line in CI calls the program. */
export const runner = ({ installed }: Place): string =>
  installed ? 'npx dunmark' : `npx --yes dunmark@${VERSION}`;

function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryRoot(parent);
}

/** What lies there says more than where it is pushed to. Git itself is not asked: its settings can run programs. */
function hostsOf(top: string): readonly Host[] {
  const files: Host[] = [];
  if (existsSync(join(top, '.github'))) files.push('github');
  if (existsSync(join(top, '.gitlab-ci.yml'))) files.push('gitlab');
  if (files.length) return files;
  const remotes = text(join(top, '.git', 'config')) ?? '';
  const named = (['github', 'gitlab'] as const).filter((host) =>
    new RegExp(`^\\s*url\\s*=.*${host}`, 'm').test(remotes),
  );
  return named.length ? named : ['github', 'gitlab'];
}

function names(manifest: string | undefined): boolean {
  try {
    const { dependencies, devDependencies } = JSON.parse(manifest ?? '{}') as Record<string, object>;
    return 'dunmark' in { ...dependencies, ...devDependencies };
  } catch {
    return false;
  }
}

/** Nothing where it cannot be read, be it a pipe nobody writes to. */
function text(path: string): string | undefined {
  try {
    return readSource(path, path).text;
  } catch {
    return undefined;
  }
}
