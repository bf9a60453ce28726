/** YAML text → plain data with the place of every key and value. The one door to its two readers. */
import type { Span } from '../model/span.js';
import { readFullYaml } from './full-yaml.js';
import { readPlainYaml } from './plain-yaml.js';
import { guardYaml } from './yaml-guard.js';
import { branchAt, type DataPath, type Place, type TreeOptions, type Yaml } from './yaml-tree.js';

export type { DataPath, Place, Yaml } from './yaml-tree.js';

/**
 * Reads YAML 1.2, core schema. Never throws, runs no tag, and lets no alias multiply.
 * A line whose mistake is plain (`subject: {{ x }}` without quotes, `stage:final`) is a fault with a
 * fix and is read as if mended, so that one slip does not hide the rest of the file.
 *
 * @param offset where `text` begins in the source; all places are in the source
 */
export function readYaml(text: string, offset = 0, options: TreeOptions = { aliases: false }): Yaml {
  const fault = guardYaml(text);
  if (fault)
    return {
      data: undefined,
      faults: [{ ...fault, span: shifted(fault.span, offset) }],
      complete: false,
      place: () => undefined,
    };
  const root = readPlainYaml(text);
  if (!root) return readFullYaml(text, offset, options);
  return {
    data: root.data,
    faults: [],
    complete: true,
    place: (path: DataPath): Place | undefined => {
      const found = branchAt(root, path);
      if (!found) return undefined;
      const value = shifted(found.value, offset);
      return found.key ? { key: shifted(found.key, offset), value } : { value };
    },
  };
}

const shifted = ({ start, end }: Span, offset: number): Span => ({
  start: start + offset,
  end: end + offset,
});
