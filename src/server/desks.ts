/** A desk for the text under the cursor: the file as it is, with all it is judged by. */
import type { Phrase } from '../model/phrase.js';
import type { Template } from '../model/template.js';
import type { LintContext } from '../project/lint-context.js';
import { scopeOf } from '../project/lint-context.js';
import type { LoadedPack } from '../project/pack.js';
import { readLetter } from '../project/pack.js';
import type { Desk, InsertablePhrase } from '../service/desk.js';
import { shippedPhrases } from '../service/shipped-phrases.js';
import type { OpenFile } from '../workspace/open-folder.js';
import type { Folder } from './folders.js';
import type { Judge } from './judge.js';

/** @returns undefined while the settings that count cannot be used and never could */
export function deskOf(file: OpenFile, folder: Folder, judge: Judge): Desk | undefined {
  const { path, text, kind } = file;
  const now = file.pack?.now();
  const context = now?.context ?? folder.context(path);
  if (!context) return undefined;
  const template = kind === 'letter' ? templateOf(file, now?.pack) : undefined;
  const phrases = () => phrasesOf(context, now?.pack);
  return {
    file: { path, text, kind, ...(template && { template }) },
    ...(now && { pack: now.pack }),
    linter: context.linter,
    scope: now?.judge.scope(path) ?? scopeOf(path, context, context.defaults),
    locale: context.locale,
    phrases,
    findings: () => judge.findings(file, folder),
  };
}

function templateOf({ path, text }: OpenFile, pack: LoadedPack | undefined): Template {
  const known = pack?.letters.find(({ template }) => template.path === path)?.template;
  return known ?? pack?.loose.find((each) => each.path === path) ?? readLetter({ path, text });
}

function phrasesOf({ defaults }: LintContext, pack: LoadedPack | undefined): readonly InsertablePhrase[] {
  if (!pack?.phraseFiles.length) return defaults.phrases?.().length === 0 ? [] : shippedPhrases();
  return pack.phraseFiles.flatMap((part): readonly Phrase[] => part.read().phrases);
}
