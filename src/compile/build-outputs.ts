/** Every file a build writes, as relative path → contents. */
import { isLanguage } from '../model/language.js';
import type { PackSettings } from '../model/pack.js';
import type { Template } from '../model/template.js';
import type { Dictionary } from '../model/variable.js';
import { compileLetter } from './compile-letter.js';
import type { CompiledLetter } from './compiled-letter.js';
import { RefusalError } from './data-error.js';
import { htmlFile } from './html-file.js';
import { compilePack } from './pack-json.js';
import { snippets } from './snippets.js';
import { stableJson } from './stable-json.js';
import { textFile } from './text-file.js';
import { typedModule } from './typed-module.js';

export const BUILD_TARGETS = ['json', 'html', 'text', 'snippets', 'module'] as const;
export type BuildTarget = (typeof BUILD_TARGETS)[number];

export interface PackSource {
  readonly settings: Pick<PackSettings, 'id' | 'title' | 'version' | 'date' | 'windows'>;
  readonly letters: ReadonlyArray<{ readonly id: string; readonly template: Template }>;
  readonly dictionary: Dictionary;
}

export interface BuildOptions {
  /** All of them unless given. */
  readonly targets?: readonly BuildTarget[];
  /** See `typedModule`; needed for the target `module`. */
  readonly runtimeSource: string;
}

/** An id is not `<group>/<name>` in small letters, digits and dashes, or two letters would be one file. */
export class OutputPathError extends RefusalError {
  override name = 'OutputPathError';
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Compiles a pack. Paths are relative, with `/`, in alphabetical order; contents end in `\n`. The same pack gives
 * the same bytes.
 * All errors it throws for a reason the pack's author can mend are a `RefusalError`.
 * @throws OutputPathError for an id that would leave the folder or is there twice in a language
 * @throws UnsafeLinkError for a letter that links to anything but http, https, mailto and tel
 * @throws DataError when an example of the dictionary is not a value of its type
 */
export function buildOutputs(pack: PackSource, options: BuildOptions): Map<string, string> {
  const targets = new Set(options.targets ?? BUILD_TARGETS);
  const letters = pack.letters.map(({ id, template }) => compileLetter(id, template, pack.dictionary));
  checkIds(letters);
  const files: Array<[path: string, contents: string]> = [];
  for (const letter of letters) {
    const place = `${letter.lang}/${letter.id}`;
    if (targets.has('html')) files.push([`html/${place}.html`, htmlFile(letter)]);
    if (targets.has('text')) files.push([`text/${place}.txt`, textFile(letter)]);
  }
  if (targets.has('snippets')) files.push(['dunmark.code-snippets', stableJson(snippets(letters))]);
  if (targets.has('json') || targets.has('module')) {
    const compiled = compilePack(pack.settings, letters, pack.dictionary);
    if (targets.has('json')) files.push(['pack.json', stableJson(compiled)]);
    if (targets.has('module')) {
      const { code, types } = typedModule(compiled, options.runtimeSource);
      files.push(['module/index.js', code], ['module/index.d.ts', types]);
    }
  }
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Which target a file of a build belongs to, by its path; `undefined` for any other file. */
export function targetOf(path: string): BuildTarget | undefined {
  if (path === 'pack.json') return 'json';
  if (path === 'dunmark.code-snippets') return 'snippets';
  const top = path.slice(0, path.indexOf('/'));
  return BUILD_TARGETS.find((target) => target === top);
}

function checkIds(letters: readonly CompiledLetter[]): void {
  const seen = new Set<string>();
  for (const { id, lang } of letters) {
    if (!ID.test(id) || !isLanguage(lang))
      throw new OutputPathError(
        `"${id}" (${lang}) is no id of a letter: <group>/<name> in small letters, digits and dashes.`,
      );
    const key = `${lang}/${id}`;
    if (seen.has(key)) throw new OutputPathError(`There are two letters "${id}" in "${lang}".`);
    seen.add(key);
  }
}
