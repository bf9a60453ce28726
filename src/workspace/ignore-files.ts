/** What .gitignore and .dunmarkignore leave out: every folder may hold one, and the nearer one decides, as in git. */
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Files } from './files.js';
import { Problem } from './problem.js';
import { shown } from './shown.js';

/** Nearest first within one folder. */
export const IGNORE_NAMES = ['.dunmarkignore', '.gitignore'] as const;

interface IgnoreFile {
  readonly path: string;
  readonly rules: Ignore;
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
  const files = new Map<string, readonly IgnoreFile[]>();
  const tops = new Map<string, string | undefined>();
  const folders = new Map<string, string | undefined>();
  const filesIn = (folder: string): readonly IgnoreFile[] => {
    const known = files.get(folder) ?? IGNORE_NAMES.flatMap((name) => read(join(folder, name), cwd, disk));
    files.set(folder, known);
    return known;
  };
  const folderIsOut = (folder: string, top: string): string | undefined => {
    if (folder === top) return undefined;
    if (!folders.has(folder)) folders.set(folder, isOut(folder, true, top));
    return folders.get(folder);
  };
  const isOut = (full: string, isFolder: boolean, top: string): string | undefined => {
    const home = dirname(full);
    const above = folderIsOut(home, top);
    if (above) return above;
    for (let at = home; ; at = dirname(at)) {
      for (const { path, rules } of filesIn(at)) {
        // What leaves out the file's folder has been overruled from nearer by: that folder is in.
        if (at !== home && rules.test(`${inside(at, home)}/`).ignored) continue;
        const { ignored, unignored, rule } = rules.test(`${inside(at, full)}${isFolder ? '/' : ''}`);
        if (ignored) return `“${rule?.pattern}” in ${path}`;
        if (unignored) return undefined;
      }
      if (at === top) return undefined;
    }
  };
  return (full, isFolder) => {
    const top = topOf(dirname(full), cwd, disk, tops);
    return top === undefined || full === top ? undefined : isOut(full, isFolder, top);
  };
}

const inside = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

/** Only macOS and Windows take `Drafts` and `drafts` for the same folder, and git there does as they do. */
const ignorecase =
  typeof process === 'object' && (process.platform === 'darwin' || process.platform === 'win32');

/** Like git, a link is not followed: what it points at is no part of the repository. */
function read(path: string, cwd: string, disk: Files): readonly IgnoreFile[] {
  if (!disk.isPlainFile(path)) return [];
  const name = shown(path, cwd);
  const lines = disk.read(path, name).text.split(/\r?\n/);
  const count = lines.filter((line) => /^[^#\s]/.test(line)).length;
  if (count > MOST_PATTERNS)
    throw new Problem(
      `${name} has ${count} patterns, and more than ${MOST_PATTERNS} are not read: shorten it, or use --no-ignore`,
    );
  const usable = lines.filter((line) => line.split('**').length <= MOST_STARS + 1);
  return [{ path: name, rules: ignore({ ignorecase }).add(usable) }];
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
