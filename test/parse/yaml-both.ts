/** Both readers of YAML on one text: what the plain one says, and what it must say. */
import { isDeepStrictEqual } from 'node:util';
import { readFullYaml } from '../../src/parse/full-yaml.js';
import { readPlainYaml } from '../../src/parse/plain-yaml.js';
import { guardYaml } from '../../src/parse/yaml-guard.js';
import type { Branch, DataPath, Place } from '../../src/parse/yaml-tree.js';

/** A tree as a list that can be compared: each path with its places and its size. */
function listed(
  branch: Branch,
  path: DataPath = [],
): ReadonlyArray<{ path: string; place: Place | undefined; data: unknown }> {
  const { key, value, data } = branch;
  return [
    { path: path.join('/'), place: key ? { key, value } : { value }, data },
    ...[...branch.children].flatMap(([step, child]) => listed(child, [...path, step])),
  ];
}

const size = (data: unknown): number =>
  typeof data === 'object' && data !== null
    ? Object.values(data).reduce((sum: number, child) => sum + size(child), 1)
    : 1;

const paths = (data: unknown, path: DataPath = []): readonly DataPath[] => [
  path,
  ...(typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([step, child]) => paths(child, [...path, step]))
    : []),
];

export interface Compared {
  /** The plain reader has read it. */
  readonly isPlain: boolean;
  /** What the two disagree on. */
  readonly difference?: unknown;
}

export function compared(text: string): Compared {
  if (guardYaml(text)) return { isPlain: false };
  const root = readPlainYaml(text);
  if (!root) return { isPlain: false };
  const full = readFullYaml(text, 0, { aliases: text.length % 2 === 0 });
  if (full.faults.length || !full.complete) return { isPlain: true, difference: full.faults };
  if (!isDeepStrictEqual(root.data, full.data) || root.size !== size(full.data))
    return { isPlain: true, difference: { plain: root.data, full: full.data } };
  // Keys that are numbers come first in an object, whatever the order in which they are written.
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  const theirs = paths(full.data)
    .map((path) => ({ path: path.join('/'), place: full.place(path) }))
    .sort(byPath);
  const mine = listed(root)
    .map(({ path, place }) => ({ path, place }))
    .sort(byPath);
  return isDeepStrictEqual(mine, theirs)
    ? { isPlain: true }
    : {
        isPlain: true,
        difference: mine.map((one, i) => [one, theirs[i]]).filter(([a, b]) => !isDeepStrictEqual(a, b)),
      };
}
