/** A value after it was read and found good: what ops compute with. Its kind says how it is printed. */

export interface Money {
  readonly kind: 'money';
  readonly amount: number;
  /** Three capitals, ISO 4217. */
  readonly currency: string;
}

/** A day of the calendar; there is no time and no zone in it. */
export interface CalendarDate {
  readonly kind: 'date';
  readonly iso: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 8.5 is 8.5 %. */
export interface Percent {
  readonly kind: 'percent';
  readonly percent: number;
}

/** A row of a list, its values in the order of the list's fields. */
export interface Row {
  readonly kind: 'row';
  readonly cells: readonly Value[];
}

export type List = ReadonlyArray<string | Row>;
export type Value =
  | undefined
  | null
  | string
  | number
  | boolean
  | Money
  | CalendarDate
  | Percent
  | Row
  | List;

export const isList = (value: Value): value is List => Array.isArray(value);

type Kinds = { money: Money; date: CalendarDate; percent: Percent; row: Row };

/** True for an object value of that kind. */
export const isKind = <Kind extends keyof Kinds>(value: Value, kind: Kind): value is Kinds[Kind] =>
  typeof value === 'object' && value !== null && !isList(value) && value.kind === kind;

/** Liquid's truth: only nothing and `false` are false; `''` and 0 are true. */
export const isTruthy = (value: Value): boolean => value !== undefined && value !== null && value !== false;

/** What comparisons look at: the amount, the ISO day, the number. */
export function comparable(value: Value): string | number | boolean | List | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return value;
  if (isList(value)) return value;
  if (value.kind === 'money') return value.amount;
  if (value.kind === 'date') return value.iso;
  if (value.kind === 'percent') return value.percent;
  return undefined;
}
