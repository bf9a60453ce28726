/** A desk for the text under the cursor: the file as it is, with all it is judged by. */
import type { Phrase } from '../model/phrase.js';
import type { Template } from '../model/template.js';
import { scopeOf } from '../project/lint-context.js';
import type { LoadedPack } from '../project/pack.js';
import { readLetter } from '../project/pack.js';
import type { Desk, InsertablePhrase } from '../service/desk.js';
import { shippedPhrases } from '../service/shipped-phrases.js';
import type { OpenFile } from '../workspace/open-folder.js';
import type { PackNow } from '../workspace/open-pack.js';
import type { Folder } from './folders.js';
import type { Judge } from './judge.js';

/** @param now the pack as it is; a part of it is enough where only the file itself is asked about */
export function deskOf(
  file: OpenFile,
  folder: Folder,
  judge: Judge,
  now: PackNow | undefined = file.pack?.now(),
): Desk {
  const { path, text, kind } = file;
  const context = now?.context ?? folder.context(path);
  const template = kind === 'letter' ? templateOf(file, now?.pack) : undefined;
  const phrases = () => phrasesOf(now?.pack);
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

const phrasesOf = (pack: LoadedPack | undefined): readonly InsertablePhrase[] =>
  pack?.ownPhrases
    ? pack.phraseFiles.flatMap((part): readonly Phrase[] => part.read().phrases)
    : shippedPhrases();
