/** A pack that is open in an editor: its files as they are now, judged at once where one changed, and whole when there is time. */
import { join } from 'node:path';
import type { Finding } from '../model/finding.js';
import { fileKind } from '../project/letter-path.js';
import type { LintContext } from '../project/lint-context.js';
import { type FileFindings, judgePack } from '../project/lint-files.js';
import { createMemory } from '../project/memory.js';
import { type LoadedPack, loadPack } from '../project/pack.js';
import { type PackJudge, packJudge } from '../project/pack-judge.js';
import { collect } from './collect.js';
import type { DiskFile } from './files.js';
import type { FolderRequest, FolderSettings } from './folder-settings.js';
import { shown } from './shown.js';

export interface OpenPack {
  /** Absolute. */
  readonly root: string;
  /** The pack as it is now, and how it is judged. */
  readonly now: () => PackNow;
  /** The same with the file and its twins alone: does not wait for the other letters to be read. */
  readonly around: (path: string) => PackNow;
  /**
   * What one file says by itself, without what only the whole pack can tell. Does not wait for the other
   * letters to be read; undefined for a file the pack does not have.
   */
  readonly alone: (path: string) => readonly Finding[] | undefined;
  /** Reads and judges what has not been, until time is up; says how much is left. */
  readonly prepare: (isTimeUp: () => boolean) => { readonly files: number; readonly of: number };
  /** An open text changed. */
  readonly edited: (full: string) => void;
  /** A file came or went: the folder is looked through again. */
  readonly moved: () => void;
}

export interface PackNow {
  readonly pack: LoadedPack;
  readonly context: LintContext;
  readonly judge: PackJudge;
  /** Quick once it is prepared. */
  readonly whole: () => readonly FileFindings[];
}

export function openPack(
  root: string,
  { cwd, files, engine, locale }: FolderRequest,
  settings: FolderSettings,
): OpenPack {
  const memory = createMemory();
  const prefix = shown(root, cwd);
  let found: { readonly files: Map<string, DiskFile>; readonly ownPhrases: boolean } | undefined;
  let now: PackNow | undefined;
  /** Files that have been read at least once. */
  const read = new Set<string>();

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
  /** The pack as if it held only some of its files. */
  const packOf = (wanted: Iterable<DiskFile>): PackNow => {
    const { files: all, ownPhrases } = collected();
    const { linter, settingsFor } = settings.usable([...all.keys()]);
    const { defaults } = engine;
    const pack = { ...loadPack(prefix, [...wanted], defaults, undefined, memory.recall), ownPhrases };
    const context: LintContext = { linter, defaults, locale, settingsFor, memory };
    const judge = packJudge(pack, context);
    return { pack, context, judge, whole: () => judgePack(pack, context) };
  };
  /** What every letter of the pack is judged by, and those of its files. */
  const withShared = (paths: ReadonlySet<string>): readonly DiskFile[] =>
    [...collected().files.values()].filter(
      ({ path }) => paths.has(path) || fileKind(path.slice(prefix ? prefix.length + 1 : 0)) === 'part',
    );
  return {
    root,
    now() {
      now ??= packOf(collected().files.values());
      for (const path of collected().files.keys()) read.add(path);
      return now;
    },
    around(path) {
      const nameOf = (each: string): string => each.slice(prefix.length).replace(/^\/?[^/]+/, '');
      const twins = [...collected().files.keys()].filter((each) => nameOf(each) === nameOf(path));
      return packOf(withShared(new Set(twins)));
    },
    alone: (path) => aloneIn(packOf(withShared(new Set([path]))), path),
    prepare(isTimeUp) {
      const paths = [...collected().files.keys()];
      // Read once, judged once.
      const of = 2 * paths.length;
      const unread = paths.filter((path) => !read.has(path));
      for (const [i, path] of unread.entries()) {
        if (isTimeUp()) return { files: unread.length - i + paths.length, of };
        packOf(withShared(new Set([path])));
        read.add(path);
      }
      const { pack, judge } = this.now();
      const letters = [...pack.letters.map(({ template }) => template), ...pack.loose];
      const unjudged = [
        ...letters.filter((each) => !memory.knows(each)).map((each) => () => judge.letter(each)),
        ...pack.phraseFiles.filter((part) => !memory.knows(part)).map((part) => () => judge.phrases(part)),
      ];
      for (const [i, work] of unjudged.entries()) {
        if (isTimeUp()) return { files: unjudged.length - i, of };
        work();
      }
      return { files: 0, of };
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

function aloneIn({ pack, judge }: PackNow, path: string): readonly Finding[] | undefined {
  const letter =
    pack.letters.find(({ template }) => template.path === path)?.template ??
    pack.loose.find((each) => each.path === path);
  if (letter) return judge.letter(letter).findings;
  const part = pack.parts.find(({ file }) => file.path === path);
  if (part) return judge.speak(path, part.faults);
  const phrases = pack.phraseFiles.find(({ file }) => file.path === path);
  if (phrases) return judge.phrases(phrases);
  if (pack.playbook?.file.path === path) return judge.playbook(pack.playbook);
  const stray = pack.strays.find((each) => each.path === path);
  return stray && judge.speak(path, stray.faults);
}
