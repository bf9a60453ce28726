/** What the reader typed → a value, kindly: amounts may be written as people write them, as long as they mean one thing. */

import type { Row, Value } from '../../compile/value.js';
import type { Field, VariableType } from '../../model/variable.js';
import { readTyped } from './read-typed.js';

/** A text, or a table of texts by column. */
export type Input = string | ReadonlyArray<Readonly<Record<string, string>>>;

/** `undefined` for nothing, `null` for something that is no value of the type. */
export function readInput(
  type: VariableType,
  input: Input | undefined,
  fields?: Readonly<Record<string, Field>>,
): Value {
  if (input === undefined) return undefined;
  if (typeof input !== 'string') {
    if (!fields) return undefined;
    const rows = input.flatMap((row): Row[] => {
      const cells = Object.entries(fields).map(
        ([name, field]) => readTyped(field.type, row[name] ?? '') ?? undefined,
      );
      return cells.some((cell) => cell !== undefined) ? [{ kind: 'row', cells }] : [];
    });
    return rows.length ? rows : undefined;
  }
  if (type !== 'list') return readTyped(type, input);
  const lines = input
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length ? lines : undefined;
}

/** True when something was typed that cannot be used. */
export const isRefused = (type: VariableType, input: Input | undefined): boolean =>
  typeof input === 'string' && input.trim() !== '' && readInput(type, input) === null;
