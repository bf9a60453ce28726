/** Where a team begins: the folder, its place in the repository, how it runs dunmark, which host checks it. */

import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { disk } from '../../node/disk.js';
import { readSource } from '../../node/read-file.js';
import { repositoryRoot } from '../../workspace/repository.js';
import { VERSION } from '../../workspace/version.js';

export type Host = 'github' | 'gitlab';

export interface Place {
  /** The repository's root → the folder, '' when it is the root itself or no repository. */
  readonly sub: string;
  /**
   * The repository's root → the nearest folder upwards whose package.json names dunmark: then that very
   * version runs. `undefined` where none does.
   */
  readonly home: string | undefined;
  /** The host that the folder tells of; both where nothing does. */
  readonly hosts: readonly Host[];
  readonly hasPackage: boolean;
}

/** @param root absolute */
export function placeOf(root: string): Place {
  const top = repositoryRoot(root, disk) ?? root;
  const inside = (folder: string) => relative(top, folder).split(sep).join('/');
  const home = homeOf(root, top);
  return {
    sub: inside(root),
    home: home === undefined ? undefined : inside(home),
    hosts: hostsOf(top),
    hasPackage: text(join(root, 'package.json')) !== undefined,
  };
}

function homeOf(folder: string, top: string): string | undefined {
  if (names(text(join(folder, 'package.json')))) return folder;
  return folder === top ? undefined : homeOf(dirname(folder), top);
}

/** How a tool calls the program: nothing is fetched in place of what should be installed. */
export const runner = ({ home }: Place): string =>
  home === undefined ? `npx --yes dunmark@${VERSION}` : 'npx --no -- dunmark';

/** Tells the hook, job or workflow of this folder from those of others: `dunmark`, `dunmark-sales`. */
export const named = (name: string, { sub }: Place): string =>
  sub
    ? `${name}-${sub.replace(/[^\w-]/gu, (sign) => (/[ /.]/.test(sign) ? '-' : sign.codePointAt(0)!.toString(16)))}`
    : name;

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
