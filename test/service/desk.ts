/** Desks made of files in memory, for tests: `|` in the text of the file asked about is the cursor. */

import type { Language } from '../../src/model/language.js';
import { offered } from '../../src/model/phrase.js';
import type { LintContext } from '../../src/project/lint-context.js';
import { scopeOf } from '../../src/project/lint-context.js';
import { loadPack, readLetter } from '../../src/project/pack.js';
import type { SourceFile } from '../../src/project/source-file.js';
import type { Desk, DeskFileKind } from '../../src/service/desk.js';
import { engine } from '../../src/workspace/engine.js';

export interface DeskOptions {
  readonly locale?: Language;
  readonly kind?: DeskFileKind;
}

const KINDS: ReadonlyArray<readonly [RegExp, DeskFileKind]> = [
  [/(?:^|\/)dunmark\.(?:ya?ml|json)$/, 'config'],
  [/(?:^|\/)pack\.yml$/, 'pack'],
  [/(?:^|\/)variables\.yml$/, 'variables'],
  [/(?:^|\/)playbook\.yml$/, 'playbook'],
  [/(?:^|\/)phrases\/[^/]+\.ya?ml$/, 'phrases'],
  [/\.ya?ml$/, 'lexicon'],
];

/**
 * @param files by path; one of them holds the cursor `|` (write `\\|` for the sign itself). With a `pack.yml` they are a pack.
 * @returns the desk of the file with the cursor, and the offset of the cursor
 */
export function deskOf(
  files: Readonly<Record<string, string>>,
  options: DeskOptions = {},
): { readonly desk: Desk; readonly offset: number } {
  const entry = Object.entries(files).find(([, text]) => /(?<!\\)\|/.test(text));
  if (!entry) throw new Error('no file holds the cursor |');
  const [path, marked] = entry;
  const offset = marked.replaceAll('\\|', '\u0000').indexOf('|');
  const text = marked.replace(/(?<!\\)\|/, '').replaceAll('\\|', '|');
  const sources = Object.entries(files).map(([each, own]) => ({
    path: each,
    text: each === path ? text : own.replaceAll('\\|', '|'),
  }));
  return { offset, desk: deskFor(path, sources, options) };
}

/** The desk of one of these files. */
export function deskFor(
  path: string,
  sources: readonly SourceFile[],
  { locale = 'en', kind }: DeskOptions = {},
): Desk {
  const { linter, defaults } = engine();
  const pack = sources.some((each) => each.path === 'pack.yml') ? loadPack('', sources, defaults) : undefined;
  const context: LintContext = { linter, defaults, locale, settingsFor: () => ({ levels: {}, names: [] }) };
  const phrases = () => pack?.phraseFiles.flatMap((part) => part.read().phrases) ?? [];
  const scope = scopeOf(path, context, {
    ...(pack ? { settings: pack.settings, dictionary: pack.dictionary } : defaults),
    phrases: () => offered(phrases()),
  });
  const found = KINDS.find(([pattern]) => pattern.test(path))?.[1];
  const { text } = sources.find((each) => each.path === path)!;
  const file = { path, text, kind: kind ?? found ?? 'letter' } as const;
  const template = file.kind === 'letter' ? readLetter({ path, text }) : undefined;
  return {
    file: { ...file, ...(template && { template }) },
    ...(pack && { pack }),
    linter,
    scope,
    locale,
    phrases,
    findings: () => (template ? linter.lint(linter.read(template, scope), scope) : []),
  };
}
