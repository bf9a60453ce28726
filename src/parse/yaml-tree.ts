/** What reading YAML gives: data, with the place of every key and value. */
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';

export interface TreeOptions {
  /** `&name` and `*name` are understood. In a letter they are text that wanted quotes. */
  readonly aliases: boolean;
}

export interface Place {
  readonly key?: Span;
  /** Quotes included. Of no length where nothing is written. */
  readonly value: Span;
}

export interface Branch extends Place {
  readonly data: unknown;
  readonly children: ReadonlyMap<string, Branch>;
  /** Values in it, its own included, each counted as often as it is reached. */
  readonly size: number;
}

export type DataPath = ReadonlyArray<string | number>;

export interface Yaml {
  /** Objects have no prototype. `null` for an empty text; `undefined` where nothing could be read. */
  readonly data: unknown;
  readonly faults: readonly Fault[];
  /** False where a syntax error hides a part of the text: what seems to be missing may only be unread. */
  readonly complete: boolean;
  /** Where a key and its value, or a list's item, is written; `undefined` where there is nothing of that path. */
  readonly place: (path: DataPath) => Place | undefined;
}

/** What stands at a path of the tree. */
export function branchAt(root: Branch, path: DataPath): Branch | undefined {
  let branch: Branch | undefined = root;
  for (const step of path) branch = branch?.children.get(String(step));
  return branch;
}
