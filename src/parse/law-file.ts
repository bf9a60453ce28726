/** The file of law by market. */
import { shape, validate } from '../generated/schema/law.js';
import type { Fault } from '../model/fault.js';
import type { Law } from '../model/law.js';
import { readChecked } from './checked-file.js';

/** Reads `templates/law.yml`. Never throws. */
export function readLaw(
  _path: string,
  source: string,
): { readonly law?: Law; readonly faults: readonly Fault[] } {
  const { data, faults } = readChecked<Law>(source, { validate, shape });
  return data ? { law: data, faults } : { faults };
}
