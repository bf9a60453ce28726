/** The nearest settings file: dunmark.yml, .yaml or .json, or the `dunmark` key of package.json, up to the repository's root. */
import { basename, dirname, join } from 'node:path';
import type { Files } from './files.js';

/** Nearest first within one folder. */
export const CONFIG_NAMES = ['dunmark.yml', 'dunmark.yaml', 'dunmark.json'] as const;

/** True for a file that settings are looked for in by its name alone. */
export const isConfigName = (path: string): boolean =>
  (CONFIG_NAMES as readonly string[]).includes(basename(path));

/**
 * @param folder absolute
 * @param known answers already found, by folder; filled on the way
 * @returns the absolute path of the file, or `undefined` where none lies between here and the root
 */
export function findConfig(
  folder: string,
  files: Files,
  known: Map<string, string | undefined> = new Map(),
): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const parent = dirname(folder);
  const own = configIn(folder, files);
  const isRoot = parent === folder || files.exists(join(folder, '.git'));
  const found = own ?? (isRoot ? undefined : findConfig(parent, files, known));
  known.set(folder, found);
  return found;
}

function configIn(folder: string, files: Files): string | undefined {
  for (const name of CONFIG_NAMES) {
    const path = join(folder, name);
    if (files.exists(path)) return path;
  }
  const path = join(folder, 'package.json');
  return hasOurKey(path, files) ? path : undefined;
}

/** Somebody else's broken package.json is not ours to complain about. */
function hasOurKey(path: string, files: Files): boolean {
  if (!files.exists(path)) return false;
  try {
    const { text } = files.read(path, path);
    return text.includes('"dunmark"') && Object.hasOwn(JSON.parse(text) as object, 'dunmark');
  } catch {
    return false;
  }
}
