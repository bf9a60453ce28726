/** Files of a folder, read and made so that no link in it leads the writer anywhere else. */
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Problem, reasonOf } from '../workspace/problem.js';
import { makeFolders } from './make-folder.js';
import { readSource } from './read-file.js';
import { writeFileWhole } from './write-file.js';

/**
 * The text of a file, or `undefined` where there is none.
 * @param root absolute path of a folder
 * @param path inside it, `/` between folders
 * @throws Problem when something on the way is a link out of the root, or the file cannot be read as text
 */
export function readInside(root: string, path: string): string | undefined {
  refuseOutside(root, path);
  const full = join(root, path);
  if (!statSync(full, { throwIfNoEntry: false })) return undefined;
  const { text, fault } = readSource(full, path);
  if (fault) throw new Problem(`cannot read ${path}: it is no text in UTF-8; mend or move it first`);
  return text;
}

/**
 * Writes a file, with the folders it needs.
 * @throws Problem when the system refuses or a link leads out of the root
 */
export function writeInside(root: string, path: string, text: string): void {
  refuseOutside(root, path);
  const full = join(root, path);
  try {
    makeFolders(dirname(full));
  } catch (error) {
    throw new Problem(`cannot make the folder of ${path}: ${reasonOf(error)}`);
  }
  writeFileWhole(full, text, path);
}

/** Asks of the nearest part of the path that exists, be it a link to nowhere. */
function refuseOutside(root: string, path: string): void {
  let place = join(root, path);
  try {
    while (place !== root && !lstatSync(place, { throwIfNoEntry: false })) place = dirname(place);
    if (!lstatSync(place, { throwIfNoEntry: false })) return;
    const top = realpathSync(root);
    if (`${realpathSync(place)}${sep}`.startsWith(top.endsWith(sep) ? top : `${top}${sep}`)) return;
  } catch (error) {
    throw new Problem(`cannot look at ${path}: ${reasonOf(error)}`);
  }
  throw new Problem(`${path} is a link that leads out of this folder; nothing is written through it`);
}
