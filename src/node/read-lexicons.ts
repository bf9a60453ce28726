/** The word files a settings file names, read from the disk with what is wrong with each. */
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { HouseLexicon } from '../lint/house-words.js';
import type { Fault } from '../model/fault.js';
import { readLexicon } from '../parse/lexicon-file.js';
import type { ConfigLayer } from './read-config.js';
import { problemAt } from './read-config.js';
import { type DiskFile, readSource } from './read-file.js';
import { shown } from './shown.js';
import { isWordFile, wordFiles } from './word-files.js';

export interface WordFile {
  readonly file: DiskFile;
  readonly faults: readonly Fault[];
  /** Left out where a fault hides what it means. */
  readonly lexicon?: HouseLexicon;
}

/**
 * @param listed told what a folder of word files held
 * @returns by absolute path, in the order they are named; the files of a folder by name
 * @throws Problem at the name in the settings when nothing is there
 */
export function readLexicons(
  { file, full, config }: ConfigLayer,
  cwd: string,
  listed: (folder: string, files: readonly string[]) => void = () => {},
): ReadonlyMap<string, WordFile> {
  const out = new Map<string, WordFile>();
  for (const { name, span } of config.lexicons) {
    const path = resolve(dirname(full), name);
    const paths = isFolder(path) ? wordFiles(path) : [path].filter(isWordFile);
    if (isFolder(path)) listed(path, paths);
    if (!paths.length || !existsSync(path))
      throw problemAt(file, span, `there are no word files (.yml) at “${name}”`);
    for (const each of paths) if (!out.has(each)) out.set(each, readWordFile(each, cwd));
  }
  return out;
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function readWordFile(path: string, cwd: string): WordFile {
  const file = readSource(path, shown(path, cwd));
  if (file.fault) return { file, faults: [file.fault] };
  const { lexicon, faults } = readLexicon(file.path, file.text);
  return { file, faults, ...(lexicon ? { lexicon: { path: file.path, lexicon } } : {}) };
}
