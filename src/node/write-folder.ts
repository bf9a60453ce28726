/** Writing a whole output folder or none of it: built beside, then swapped in by two renames. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Problem, reasonOf } from '../workspace/problem.js';
import { makeFolders } from './make-folder.js';
import { MARKER, realPlace, refuseForeign } from './replaceable.js';
import { abandoned, temporaryName } from './temporary.js';

export interface FolderOptions {
  /** The path as people see it. */
  readonly shown?: string;
  /** Replace a folder that holds something else; never one that is somebody's source. */
  readonly force?: boolean;
  /** Folders that must outlive the write: it is refused when one of them lies in the target. */
  readonly spare?: readonly string[];
  /** Asked between files; true stops the work and leaves everything as it was. */
  readonly stopped?: () => boolean;
  /** Writes one file; a test's disk may be full. */
  readonly writeFile?: (path: string, text: string) => void;
}

/** Files between two looks at the event loop, where a signal can be heard. */
const BATCH = 16;

/**
 * Replaces `folder` by exactly these files (relative paths, `/` between folders).
 * @throws Problem (rejects) when the folder holds something this program did not write, when the system
 * refuses, or when stopped; the old folder is then whole, and nothing is left beside it.
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  options: FolderOptions = {},
): Promise<void> {
  const { shown = folder, stopped = () => false, writeFile = writeFileSync } = options;
  const target = realPlace(resolve(folder), shown);
  const parent = dirname(target);
  const name = basename(target);
  const asItWas = `${shown} is as it was`;
  refuseForeign(target, {
    shown,
    force: options.force === true,
    spare: (options.spare ?? []).map((each) => resolve(each)),
  });
  const fresh = join(parent, temporaryName(name, 'new'));
  const old = join(parent, temporaryName(name, 'old'));
  const undo = () => rmSync(fresh, { recursive: true, force: true });
  try {
    makeFolders(parent);
    sweep(parent, target);
    mkdirSync(fresh);
    let count = 0;
    for (const [path, text] of [...files, [MARKER, marker(files)] as const]) {
      if (count++ % BATCH === 0) await new Promise((next) => setImmediate(next));
      if (stopped()) throw new Problem('stopped');
      const place = resolve(fresh, path);
      if (!place.startsWith(fresh + sep)) throw new Problem(`refused to write outside the folder: ${path}`);
      makeFolders(dirname(place));
      writeFile(place, text);
    }
    await new Promise((next) => setImmediate(next));
    if (stopped()) throw new Problem('stopped');
  } catch (error) {
    undo();
    if (error instanceof Problem) throw new Problem(`${error.message}; ${asItWas}`);
    throw new Problem(`cannot write ${shown}: ${reasonOf(error)}; ${asItWas}`);
  }
  swap(target, fresh, old, `cannot replace ${shown}`, asItWas);
}

/** Without a pause: no signal is heard between the two renames. */
function swap(target: string, fresh: string, old: string, refusal: string, asItWas: string): void {
  const existed = existsSync(target);
  try {
    if (existed) renameSync(target, old);
    renameSync(fresh, target);
  } catch (error) {
    if (existed && !existsSync(target) && existsSync(old)) renameSync(old, target);
    rmSync(fresh, { recursive: true, force: true });
    throw new Problem(`${refusal}: ${reasonOf(error)}; ${asItWas}`);
  }
  rmSync(old, { recursive: true, force: true });
}

const marker = (files: ReadonlyMap<string, string>): string =>
  `${JSON.stringify({ by: 'dunmark', files: [...files.keys()].sort() }, null, 2)}\n`;

/**
 * Clears what a killed run left beside the target. When it died between its two renames, the target
 * is missing and the old folder still whole: it is put back first.
 */
function sweep(parent: string, target: string): void {
  for (const { path, kind } of abandoned(parent, basename(target)))
    if (kind === 'old' && !existsSync(target)) renameSync(path, target);
    else rmSync(path, { recursive: true, force: true });
}

/** The text files of a folder made here, by relative path; `undefined` when there is none. */
export function readFolder(folder: string): ReadonlyMap<string, string> | undefined {
  const target = resolve(folder);
  if (!existsSync(join(target, MARKER))) return undefined;
  const out = new Map<string, string>();
  for (const entry of readdirSync(target, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === MARKER) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    out.set(
      path
        .slice(target.length + 1)
        .split(sep)
        .join('/'),
      readFileSync(path, 'utf8'),
    );
  }
  return out;
}
