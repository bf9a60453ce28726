/** The file of word classes. */
import { shape, validate } from '../generated/schema/classes.js';
import type { Fault } from '../model/fault.js';
import type { WordClass } from '../model/lexicon.js';
import { readChecked } from './checked-file.js';

/** Reads `lexicons/classes.yml`, in the order of the file. Never throws. */
export function readClasses(
  _path: string,
  source: string,
): { readonly classes?: readonly WordClass[]; readonly faults: readonly Fault[] } {
  const { data, faults } = readChecked<Readonly<Record<string, WordClass['words']>>>(source, {
    validate,
    shape,
  });
  return data ? { classes: Object.entries(data).map(([id, words]) => ({ id, words })), faults } : { faults };
}
