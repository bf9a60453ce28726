/** Where a cache lies, whether what lies there may be believed, and how it is written. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Problem, reasonOf } from '../../workspace/problem.js';
import { leadsOut } from '../../workspace/repository.js';
import { shown } from '../../workspace/shown.js';
import { disk } from '../disk.js';
import { abandoned, temporaryName } from '../temporary.js';

export interface CachePlace {
  /** Absolute. */
  readonly file: string;
  /** Why nothing there is to be read or written; a line for people. */
  readonly refused?: string;
}

export interface CacheWish {
  /** A folder as the user named it; left out, one of the user's own, where no repository can put anything. */
  readonly location?: string;
  /** Runs that ask for different things have different files. */
  readonly choice: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** @throws Problem when the location is a file */
export function cachePlace({ location, choice, cwd, env }: CacheWish): CachePlace {
  const own = cacheHome(env);
  if (location === undefined && !own)
    return {
      file: '',
      refused: 'no cache: this user has no folder for caches; name one by --cache-location',
    };
  const folder = location === undefined ? join(own!, name(cwd)) : resolve(cwd, location);
  const file = join(folder, `lint-${name(choice)}.bin`);
  const path = shown(folder, cwd);
  if (existsSync(folder) && !isFolder(folder))
    throw new Problem(`--cache-location ${location ?? path} is a file; name a folder`);
  if (location !== undefined && leadsOut(cwd, disk)(folder))
    return { file, refused: `no cache: ${path} is a link that leads out of this repository` };
  if (existsSync(file) && isTracked(folder))
    return {
      file,
      refused: `no cache: ${path} is part of the repository, and findings of others are not believed`,
    };
  return { file };
}

/** @returns undefined where there is none, or none that can be read */
export function readCache(file: string): Buffer | undefined {
  try {
    return lstatSync(file).isFile() ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all, and never through a link: of runs at the same time the last one stays. */
export function writeCache(file: string, bytes: Buffer): void {
  const folder = dirname(file);
  const temporary = join(folder, temporaryName('lint', 'new'));
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // No team should have to think of it.
      writeFileSync(join(folder, '.gitignore'), '*\n');
    }
    for (const { path } of abandoned(folder, 'lint')) rmSync(path, { force: true });
    writeFileSync(temporary, bytes, { flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary, { force: true });
    throw new Problem(`the cache was not written: ${reasonOf(error)}`);
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Where programs of this system keep what they can make again; never a place that depends on the repository. */
function cacheHome(env: CacheWish['env']): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  const absolute = [XDG_CACHE_HOME, LOCALAPPDATA].find((path) => path && isAbsolute(path));
  const home = absolute ?? (HOME && isAbsolute(HOME) ? join(HOME, '.cache') : undefined);
  return home && join(home, 'dunmark');
}

/** Whoever can commit a cache could commit one that says all is well: in a folder the user named, what can be seen of it is refused. */
function isTracked(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const git = join(at, '.git');
    if (existsSync(git)) {
      const index = readCache(join(gitFolder(git), 'index'));
      return index?.includes(`${relative(at, folder).split(sep).join('/')}/lint-`) === true;
    }
    if (dirname(at) === at) return false;
  }
}

/** In a second working tree `.git` is a file that says where the folder is. */
function gitFolder(git: string): string {
  if (isFolder(git)) return git;
  const [, path] = /^gitdir: (.+)/.exec(readFileSync(git, 'utf8')) ?? [];
  return path ? resolve(dirname(git), path) : git;
}

/** Two choices of one name would only take the place of each other: the file says which it is for. */
function name(choice: string): string {
  let sum = choice.length;
  for (let i = 0; i < choice.length; i++) sum = (Math.imul(sum, 31) + choice.charCodeAt(i)) | 0;
  return (sum >>> 0).toString(16).padStart(8, '0');
}
