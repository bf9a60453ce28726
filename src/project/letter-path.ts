/** Where a letter lies in its pack, and the id that gives it. */
import { isLanguage, type Language } from '../model/language.js';

export interface LetterPath {
  readonly lang: Language;
  /** `<group>/<name>` */
  readonly id: string;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const LETTER_FILE = /\.(?:md|markdown)$/;

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

/** True for a Markdown file in one of the pack's language folders: it is meant to be a letter. */
export const isMeantAsLetter = (inside: string): boolean =>
  LETTER_FILE.test(inside) && inside.includes('/') && isLanguage(inside.split('/')[0]);
