/** YAML text → plain data with the place of every key and value. The only reader of YAML. */
import { readFullYaml } from './full-yaml.js';
import type { TreeOptions, Yaml } from './yaml-tree.js';

export type { DataPath, Place, Yaml } from './yaml-tree.js';

/**
 * Reads YAML 1.2, core schema. Never throws, runs no tag, and lets no alias multiply.
 * A line whose mistake is plain (`subject: {{ x }}` without quotes, `stage:final`) is a fault with a
 * fix and is read as if mended, so that one slip does not hide the rest of the file.
 *
 * @param offset where `text` begins in the source; all places are in the source
 */
export function readYaml(text: string, offset = 0, options: TreeOptions = { aliases: false }): Yaml {
  return readFullYaml(text, offset, options);
}
