/** What .gitignore and .dunmarkignore leave out: every folder may hold one, and the nearer one decides, as in git. */
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Files } from './files.js';
import { folderOf } from './folder-of.js';
import { Problem } from './problem.js';
import { shown } from './shown.js';

/** Nearest first within one folder. */
export const IGNORE_NAMES = ['.dunmarkignore', '.gitignore'] as const;

interface IgnoreFile {
  readonly folder: string;
  /** As shown. */
  readonly path: string;
  readonly rules: Ignore;
}

/** What counts for whatever lies in a folder. */
interface Home {
  readonly top: string;
  /** Why the whole folder is out. */
  readonly out: string | undefined;
  /** Nearest first. */
  readonly files: readonly IgnoreFile[];
}

/**
 * Files from the repository's root downwards count; outside of a repository those from the working
 * directory downwards.
 * @returns why a path is left out, or undefined when it is not
 */
export function ignoreFiles(
  cwd: string,
  disk: Files,
): (full: string, isFolder: boolean) => string | undefined {
  const tops = new Map<string, string | undefined>();
  const files = new Map<string, readonly IgnoreFile[]>();
  const homes = new Map<string, Home | undefined>();
  const filesIn = (folder: string): readonly IgnoreFile[] => {
    const known = files.get(folder) ?? IGNORE_NAMES.flatMap((name) => read(folder, name, cwd, disk));
    files.set(folder, known);
    return known;
  };
  const homeOf = (folder: string): Home | undefined => {
    if (homes.has(folder)) return homes.get(folder);
    const top = topOf(folder, cwd, disk, tops);
    const home =
      top === undefined
        ? undefined
        : { top, out: top === folder ? undefined : isOut(folder, true), files: [...above(folder, top)] };
    homes.set(folder, home);
    return home;
  };
  function* above(folder: string, top: string): Generator<IgnoreFile> {
    for (let at = folder; ; at = dirname(at)) {
      // What leaves out the folder has been overruled from nearer by: that folder is in.
      for (const file of filesIn(at))
        if (at === folder || !file.rules.test(`${inside(at, folder)}/`).ignored) yield file;
      if (at === top) return;
    }
  }
  const isOut = (full: string, isFolder: boolean): string | undefined => {
    const home = homeOf(folderOf(full));
    if (!home || full === home.top) return undefined;
    if (home.out) return home.out;
    for (const { folder, path, rules } of home.files) {
      const { ignored, unignored, rule } = rules.test(`${inside(folder, full)}${isFolder ? '/' : ''}`);
      if (ignored) return `“${rule?.pattern}” in ${path}`;
      if (unignored) return undefined;
    }
    return undefined;
  };
  return isOut;
}

const inside = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

/** Only macOS and Windows take `Drafts` and `drafts` for the same folder, and git there does as they do. */
const ignorecase =
  typeof process === 'object' && (process.platform === 'darwin' || process.platform === 'win32');

/** Like git, a link is not followed: what it points at is no part of the repository. */
function read(folder: string, file: string, cwd: string, disk: Files): readonly IgnoreFile[] {
  const path = join(folder, file);
  if (!disk.isPlainFile(path)) return [];
  const name = shown(path, cwd);
  const lines = disk.read(path, name).text.split(/\r?\n/);
  const count = lines.filter((line) => line.trim() && !line.startsWith('#')).length;
  if (count > MOST_PATTERNS)
    throw new Problem(
      `${name} has ${count} patterns, and more than ${MOST_PATTERNS} are not read: shorten it, or use --no-ignore`,
    );
  const usable = lines.filter((line) => line.split('**').length <= MOST_STARS + 1);
  return [{ folder, path: name, rules: ignore({ ignorecase }).add(usable) }];
}

/** A real file has some hundred; sixty thousand would cost as much for one letter as judging a hundred. */
const MOST_PATTERNS = 2_000;

/** Every further `**` of a line multiplies the ways to read a path; no real line has five. */
const MOST_STARS = 4;

function topOf(
  folder: string,
  cwd: string,
  disk: Files,
  known: Map<string, string | undefined>,
): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const parent = dirname(folder);
  const above = (): string | undefined => (parent === folder ? undefined : topOf(parent, cwd, disk, known));
  const own = disk.exists(join(folder, '.git')) ? folder : undefined;
  const found = own ?? above() ?? (folder === cwd ? cwd : undefined);
  known.set(folder, found);
  return found;
}
