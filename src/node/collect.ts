/** Paths from a command line → what is to be judged: whole packs, files of a pack, and letters of no pack. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isMeantAsLetter, LETTER_FILE } from '../project/letter-path.js';
import { findFiles } from './find-files.js';
import { Problem, reasonOf } from './problem.js';
import { type DiskFile, readSource } from './read-file.js';

export interface CollectedPack {
  /** Shown path of the folder that holds pack.yml; '' for the working directory. */
  readonly root: string;
  readonly files: readonly DiskFile[];
  /** Set when only some files of the pack were asked for. */
  readonly only?: ReadonlySet<string>;
}

export interface Collected {
  readonly packs: readonly CollectedPack[];
  readonly letters: readonly DiskFile[];
  /** One line each: files that could not be read. The others are judged all the same. */
  readonly problems: readonly string[];
}

/** The front-matter keys that make a Markdown file found on the way one of ours. */
const OUR_KEYS = /^(?:stage|tone|channel|variables|situation)[ \t]*:/m;

/** Where to look when no path is given: this folder's pack, `templates/`, else this folder. */
export function defaultPath(cwd: string): string {
  if (existsSync(join(cwd, 'pack.yml'))) return '.';
  return existsSync(join(cwd, 'templates', 'pack.yml')) ? 'templates' : '.';
}

/**
 * @param paths files and folders, relative to `cwd` or absolute
 * @throws Problem when a path does not exist
 */
export function collect(paths: readonly string[], cwd: string): Collected {
  const wanted = new Map<string, 'named' | 'found'>();
  const problems: string[] = [];
  const wholePacks = new Set<string>();
  for (const path of paths.length ? paths : [defaultPath(cwd)]) {
    const full = resolve(cwd, path);
    if (!isFolder(full, path)) {
      wanted.set(full, 'named');
      continue;
    }
    const found = findFiles(full);
    for (const { path: bad, reason } of found.unreadable)
      problems.push(`cannot read ${shown(bad, cwd)}: ${reason}`);
    for (const file of found.files) {
      if (!wanted.has(file)) wanted.set(file, 'found');
      if (file.endsWith(`${sep}pack.yml`)) wholePacks.add(dirname(file));
    }
  }
  const read = (file: string): DiskFile | undefined => {
    try {
      return readSource(file, shown(file, cwd));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const roots = new Map<string, string | undefined>();
  const partial = new Map<string, Set<string>>();
  const letters: DiskFile[] = [];
  for (const [file, how] of wanted) {
    const root = packRoot(dirname(file), roots);
    const inside = root && relative(root, file).split(sep).join('/');
    if (root && wholePacks.has(root)) continue;
    if (root && inside && (how === 'named' || isMeantAsLetter(inside))) {
      if (inside === 'pack.yml') wholePacks.add(root);
      else partial.set(root, (partial.get(root) ?? new Set()).add(shown(file, cwd)));
      continue;
    }
    if (how === 'found' && !LETTER_FILE.test(file)) continue;
    const source = read(file);
    if (source && (how === 'named' || isOurs(source))) letters.push(source);
  }
  const packFiles = (root: string) => findFiles(root).files.flatMap((file) => read(file) ?? []);
  const packs: CollectedPack[] = [...wholePacks].map((root) => ({
    root: shown(root, cwd),
    files: packFiles(root),
  }));
  for (const [root, only] of partial) {
    if (wholePacks.has(root)) continue;
    const settings = ['pack.yml', 'variables.yml']
      .map((name) => join(root, name))
      .filter((file) => existsSync(file));
    const asked = [...only].map((path) => resolve(cwd, path)).filter((file) => !settings.includes(file));
    packs.push({
      root: shown(root, cwd),
      files: [...settings, ...asked].flatMap((file) => read(file) ?? []),
      only,
    });
  }
  return { packs: packs.sort((a, b) => (a.root < b.root ? -1 : 1)), letters, problems };
}

const isOurs = ({ text, fault }: DiskFile): boolean => {
  if (fault || !text.startsWith('---')) return false;
  const end = text.indexOf('\n---', 3);
  return OUR_KEYS.test(end < 0 ? text.slice(0, 4096) : text.slice(0, end));
};

/** The nearest folder upwards that holds pack.yml. */
function packRoot(folder: string, known: Map<string, string | undefined>): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const parent = dirname(folder);
  const root = existsSync(join(folder, 'pack.yml'))
    ? folder
    : parent === folder
      ? undefined
      : packRoot(parent, known);
  known.set(folder, root);
  return root;
}

function isFolder(full: string, path: string): boolean {
  try {
    return statSync(full).isDirectory();
  } catch (error) {
    throw new Problem(`cannot read ${path}: ${reasonOf(error)}`);
  }
}

/** A path as people see it: relative to the working directory, `/` between folders. */
export const shown = (path: string, cwd: string): string => relative(cwd, path).split(sep).join('/');
