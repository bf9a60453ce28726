/** Paths from a command line → what is to be judged: whole packs, files of a pack, and letters of no pack. */
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileKind } from '../project/letter-path.js';
import { hasOurKeys } from '../project/our-keys.js';
import type { DiskFile, Files } from './files.js';
import { findFiles, isWithinReach } from './find-files.js';
import { folderOf } from './folder-of.js';
import { Problem } from './problem.js';
import { leadsOut } from './repository.js';
import { shown } from './shown.js';
import { type Wanted, wantedFiles } from './wanted-files.js';

export interface CollectedPack {
  /** Shown path of the folder that holds pack.yml; '' for the working directory. */
  readonly root: string;
  readonly files: readonly DiskFile[];
  /** Set when only some files of the pack were asked for. */
  readonly only?: ReadonlySet<string>;
  /** True for a pack that keeps a book of phrases, be it empty, ignored or unreadable. */
  readonly ownPhrases: boolean;
}

export interface Collected {
  readonly packs: readonly CollectedPack[];
  readonly letters: readonly DiskFile[];
  /** Shown paths of files named outright that are no letter and no part of a pack. */
  readonly others: readonly string[];
  /** One line each: files that could not be read. The others are judged all the same. */
  readonly problems: readonly string[];
  /** One line each: files named outright that are left out all the same. */
  readonly notes: readonly string[];
}

export interface CollectOptions {
  readonly cwd: string;
  readonly files: Files;
  /** What leaves a file or a folder out, by full and shown path; undefined for one that is judged. */
  readonly ignoredBy?: (full: string, path: string, isFolder: boolean) => string | undefined;
  /** Reads a file, full path and shown; the disk as it is when left out. */
  readonly readFile?: (full: string, path: string) => DiskFile;
  /** Files named outright are treated like those found in a folder. */
  readonly asFound?: boolean;
  /** A file that is not on the disk as it is to be judged: standard input. */
  readonly instead?: DiskFile;
}

/** Where to look when no path is given: this folder's pack, `templates/`, else this folder. */
export function defaultPath(cwd: string, files: Files): string {
  if (files.exists(join(cwd, 'pack.yml'))) return '.';
  return files.exists(join(cwd, 'templates', 'pack.yml')) ? 'templates' : '.';
}

/**
 * @param paths files, folders and globs, relative to the working directory or absolute. A file named outright
 * is judged; of those found in a folder, the files of a pack and what has our front matter.
 */
export function collect(paths: readonly string[], options: CollectOptions): Collected {
  const { cwd, files: disk, instead, asFound, ignoredBy = () => undefined, readFile = disk.read } = options;
  const ignores = (full: string, isFolder = false): boolean =>
    ignoredBy(full, shown(full, cwd), isFolder) !== undefined;
  const problems = new Set<string>();
  const notes: string[] = [];
  const roots = new Map<string, string | undefined>();
  let leaves: ((full: string) => boolean) | undefined;
  const isOutside = (full: string): boolean => {
    leaves ??= leadsOut(cwd, disk);
    if (!leaves(full)) return false;
    notes.push(`${shown(full, cwd)} is not judged: it is a link that leads out of the repository`);
    return true;
  };
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.add(error.message);
      return undefined;
    }
  };
  const list = (folder: string): readonly string[] => {
    const { files, unreadable } = findFiles(folder, { files: disk, skips: (each) => ignores(each, true) });
    for (const { path, reason } of unreadable)
      if (!ignores(path)) problems.add(`cannot read ${shown(path, cwd)}: ${reason}`);
    return files.filter((file) => !ignores(file));
  };
  const read = (file: string): DiskFile | undefined => {
    const path = shown(file, cwd);
    return path === instead?.path ? instead : attempt(() => readFile(file, path));
  };
  /** The files a letter is judged by beside its own, unless they are among those asked for. */
  const shared = (root: string, asked: readonly DiskFile[]): readonly DiskFile[] => {
    const isAsked = (file: string) => asked.some(({ path }) => path === shown(file, cwd));
    const needed = ['pack.yml', 'variables.yml'].map((name) => join(root, name)).filter(disk.exists);
    const book = phrases(root, disk).filter((file) => !ignores(file));
    return [
      ...needed.filter((file) => !isAsked(file) && !isOutside(file)).flatMap((file) => read(file) ?? []),
      ...book
        .filter((file) => !isAsked(file))
        .flatMap((file) => readIfPossible(() => readFile(file, shown(file, cwd)))),
    ];
  };

  const wanted = new Map<string, Wanted['how']>();
  for (const path of paths) {
    const outright = resolve(cwd, path);
    const files: readonly Wanted[] =
      shown(outright, cwd) === instead?.path
        ? [{ full: outright, how: 'named' }]
        : (attempt(() => wantedFiles(path, cwd, disk, list)) ?? []);
    for (const { full, how } of files) {
      if (how === 'found' && wanted.has(full)) continue;
      if (asFound && how === 'named') {
        if (!isWithinReach(shown(full, cwd)) || ignores(full)) continue;
        if (!isOutside(full)) wanted.set(full, 'found');
        continue;
      }
      const by = how === 'named' ? ignoredBy(full, shown(full, cwd), false) : undefined;
      if (by === undefined) wanted.set(full, how);
      else notes.push(`${shown(full, cwd)} is not judged: it is ignored by ${by}; --no-ignore judges it`);
    }
  }
  const whole = new Set([...wanted.keys()].filter((file) => file.endsWith(`${sep}pack.yml`)).map(folderOf));

  const letters: DiskFile[] = [];
  const others: string[] = [];
  const some = new Map<string, DiskFile[]>();
  for (const [file, how] of wanted) {
    const folder = folderOf(file);
    const root = packRoot(folder, disk, roots);
    if (root && whole.has(root)) continue;
    const kind = fileKind(root ? relative(root, file).split(sep).join('/') : basename(file));
    if (kind === 'other') {
      if (how === 'named') others.push(shown(file, cwd));
      continue;
    }
    const source = read(file);
    if (!source || (kind === 'loose' && how === 'found' && !(source.isOurs ?? hasOurKeys(source.text))))
      continue;
    if (root) some.set(root, [...(some.get(root) ?? []), source]);
    else letters.push(source);
  }
  const packs = [
    ...[...whole].map((root) => ({
      root: shown(root, cwd),
      files: list(root).flatMap((file) => read(file) ?? []),
      ownPhrases: disk.exists(join(root, 'phrases')),
    })),
    ...[...some].map(([root, files]) => ({
      root: shown(root, cwd),
      files: [...shared(root, files), ...files],
      only: new Set(files.map((file) => file.path)),
      ownPhrases: disk.exists(join(root, 'phrases')),
    })),
  ];
  return { packs, letters, others, problems: [...problems], notes };
}

/** The book of phrases as a walk through the whole pack finds it. */
function phrases(root: string, disk: Files): readonly string[] {
  const folder = join(root, 'phrases');
  if (!disk.exists(folder)) return [];
  return findFiles(folder, { files: disk, whole: root }).files.filter(
    (file) => fileKind(relative(root, file).split(sep).join('/')) === 'part',
  );
}

/** What only helps to judge a letter is told of where it is asked for itself. */
function readIfPossible(read: () => DiskFile): readonly DiskFile[] {
  try {
    return [read()];
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

/** The nearest folder upwards that holds pack.yml. */
export function packRoot(
  folder: string,
  files: Files,
  known: Map<string, string | undefined> = new Map(),
): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const parent = dirname(folder);
  const above = () => (parent === folder ? undefined : packRoot(parent, files, known));
  const root = files.exists(join(folder, 'pack.yml')) ? folder : above();
  known.set(folder, root);
  return root;
}
