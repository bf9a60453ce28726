/** What the values a letter was filled in with tell of its days. */
import type { Filled } from '../model/template.js';
import type { Dictionary, Role } from '../model/variable.js';
import { dayNumber } from '../text/calendar.js';
import type { CompiledLetter } from './compiled-letter.js';
import { readDate } from './read-typed.js';
import { isKind, isList, type Value } from './value.js';

/** What a letter was filled in with. */
export interface FilledWith {
  readonly values: readonly Value[];
  /** As handed in: one record fills many letters, so it may name a day that this one does not print. */
  readonly data: unknown;
  readonly dictionary: Dictionary;
}

/** The letter's date, and the due date of each invoice: of its own variables and of the rows of its lists. */
export function knownDays({ variables }: CompiledLetter, filled: FilledWith): Filled {
  const daysOf = (role: Role): readonly number[] => [
    ...new Set(
      variables.flatMap(({ variable }, i) => {
        const value = filled.values[i];
        if (variable.role === role) return dayOf(value);
        const column = Object.values(variable.fields ?? {}).findIndex((field) => field.role === role);
        if (column < 0 || !isList(value)) return [];
        return value.flatMap((row) => (typeof row === 'string' ? [] : dayOf(row.cells[column])));
      }),
    ),
  ];
  const [letterDate] = [...daysOf('letter-date'), ...unprinted('letter-date', filled)];
  const dueDates = daysOf('due-date');
  return { ...(letterDate !== undefined && { letterDate }), ...(dueDates.length > 0 && { dueDates }) };
}

/** Days of a role that only the data name. One that is no date is none: the letter does not use it. */
const unprinted = (role: Role, { data, dictionary }: FilledWith): readonly number[] =>
  Object.entries(data as object).flatMap(([name, raw]) =>
    dictionary.get(name)?.role === role ? dayOf(readDate(raw)) : [],
  );

const dayOf = (value: Value): readonly number[] =>
  isKind(value, 'date') ? [dayNumber(value) ?? []].flat() : [];
