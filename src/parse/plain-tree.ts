/** The tree that plain YAML is read into. */
import type { Span } from '../model/span.js';
import type { Branch } from './yaml-tree.js';

/** The full reader says where a file nests too deeply; shipped files nest half as deep. */
export const DEEPEST = 12;

const NONE: ReadonlyMap<string, Branch> = new Map();

export function leaf(data: unknown, key: Span | undefined, start: number, end: number): Branch {
  const value = { start, end };
  return key ? { key, value, data, children: NONE, size: 1 } : { value, data, children: NONE, size: 1 };
}

/** A list or map from its children, none of which has another's name. */
export function branch(
  data: unknown,
  children: ReadonlyMap<string, Branch>,
  key: Span | undefined,
  start: number,
  end: number,
): Branch {
  let size = 1;
  for (const child of children.values()) size += child.size;
  const value = { start, end };
  return key ? { key, value, data, children, size } : { value, data, children, size };
}
