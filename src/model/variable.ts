/** The dictionary of variables: what a slot may hold and which part of the letter it plays. */
import { PART_NAMES } from '../text/value-names.js';
import type { Bilingual } from './language.js';

export const VARIABLE_TYPES = [
  'text',
  'multiline',
  'money',
  'date',
  'integer',
  'percent',
  'email',
  'url',
  'list',
] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

/** What structure rules look for; never a variable's name. */
export const ROLES = [...PART_NAMES, 'other'] as const;
export type Role = (typeof ROLES)[number];

/** An example value as the pack writes it: ISO dates, "USD 12,500.00", lists of rows. */
export type ExampleValue =
  | string
  | number
  | readonly string[]
  | ReadonlyArray<Readonly<Record<string, string | number>>>;

export interface Variable {
  readonly name: string;
  readonly type: VariableType;
  readonly role: Role;
  /** It has a value only once the due date has passed. */
  readonly overdue?: boolean;
  readonly label: Bilingual;
  readonly example: Readonly<{ en: ExampleValue; zh: ExampleValue }>;
  /** For a `list` of rows: the columns of a row, in order. A list without fields is a list of texts. */
  readonly fields?: Readonly<Record<string, Field>>;
}

export interface Field {
  readonly type: Exclude<VariableType, 'list'>;
  /** The part the column plays, when structure rules look for it (an invoice table's amount). */
  readonly role?: Role;
  readonly label: Bilingual;
}

export type Dictionary = ReadonlyMap<string, Variable>;

/** Names are `[a-z][a-z0-9]*(_[a-z0-9]+)*`: a leading or trailing underscore would pair up as emphasis. */
export const VARIABLE_NAME = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
