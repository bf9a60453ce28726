/** A settings file and all it builds on, read from the disk: other files and packages of settings, never code. */
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Config, NamedPath } from '../model/config.js';
import type { Fault } from '../model/fault.js';
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

/** Several at once; the first is the one a console tells. */
export function problemsAt(
  file: DiskFile,
  wrong: ReadonlyArray<{ readonly span: Span; readonly message: string }>,
): Problem {
  const [first] = wrong as readonly [(typeof wrong)[number]];
  const { message } = problemAt(file, first.span, first.message);
  return new Problem(
    message,
    wrong.map((each) => ({ path: file.path, span: each.span, message: each.message })),
  );
}

/** Of a repository somebody else wrote; what is wrong in a file would be shown, with words of it. */
export const LEADS_OUT = 'it leads out of this repository';

/** Files that build on each other; more is a mistake. */
const DEEPEST = 10;

/**
 * The layers of a settings file: what it builds on first, itself last.
 * @param speak says a file's faults in words, in the order of their places
 * @param missing told every file that was looked for in vain: another answer if one appears
 * @throws Problem with file and line when one of them cannot be used
 */
export function readLayers(
  full: string,
  { cwd, files }: { readonly cwd: string; readonly files: Files },
  speak: (faults: readonly Fault[]) => ReadonlyArray<{ readonly message: string; readonly span: Span }>,
  missing: (path: string) => void = () => {},
): ReadonlyArray<ConfigLayer | Preset> {
  const isInside = staysInside(dirname(full), files);
  if (!isInside(full, full)) throw new Problem(`cannot read ${shown(full, cwd)}: ${LEADS_OUT}`);
  const read = (path: string, above: readonly string[]): ReadonlyArray<ConfigLayer | Preset> => {
    const file = files.read(path, shown(path, cwd));
    const { config, faults } = file.fault
      ? { config: undefined, faults: [file.fault] }
      : readConfig(file.path, file.text);
    const [first, ...more] = speak(faults);
    if (first)
      throw problemAt(file, first.span, `${first.message}${more.length ? ` (and ${more.length} more)` : ''}`);
    if (!config) return [];
    const chain = [...above, path];
    const [plugin] = chain.some(isInstalled) ? config.plugins : [];
    if (plugin) {
      const own = relative(dirname(full), resolve(dirname(path), plugin.name))
        .split(sep)
        .join('/');
      throw problemAt(
        file,
        plugin.span,
        `a package of settings runs no code: ${plugin.name}; where you trust it, name the plugin in your own dunmark.yml: ./${own}`,
      );
    }
    const below = config.extends.flatMap((named) => {
      if (isPreset(named.name)) return [named.name];
      const next = target(path, named, file, files, missing);
      if (!isInstalled(next) && !isInside(next, path))
        throw problemAt(file, named.span, `cannot read “${named.name}”: ${LEADS_OUT}`);
      if (chain.includes(next))
        throw problemAt(file, named.span, `“${named.name}” builds on this file, so neither comes first`);
      if (chain.length === DEEPEST)
        throw problemAt(file, named.span, `more than ${DEEPEST} files of settings build on each other`);
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

function target(
  from: string,
  { name, span }: NamedPath,
  file: DiskFile,
  files: Files,
  missing: (path: string) => void,
): string {
  if (IS_FILE.test(name) && !PACKAGE_FILE.test(name)) {
    const path = isAbsolute(name) ? name : resolve(dirname(from), name);
    if (!SETTINGS.test(path)) throw problemAt(file, span, `“${name}” is no .yml, .yaml or .json file`);
    if (!files.exists(path)) throw problemAt(file, span, `cannot read “${name}”: there is no such file`);
    return path;
  }
  const found = inPackages(dirname(from), name, files, missing);
  if (found) return found;
  const meant = nearest(name, PRESETS);
  throw problemAt(
    file,
    span,
    meant
      ? `“${name}” cannot be built on; did you mean ${meant}?`
      : `“${name}” cannot be built on: no installed package of that name holds ${CONFIG_NAMES[0]}; for a file write ./${name}`,
  );
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
