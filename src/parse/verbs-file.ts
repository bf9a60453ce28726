/** The file of irregular English verbs. */
import { shape, validate } from '../generated/schema/verbs.js';
import type { Fault } from '../model/fault.js';
import { readChecked } from './checked-file.js';

/** Reads `lexicons/verbs.yml`: verb → its other forms. Never throws. */
export function readVerbs(
  _path: string,
  source: string,
): { readonly verbs?: ReadonlyMap<string, readonly string[]>; readonly faults: readonly Fault[] } {
  const { data, faults } = readChecked<Readonly<Record<string, readonly string[]>>>(source, {
    validate,
    shape,
  });
  return data ? { verbs: new Map(Object.entries(data)), faults } : { faults };
}
