/** A pack from the disk, and one letter by its id or its file. */

import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LANGUAGES, type Language } from '../model/language.js';
import type { PackSettings } from '../model/pack.js';
import type { Template } from '../model/template.js';
import type { Dictionary } from '../model/variable.js';
import type { Defaults } from '../project/defaults.js';
import { letterPath } from '../project/letter-path.js';
import { type LoadedPack, loadPack, readLetter } from '../project/pack.js';
import { nearest } from '../text/nearest.js';
import { collect, defaultPath } from '../workspace/collect.js';
import { Problem } from '../workspace/problem.js';
import { leadsOut } from '../workspace/repository.js';
import { disk } from './disk.js';

export interface PackOnDisk {
  readonly pack: LoadedPack;
  /** One line for each file that could not be read. */
  readonly problems: readonly string[];
}

/**
 * The pack in a folder; without one given, in the working directory or its `templates/`.
 * @throws Problem when there is no pack.yml
 */
export function readPack(folder: string | undefined, cwd: string, defaults: Defaults): PackOnDisk {
  const path = packFolder(folder, cwd);
  const { packs, problems } = collect([join(path, 'pack.yml')], { cwd, files: disk });
  const [found] = packs;
  if (!found) throw new Problem(problems[0] ?? `cannot read ${join(path, 'pack.yml')}`);
  const { root, files, ownPhrases } = found;
  return { pack: { ...loadPack(root, files, defaults), ownPhrases }, problems };
}

function packFolder(folder: string | undefined, cwd: string): string {
  const path = folder ?? defaultPath(cwd, disk);
  if (existsSync(resolve(cwd, path, 'pack.yml'))) return path;
  if (folder === undefined)
    throw new Problem('there is no pack.yml here or in templates/; name the folder that holds it');
  if (!existsSync(resolve(cwd, folder))) throw new Problem(`cannot read ${folder}: there is no such folder`);
  throw new Problem(`${folder} is no pack: there is no pack.yml in it`);
}

export interface LetterOnDisk {
  readonly template: Template;
  /** `<group>/<name>`, or the file's path for a letter without an id. */
  readonly id: string;
  readonly dictionary: Dictionary;
  readonly settings: PackSettings;
}

export interface LetterRequest {
  /** An id, `final/email`, or the path of a file. */
  readonly name: string;
  readonly lang?: Language;
  readonly pack?: string;
  readonly cwd: string;
  readonly defaults: Defaults;
}

/** @throws Problem when there is no such letter, with the id that was probably meant */
export function findLetter({ name, lang, pack, cwd, defaults }: LetterRequest): LetterOnDisk {
  if (pack === undefined && isFile(resolve(cwd, name))) return letterOf(name, cwd, defaults);
  const folder = packFolder(pack, cwd);
  const wanted = lang ? [lang] : LANGUAGES;
  for (const each of wanted)
    for (const ending of ['md', 'markdown']) {
      const inside = `${each}/${name}.${ending}`;
      const path = join(folder, inside);
      if (!letterPath(inside) || !isFile(resolve(cwd, path))) continue;
      if (leadsOut(cwd, disk)(resolve(cwd, path)))
        throw new Problem(`cannot read ${path}: it is a link that leads out of this repository`);
      return letterOf(path, cwd, defaults);
    }
  const { letters } = readPack(folder, cwd, defaults).pack;
  const other = letters.find((letter) => letter.id === name);
  if (other) throw new Problem(`the letter ${name} is not there in ${lang}, only in ${other.lang}`);
  const meant = nearest(name, new Set(letters.map((letter) => letter.id)));
  throw new Problem(
    `there is no letter “${name}” in ${folder === '.' ? 'this pack' : folder}${meant ? `; did you mean ${meant}?` : ''}`,
  );
}

function letterOf(path: string, cwd: string, defaults: Defaults): LetterOnDisk {
  // Of a pack's own file the whole pack would be read, and its first letter taken.
  if (/\.(?:ya?ml|json)$/.test(path)) throw new Problem(`${path} is no letter`);
  const { packs, letters, problems } = collect([path], { cwd, files: disk });
  if (problems[0]) throw new Problem(problems[0]);
  const [alone] = letters;
  if (alone) return { template: readLetter(alone), id: alone.path, ...defaults };
  const found = packs[0]!;
  const pack = loadPack(found.root, found.files, defaults, found.only);
  const { settings, dictionary } = pack;
  const [placed] = pack.letters;
  if (placed) return { template: placed.template, id: placed.id, settings, dictionary };
  const template = pack.strays[0] ?? pack.loose[0];
  if (!template) throw new Problem(`${path} is no letter`);
  return { template, id: template.path, settings, dictionary };
}

function isFile(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch {
    return false;
  }
}
