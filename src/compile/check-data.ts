/** Reads the values handed in for one letter and names every one that is missing, unknown or wrong. */
import type { Dictionary, Variable, VariableType } from '../model/variable.js';
import { isBlank } from './blank.js';
import type { CompiledLetter } from './compiled-letter.js';
import { type DataProblem, MOST_ROWS } from './data-problem.js';
import { problemOf, unknownProblem } from './problem-message.js';
import { isRefusal, type Place, readValue } from './read-value.js';
import type { List, Row, Value } from './value.js';

/** The letter's values in the order of `letter.variables`; of no use while there are problems. */
export interface ReadData {
  readonly values: readonly Value[];
  readonly problems: readonly DataProblem[];
}

/** A wrong file has a thousand wrong rows; the first hundred problems say so. */
const MOST_PROBLEMS = 100;
const IN_TEXT = { inSubject: false, asUrl: false };

/**
 * Every problem of the values handed in for a letter, in the order of the letter's variables, then of the data.
 * A variable that the dictionary holds and this letter does not use may be there: one record fills many letters.
 */
export const checkData = (
  letter: CompiledLetter,
  data: unknown,
  dictionary?: Dictionary,
): readonly DataProblem[] => readData(letter, data, dictionary).problems;

/** Own properties only are read: an inherited `constructor` is no value. Without a dictionary only the letter's variables are known. */
export function readData(letter: CompiledLetter, data: unknown, dictionary?: Dictionary): ReadData {
  const problems: DataProblem[] = [];
  if (!isRecord(data)) {
    const message = 'The data must be one object of names and values, { "client_name": "…" }.';
    return { values: [], problems: [{ code: 'mistyped', path: '', message }] };
  }
  let known = 0;
  const values = wantedBy(letter).map((wanted) => {
    const given = Object.hasOwn(data, wanted.name);
    if (given) known += 1;
    return readVariable(wanted, given ? data[wanted.name] : undefined, problems);
  });
  const names = Object.keys(data);
  if (names.length !== known) reportUnknown(letter, names, dictionary, problems);
  return { values, problems: problems.length > MOST_PROBLEMS ? problems.slice(0, MOST_PROBLEMS) : problems };
}

/** What reading a value asks for, in one shape for all variables: they are asked for once a row. */
interface Wanted extends Place {
  readonly name: string;
  readonly type: VariableType;
  readonly required: boolean;
  readonly variable: Variable;
}

const wantedByLetter = new WeakMap<CompiledLetter, readonly Wanted[]>();

function wantedBy(letter: CompiledLetter): readonly Wanted[] {
  const known = wantedByLetter.get(letter);
  if (known) return known;
  const wanted = letter.variables.map(({ variable, required, inSubject, asUrl }) => {
    const { name, type } = variable;
    return { name, type, required, inSubject, asUrl, variable };
  });
  wantedByLetter.set(letter, wanted);
  return wanted;
}

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

function readVariable(wanted: Wanted, raw: unknown, problems: DataProblem[]): Value {
  const { name, type, required, variable } = wanted;
  if (type === 'list') return readList(variable, required, raw, problems);
  const value = readValue(type, raw, wanted);
  if (isRefusal(value)) {
    problems.push(problemOf(value, variable, name));
    return undefined;
  }
  if (required && saysNothing(value)) problems.push(problemOf({ code: 'missing' }, variable, name));
  return value;
}

const saysNothing = (value: Value): boolean =>
  value === undefined || (typeof value === 'string' && isBlank(value));

function readList(
  variable: Variable,
  required: boolean,
  raw: unknown,
  problems: DataProblem[],
): List | undefined {
  const { name } = variable;
  if (raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0)) {
    if (required) problems.push(problemOf({ code: 'missing' }, variable, name));
    return Array.isArray(raw) ? [] : undefined;
  }
  if (!Array.isArray(raw)) {
    problems.push(problemOf({ code: 'mistyped' }, variable, name));
    return undefined;
  }
  if (raw.length > MOST_ROWS) {
    problems.push(problemOf({ code: 'too-many-rows' }, variable, name));
    return undefined;
  }
  const rows: Array<string | Row> = [];
  for (let i = 0; i < raw.length && problems.length < MOST_PROBLEMS; i++) {
    const row = variable.fields
      ? readRow(variable, raw[i], i, problems)
      : readItem(variable, raw[i], i, problems);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

const rowPath = ({ name }: Variable, index: number): string => `${name}[${index}]`;

function readItem(
  variable: Variable,
  raw: unknown,
  index: number,
  problems: DataProblem[],
): string | undefined {
  const value = readValue('text', raw, IN_TEXT);
  if (typeof value === 'string' && !isBlank(value)) return value;
  const refusal = isRefusal(value) ? value : ({ code: 'missing' } as const);
  problems.push(
    problemOf(refusal, variable, rowPath(variable, index), { type: 'text', label: variable.label }),
  );
  return undefined;
}

/** Every field of a row is required: a table with a hole in it says less than the seller knows. */
function readRow(variable: Variable, raw: unknown, index: number, problems: DataProblem[]): Row | undefined {
  if (!isRecord(raw)) {
    problems.push(problemOf({ code: 'mistyped' }, variable, rowPath(variable, index)));
    return undefined;
  }
  const path = (name: string): string => `${rowPath(variable, index)}.${name}`;
  const fields = variable.fields ?? {};
  const cells: Value[] = [];
  let known = 0;
  for (const name of Object.keys(fields)) {
    const field = fields[name]!;
    const given = Object.hasOwn(raw, name);
    if (given) known += 1;
    const value = readValue(field.type, given ? raw[name] : undefined, IN_TEXT);
    if (isRefusal(value)) problems.push(problemOf(value, variable, path(name), field, name));
    else {
      if (saysNothing(value))
        problems.push(problemOf({ code: 'missing' }, variable, path(name), field, name));
      cells.push(value);
    }
  }
  const names = Object.keys(raw);
  if (names.length !== known) {
    for (const name of names) {
      if (!Object.hasOwn(fields, name)) problems.push(unknownProblem(path(''), name, Object.keys(fields)));
    }
  }
  return { kind: 'row', cells };
}

function reportUnknown(
  letter: CompiledLetter,
  names: readonly string[],
  dictionary: Dictionary | undefined,
  problems: DataProblem[],
): void {
  const own = new Set(letter.variables.map((wanted) => wanted.variable.name));
  for (const name of names) {
    if (own.has(name) || dictionary?.has(name)) continue;
    if (problems.length >= MOST_PROBLEMS) return;
    problems.push(unknownProblem('', name, [...own, ...(dictionary?.keys() ?? [])]));
  }
}
