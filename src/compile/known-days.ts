/** What the values a letter was filled in with tell of its days. */
import type { Filled } from '../model/template.js';
import type { Role } from '../model/variable.js';
import { dayNumber } from '../text/calendar.js';
import type { CompiledLetter } from './compiled-letter.js';
import { isKind, isList, type Value } from './value.js';

/** The letter's date, and the due date of each invoice: of its own variables and of the rows of its lists. */
export function knownDays({ variables }: CompiledLetter, values: readonly Value[]): Filled {
  const daysOf = (role: Role): readonly number[] => [
    ...new Set(
      variables.flatMap(({ variable }, i) => {
        const value = values[i];
        if (variable.role === role) return dayOf(value);
        const column = Object.values(variable.fields ?? {}).findIndex((field) => field.role === role);
        if (column < 0 || !isList(value)) return [];
        return value.flatMap((row) => (typeof row === 'string' ? [] : dayOf(row.cells[column])));
      }),
    ),
  ];
  const [letterDate] = daysOf('letter-date');
  const dueDates = daysOf('due-date');
  return { ...(letterDate !== undefined && { letterDate }), ...(dueDates.length > 0 && { dueDates }) };
}

const dayOf = (value: Value): readonly number[] =>
  isKind(value, 'date') ? [dayNumber(value) ?? []].flat() : [];
