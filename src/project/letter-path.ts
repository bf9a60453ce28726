/** What a file is to its pack by where it lies, and the id that gives a letter. */
import { isLanguage, type Language } from '../model/language.js';

export interface LetterPath {
  readonly lang: Language;
  /** `<group>/<name>` */
  readonly id: string;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LETTER_FILE = /\.(?:md|markdown)$/;

/**
 * Reads `<lang>/<group>/<name>.md`, a path inside the pack. `undefined` when it is not of that form:
 * ids become file names of the build, so nothing but small letters, digits and hyphens passes.
 */
export function letterPath(inside: string): LetterPath | undefined {
  const [lang, group, file, ...rest] = inside.split('/');
  if (!isLanguage(lang) || !group || !file || rest.length || !LETTER_FILE.test(file)) return undefined;
  const name = file.replace(LETTER_FILE, '');
  return NAME.test(group) && NAME.test(name) ? { lang, id: `${group}/${name}` } : undefined;
}

/**
 * `part`: a YAML file of the pack. `letter`: Markdown in a language folder, meant to have an id.
 * `loose`: Markdown (or any text) elsewhere, a letter only if it says so. `other`: data of somebody else.
 * @param inside path inside the pack; a file of no pack by its bare name
 */
export function fileKind(inside: string): 'part' | 'letter' | 'loose' | 'other' {
  if (/^(?:pack|variables|playbook)\.yml$|^phrases\/[^/]+\.ya?ml$/.test(inside)) return 'part';
  if (LETTER_FILE.test(inside) && inside.includes('/') && isLanguage(inside.split('/')[0])) return 'letter';
  return /\.(?:ya?ml|json)$/.test(inside) ? 'other' : 'loose';
}
