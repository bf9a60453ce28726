/** A folder that is open in an editor: what each file of it is, and what it is judged by as files change. */
import { basename, dirname, resolve } from 'node:path';
import { fileKind } from '../project/letter-path.js';
import type { LintContext } from '../project/lint-context.js';
import { hasOurKeys } from '../project/our-keys.js';
import { defaultPath, packRoot } from './collect.js';
import { engine } from './engine.js';
import type { Files } from './files.js';
import { findConfig, isConfigName } from './find-config.js';
import { type FolderSettings, folderSettings } from './folder-settings.js';
import { IGNORE_NAMES } from './ignore-files.js';
import { type OpenPack, openPack } from './open-pack.js';
import { shown } from './shown.js';

export type OpenFileKind = 'letter' | 'pack' | 'variables' | 'playbook' | 'phrases' | 'lexicon' | 'config';

export interface OpenFile {
  readonly full: string;
  /** As findings name it. */
  readonly path: string;
  readonly kind: OpenFileKind;
  readonly text: string;
  readonly pack?: OpenPack;
}

export interface OpenFolder {
  /** Absolute; what paths are shown relative to. */
  readonly cwd: string;
  readonly files: Files;
  readonly locale: LintContext['locale'];
  /** A path as findings name it. */
  readonly shown: (full: string) => string;
  /** The absolute path of one that is shown. */
  readonly full: (path: string) => string;
  readonly settings: FolderSettings;
  /** What a file is to us; undefined for one that is none of ours, or left out. */
  readonly look: (full: string) => OpenFile | undefined;
  /** The same; an empty Markdown file of a folder with letters may become one, and is asked about as if it were. */
  readonly lookForWriting: (full: string) => OpenFile | undefined;
  /** How a letter of no pack is judged. */
  readonly context: (path: string) => LintContext;
  /** The pack a file lies in; for one that lies in none, the folder's own. */
  readonly packNear: (full: string) => OpenPack | undefined;
  /** Of packs that have been looked at. */
  readonly packs: () => readonly OpenPack[];
  /** An open text is another now; says whether that may change how others are judged. */
  readonly edited: (full: string) => 'settings' | 'file';
  /** A file came, went or changed on the disk, or was opened or closed. */
  readonly changed: (full: string) => void;
}

/** @param files as they are in the editor: see `overlay` */
export function openFolder(cwd: string, files: Files, locale: LintContext['locale']): OpenFolder {
  const shipped = engine();
  const place = { cwd, files, engine: shipped, locale };
  const settings = folderSettings(place);
  const packs = new Map<string, OpenPack>();
  const packOf = (full: string): OpenPack | undefined => {
    const root = packRoot(dirname(full), files);
    if (!root) return undefined;
    const known = packs.get(root) ?? openPack(root, place, settings);
    packs.set(root, known);
    return known;
  };
  const textOf = (full: string, path: string): string => files.read(full, path).text;
  const isSettings = (full: string): boolean => {
    const name = basename(full);
    return (
      isConfigName(full) ||
      name === 'package.json' ||
      (IGNORE_NAMES as readonly string[]).includes(name) ||
      settings.isRead(full)
    );
  };
  const renew = () => {
    settings.drop();
    for (const pack of packs.values()) pack.moved();
  };
  const lookAt = (full: string, isBegun: (text: string) => boolean): OpenFile | undefined => {
    const path = shown(full, cwd);
    if (!files.exists(full)) return undefined;
    if (isConfigName(full)) return { full, path, kind: 'config', text: textOf(full, path) };
    if (/[\\/]node_modules[\\/]/.test(full)) return undefined;
    const pack = packOf(full);
    const kind = kindOf(full, path, pack, settings);
    if (!kind || settings.ignores(full, path, false) !== undefined) return undefined;
    const { text, isOurs } = files.read(full, path);
    // Markdown that says nothing of a letter is somebody else's, as it is to the console in a folder.
    if (kind === 'loose' && !(isOurs ?? hasOurKeys(text)) && !isBegun(text)) return undefined;
    return { full, path, kind: kind === 'loose' ? 'letter' : kind, text, ...(pack && { pack }) };
  };
  const packNear = (full: string): OpenPack | undefined =>
    packOf(resolve(full, 'x')) ?? packOf(resolve(cwd, defaultPath(cwd, files), 'x'));
  const hasLetters = (full: string): boolean =>
    packNear(full) !== undefined || findConfig(dirname(full), files) !== undefined;
  return {
    cwd,
    files,
    locale,
    shown: (full) => shown(full, cwd),
    full: (path) => resolve(cwd, path),
    settings,
    look: (full) => lookAt(full, () => false),
    lookForWriting: (full) => lookAt(full, (text) => BEGUN.test(text) && hasLetters(full)),
    context(path) {
      const { linter, settingsFor } = settings.usable([path]);
      return { linter, settingsFor, defaults: shipped.defaults, locale };
    },
    packNear,
    packs: () => [...packs.values()],
    edited(full) {
      if (!isSettings(full)) {
        packOf(full)?.edited(full);
        return 'file';
      }
      renew();
      return 'settings';
    },
    changed(full) {
      if (isSettings(full)) return renew();
      if (basename(full) !== 'pack.yml') return packOf(full)?.moved();
      packs.clear();
    },
  };
}

/** As much as a letter begins with. */
const BEGUN = /^\s*-{0,3}\s*$/;

function kindOf(
  full: string,
  path: string,
  pack: OpenPack | undefined,
  settings: FolderSettings,
): Exclude<OpenFileKind, 'config'> | 'loose' | undefined {
  const inside = pack ? full.slice(pack.root.length + 1).replaceAll('\\', '/') : basename(full);
  const kind = fileKind(inside);
  if (kind === 'letter') return 'letter';
  if (kind === 'loose')
    return /\.(?:md|markdown)$/.test(inside) || !/\.[^./]+$/.test(inside) ? 'loose' : undefined;
  if (kind === 'part' && pack) return partOf(inside);
  // A word file is what settings make of it; those around it are read for that.
  settings.usable([path]);
  return settings.isRead(full) ? 'lexicon' : undefined;
}

const partOf = (inside: string): 'pack' | 'variables' | 'playbook' | 'phrases' =>
  inside === 'pack.yml'
    ? 'pack'
    : inside === 'variables.yml'
      ? 'variables'
      : inside === 'playbook.yml'
        ? 'playbook'
        : 'phrases';
