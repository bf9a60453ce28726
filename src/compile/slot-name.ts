/** Which variable a slot prints, in words for people. */
import type { Bilingual } from '../model/language.js';
import type { Operand } from './ops.js';
import type { Lookup } from './resolve.js';

export interface SlotName {
  /** `amount_due`, or `invoices.amount` for a column of a list. */
  readonly name: string;
  readonly label: Bilingual;
}

/** `undefined` for a constant and for what a loop counts. */
export function slotName(value: Operand, { variables, loops }: Lookup): SlotName | undefined {
  if ('literal' in value) return undefined;
  const [first = '', second] = value.path;
  const loop = loops.findLast(({ item }) => item === first);
  const variable = loop
    ? loop.variable?.variable
    : variables.find((known) => known.variable.name === first)?.variable;
  if (!variable) return undefined;
  const { name, label, fields } = variable;
  if (!loop || second === undefined) return { name, label };
  const field = fields && Object.hasOwn(fields, second) ? fields[second] : undefined;
  return field ? { name: `${name}.${second}`, label: field.label } : { name, label };
}
