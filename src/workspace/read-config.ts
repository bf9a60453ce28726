/** A settings file and all it builds on, read from the disk: other files and packages of settings, never code. */
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Config, NamedPath } from '../model/config.js';
import type { Fault } from '../model/fault.js';
import type { Bilingual, Language } from '../model/language.js';
import { say } from '../model/say.js';
import type { Span } from '../model/span.js';
import { readConfig } from '../parse/config-file.js';
import { isPreset, PRESETS, type Preset } from '../project/settings.js';
import { lineIndex } from '../text/lines.js';
import { nearest } from '../text/nearest.js';
import type { DiskFile, Files } from './files.js';
import { CONFIG_NAMES } from './find-config.js';
import { Problem } from './problem.js';
import { staysInside } from './repository.js';
import { shown } from './shown.js';
import { WRONG } from './words.js';

/** One file of settings. */
export interface ConfigLayer {
  readonly file: DiskFile;
  /** Its absolute path. */
  readonly full: string;
  readonly config: Config;
}

/** What stands in the way, at its place. */
export const problemAt = ({ path, text }: DiskFile, span: Span, message: string): Problem => {
  const { line, column } = lineIndex(text).at(span.start);
  return new Problem(`${path}:${line}:${column}: ${message}`, [{ path, span, message }]);
};

/** What is wrong in one place. */
export interface Wrong {
  readonly file: DiskFile;
  readonly span: Span;
  readonly message: string;
  readonly isFault?: true;
}

/** All of them at once; a console tells the first. */
export function problemOf(wrong: readonly [Wrong, ...Wrong[]], locale: Language): Problem {
  const [{ file, span, message }, ...more] = wrong;
  const told = message + (more.length ? say(WRONG.more, locale, { count: more.length }) : '');
  return new Problem(
    problemAt(file, span, told).message,
    wrong.map((each) => ({
      path: each.file.path,
      span: each.span,
      message: each.message,
      ...(each.isFault && { isFault: true }),
    })),
  );
}

/** Files that build on each other; more is a mistake. */
const DEEPEST = 10;

/**
 * The layers of a settings file: what it builds on first, itself last.
 * @param speak says a file's faults in words, in the order of their places
 * @param tell told what keeps one of them from being used; the others are read all the same
 * @param missing told every file that was looked for in vain: another answer if one appears
 */
export function readLayers(
  full: string,
  { cwd, files, locale }: { readonly cwd: string; readonly files: Files; readonly locale: Language },
  speak: (faults: readonly Fault[]) => ReadonlyArray<{ readonly message: string; readonly span: Span }>,
  tell: (wrong: Wrong) => void,
  missing: (path: string) => void = () => {},
): ReadonlyArray<ConfigLayer | Preset> {
  const isInside = staysInside(dirname(full), files);
  if (!isInside(full, full)) throw new Problem(say(WRONG.outside, locale, { name: shown(full, cwd) }));
  const read = (path: string, above: readonly string[]): ReadonlyArray<ConfigLayer | Preset> => {
    const file = files.read(path, shown(path, cwd));
    const found: ReturnType<typeof readConfig> = file.fault
      ? { faults: [file.fault] }
      : readConfig(file.path, file.text);
    const { faults, config = found.rest } = found;
    for (const { span, message } of speak(faults)) tell({ file, span, message, isFault: true });
    if (!config) return [];
    const chain = [...above, path];
    const [plugin] = chain.some(isInstalled) ? config.plugins : [];
    if (plugin) {
      const own = relative(dirname(full), resolve(dirname(path), plugin.name))
        .split(sep)
        .join('/');
      tell({ file, span: plugin.span, message: say(WRONG.code, locale, { name: plugin.name, own }) });
      return [];
    }
    const below = config.extends.flatMap((named) => {
      if (isPreset(named.name)) return [named.name];
      const { name, span } = named;
      const refuse = (text: Bilingual, data = {}): readonly [] => {
        tell({ file, span, message: say(text, locale, { name, ...data }) });
        return [];
      };
      const next = target(path, named, { files, missing, refuse });
      if (!next) return [];
      if (!isInstalled(next) && !isInside(next, path)) return refuse(WRONG.outside);
      if (chain.includes(next)) return refuse(WRONG.circle);
      if (chain.length === DEEPEST) return refuse(WRONG.deep, { count: DEEPEST });
      return read(next, chain);
    });
    return [...below, { file, full: path, config }];
  };
  return read(full, []);
}

/** What npm brought; and what that builds on, wherever it lies, is its word and not the team's. */
const isInstalled = (path: string): boolean => path.split(/[\\/]/).includes('node_modules');

const IS_FILE = /^\.{0,2}[\\/]|\.(?:ya?ml|json)$/;
const SETTINGS = /\.(?:ya?ml|json)$/;
/** `name` or `@scope/name`, as npm allows them; a file inside may follow. */
const PACKAGE = /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)((?:\/[\w.-]+)*)$/;

interface Search {
  readonly files: Files;
  readonly missing: (path: string) => void;
  readonly refuse: (text: Bilingual, data?: Readonly<Record<string, string>>) => void;
}

/** @returns undefined for a name that was refused */
function target(from: string, { name }: NamedPath, { files, missing, refuse }: Search): string | undefined {
  if (IS_FILE.test(name) && !PACKAGE_FILE.test(name)) {
    const path = isAbsolute(name) ? name : resolve(dirname(from), name);
    const wrong = !SETTINGS.test(path) ? WRONG.noSettings : files.exists(path) ? undefined : WRONG.noFile;
    if (!wrong) return path;
    refuse(wrong);
    return undefined;
  }
  const found = inPackages(dirname(from), name, files, missing);
  if (found) return found;
  const meant = nearest(name, PRESETS);
  if (meant) refuse(WRONG.meantPreset, { meant });
  else refuse(WRONG.noPackage, { file: CONFIG_NAMES[0] });
  return undefined;
}

/** A settings file inside a scoped or plain package: `@house/dunning/strict.yml`, `house-dunning/strict.yml`. */
const PACKAGE_FILE = /^(?:@[^/\\]+\/)?[^./\\][^/\\]*\/.+\.(?:ya?ml|json)$/;

/** In the nearest `node_modules` upwards that has the package; only settings are read, nothing of it is run. */
function inPackages(
  folder: string,
  name: string,
  files: Files,
  missing: (path: string) => void,
): string | undefined {
  const [, packageName, inner] = PACKAGE.exec(name) ?? [];
  if (!packageName || inner?.split('/').includes('..')) return undefined;
  for (let at = folder; ; at = dirname(at)) {
    const home = join(at, 'node_modules', packageName);
    const choices = inner ? [join(home, inner)] : CONFIG_NAMES.map((each) => join(home, each));
    for (const path of choices.filter((each) => SETTINGS.test(each)))
      if (files.exists(path)) return path;
      else missing(path);
    if (dirname(at) === at) return undefined;
  }
}
