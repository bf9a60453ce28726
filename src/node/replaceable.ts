/** Where a build may write: the real place of a folder, and what in it forbids replacing it. */
import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Problem, reasonOf } from '../workspace/problem.js';

/** Lies in every folder made here and lists its files, so that nobody else's file is ever replaced. */
export const MARKER = '.dunmark-build.json';

/** Somebody's work: a folder that holds one of these is a source, never an output. */
const SOURCES = new Set(['.git', 'pack.yml']);
/** Left by the desktop in any folder that was looked at. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

export interface Target {
  /** The path as people see it. */
  readonly shown: string;
  /** Replace a folder that holds files of others. */
  readonly force: boolean;
  /** Folders that must live on. */
  readonly spare: readonly string[];
}

/**
 * Where a path leads once every link in it is followed; what does not exist yet counts from the nearest
 * folder that does.
 * @param path absolute
 * @throws Problem when the path leads through a link to nowhere or cannot be followed
 */
export function realPlace(path: string, shown: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new Problem(`cannot look into ${shown}: ${reasonOf(error)}`);
    if (lstatSync(path, { throwIfNoEntry: false }))
      throw new Problem(`${shown} leads through a link to nowhere; name another folder with --out`);
    return dirname(path) === path ? path : join(realPlace(dirname(path), shown), basename(path));
  }
}

/**
 * @param place a real place
 * @throws Problem when replacing the folder would take away what a build has not made
 */
export function refuseForeign(place: string, { shown, force, spare }: Target): void {
  const spared = spare.map((folder) => realPlace(folder, folder));
  if (dirname(place) === place || spared.some((each) => `${each}${sep}`.startsWith(`${place}${sep}`)))
    throw new Problem(
      `${shown} holds more than a build, it cannot be replaced; name another folder with --out`,
    );
  let foreign: string | undefined;
  try {
    const stat = statSync(place, { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) throw new Problem(`${shown} is a file; name a folder with --out`);
    foreign = firstForeign(place, shown);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`cannot look into ${shown}: ${reasonOf(error)}`);
  }
  if (foreign !== undefined && !force)
    throw new Problem(
      `${shown} holds files that dunmark did not write, ${foreign} for one; name another folder with --out, or pass --force to replace it`,
    );
}

/** The first file that no build has listed. */
function firstForeign(place: string, shown: string): string | undefined {
  const own = listed(join(place, MARKER));
  let first: string | undefined;
  const walk = (folder: string) => {
    const entries: Dirent[] = readdirSync(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const full = join(folder, entry.name);
      const path = relative(place, full).split(sep).join('/');
      if (SOURCES.has(entry.name))
        throw new Problem(`${shown} holds ${path}, it cannot be replaced; name another folder with --out`);
      if (entry.isDirectory()) walk(full);
      else if (!own.has(path) && !LITTER.has(entry.name)) first ??= path;
    }
  };
  walk(place);
  return first;
}

/** The files a marker lists, itself among them; none when it is not one of ours. */
function listed(marker: string): ReadonlySet<string> {
  try {
    const read: unknown = JSON.parse(readFileSync(marker, 'utf8'));
    const files = (read as { files?: unknown } | null)?.files;
    return Array.isArray(files) ? new Set([MARKER, ...files.map(String)]) : new Set();
  } catch {
    return new Set();
  }
}
