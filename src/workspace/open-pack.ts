/** A pack that is open in an editor: its files as they are now, judged at once where one changed, and whole when there is time. */
import { join } from 'node:path';
import type { Finding } from '../model/finding.js';
import type { Template } from '../model/template.js';
import type { LintContext } from '../project/lint-context.js';
import { type FileFindings, judgePack } from '../project/lint-files.js';
import { createMemory } from '../project/memory.js';
import { type LoadedPack, loadPack } from '../project/pack.js';
import { type PackJudge, packJudge } from '../project/pack-judge.js';
import { collect } from './collect.js';
import type { Engine } from './engine.js';
import type { DiskFile, Files } from './files.js';
import type { FolderSettings } from './folder-settings.js';
import { shown } from './shown.js';

export interface OpenPack {
  /** Absolute. */
  readonly root: string;
  /** The pack as it is now, and how it is judged; undefined while settings cannot be used. */
  readonly now: () => PackNow | undefined;
  /** An open text changed. */
  readonly edited: (full: string) => void;
  /** A file came or went: the folder is looked through again. */
  readonly moved: () => void;
}

export interface PackNow {
  readonly pack: LoadedPack;
  readonly context: LintContext;
  readonly judge: PackJudge;
  /** What one file says by itself, without what only the whole pack can tell. */
  readonly alone: (path: string) => readonly Finding[] | undefined;
  /** Judges what has not been, until time is up; true when nothing is left. */
  readonly prepare: (isTimeUp: () => boolean) => boolean;
  /** Quick once it is prepared. */
  readonly whole: () => readonly FileFindings[];
}

/** A pack that keeps a book of phrases is offered nobody else's; the same each time, or all would be judged anew. */
const NO_PHRASES = () => [];

export function openPack(
  root: string,
  place: {
    readonly cwd: string;
    readonly files: Files;
    readonly engine: Engine;
    readonly locale: LintContext['locale'];
  },
  settings: FolderSettings,
): OpenPack {
  const { cwd, files, engine } = place;
  const memory = createMemory();
  let found: { readonly files: Map<string, DiskFile>; readonly ownPhrases: boolean } | undefined;
  let now: PackNow | undefined;

  const collected = () => {
    if (found) return found;
    const [pack] = collect([join(root, 'pack.yml')], { cwd, files, ignoredBy: settings.ignores }).packs;
    found = {
      files: new Map(pack?.files.map((file) => [file.path, file])),
      ownPhrases: pack?.ownPhrases ?? false,
    };
    memory.keep(new Set(found.files.keys()));
    return found;
  };
  const build = (): PackNow | undefined => {
    const { files: sources, ownPhrases } = collected();
    const usable = settings.usable([...sources.keys()]);
    if (!usable) return undefined;
    const { linter, settingsFor } = usable;
    const defaults = ownPhrases ? { ...engine.defaults, phrases: NO_PHRASES } : engine.defaults;
    const pack = loadPack(shown(root, cwd), [...sources.values()], defaults, undefined, memory.recall);
    const context: LintContext = { linter, defaults, locale: place.locale, settingsFor, memory };
    const judge = packJudge(pack, context);
    const letters = [...pack.letters.map(({ template }) => template), ...pack.loose];
    return {
      pack,
      context,
      judge,
      alone: (path) => aloneIn(pack, letters, judge, path),
      prepare(isTimeUp) {
        for (const each of letters)
          if (!memory.knows(each)) {
            if (isTimeUp()) return false;
            judge.letter(each);
          }
        for (const part of pack.phraseFiles)
          if (!memory.knows(part)) {
            if (isTimeUp()) return false;
            judge.phrases(part);
          }
        return true;
      },
      whole: () => judgePack(pack, context),
    };
  };
  return {
    root,
    now() {
      now ??= build();
      return now;
    },
    edited(full) {
      now = undefined;
      const path = shown(full, cwd);
      if (found?.files.has(path) && files.exists(full)) found.files.set(path, files.read(full, path));
      else found = undefined;
    },
    moved() {
      now = undefined;
      found = undefined;
    },
  };
}

function aloneIn(
  pack: LoadedPack,
  letters: readonly Template[],
  judge: PackJudge,
  path: string,
): readonly Finding[] | undefined {
  const letter = letters.find((each) => each.path === path);
  if (letter) return judge.letter(letter).findings;
  const part = pack.parts.find(({ file }) => file.path === path);
  if (part) return judge.speak(path, part.faults);
  const phrases = pack.phraseFiles.find(({ file }) => file.path === path);
  if (phrases) return judge.phrases(phrases);
  if (pack.playbook?.file.path === path) return judge.playbook(pack.playbook);
  const stray = pack.strays.find((each) => each.path === path);
  return stray && judge.speak(path, stray.faults);
}
