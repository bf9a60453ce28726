/** The word files a settings file names, read from the disk with what is wrong with each. */
import { dirname, resolve } from 'node:path';
import type { HouseLexicon } from '../lint/house-words.js';
import type { Fault } from '../model/fault.js';
import type { Language } from '../model/language.js';
import { say } from '../model/say.js';
import { readLexicon } from '../parse/lexicon-file.js';
import type { DiskFile, Files } from './files.js';
import type { ConfigLayer, Wrong } from './read-config.js';
import { staysInside } from './repository.js';
import { shown } from './shown.js';
import { isWordFile, wordFiles } from './word-files.js';
import { WRONG } from './words.js';

export interface WordFile {
  readonly file: DiskFile;
  readonly faults: readonly Fault[];
  /** Left out where a fault hides what it means. */
  readonly lexicon?: HouseLexicon;
}

/**
 * @param tell told of the name in the settings when nothing is there
 * @param listed told what a folder of word files held
 * @returns by absolute path, in the order they are named; the files of a folder by name
 */
export function readLexicons(
  { file, full, config }: ConfigLayer,
  { cwd, files, locale }: { readonly cwd: string; readonly files: Files; readonly locale: Language },
  tell: (wrong: Wrong) => void,
  listed: (folder: string, files: readonly string[]) => void = () => {},
): ReadonlyMap<string, WordFile> {
  const out = new Map<string, WordFile>();
  const isInside = staysInside(dirname(full), files);
  for (const { name, span } of config.lexicons) {
    const path = resolve(dirname(full), name);
    const paths = isFolder(path, files) ? wordFiles(path, files) : [path].filter(isWordFile);
    if (isFolder(path, files)) listed(path, paths);
    const wrong =
      !paths.length || !files.exists(path)
        ? WRONG.noWords
        : paths.every((each) => isInside(each, full))
          ? undefined
          : WRONG.outside;
    if (wrong) {
      tell({ file, span, message: say(wrong, locale, { name }) });
      continue;
    }
    for (const each of paths) if (!out.has(each)) out.set(each, readWordFile(each, shown(each, cwd), files));
  }
  return out;
}

const isFolder = (path: string, files: Files): boolean => files.exists(path) && files.kind(path) === 'folder';

function readWordFile(path: string, name: string, files: Files): WordFile {
  const file = files.read(path, name);
  if (file.fault) return { file, faults: [file.fault] };
  const { lexicon, faults } = readLexicon(file.path, file.text);
  return { file, faults, ...(lexicon ? { lexicon: { path: file.path, lexicon } } : {}) };
}
