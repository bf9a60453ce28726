/** The sentence for each problem with a value: what is wrong, what is expected, an example that would do. */
import type { Field, Variable } from '../model/variable.js';
import { nearest } from '../text/nearest.js';
import {
  type DataProblem,
  EXPECTED,
  LONGEST_VALUE,
  MOST_ROWS,
  type ProblemCode,
  shown,
} from './data-problem.js';

const LONGEST_NAME = 64;

const SAID: Readonly<Record<Exclude<ProblemCode, 'unknown'>, string>> = {
  missing: 'is missing',
  mistyped: 'has a value of the wrong kind',
  'too-long': `is longer than ${LONGEST_VALUE.toLocaleString('en')} characters`,
  'too-many-rows': `has more than ${MOST_ROWS.toLocaleString('en')} rows`,
  'control-character': 'holds a control character or half a character',
  'line-break': 'holds a line break where one line is needed',
  'unsafe-url': 'is not a link that may be sent',
};

/** `field` and `fieldName` tell of which column of a list the value is; without a name, of each item. */
export function problemOf(
  { code }: { readonly code: ProblemCode },
  variable: Variable,
  path: string,
  field?: Field,
  fieldName?: string,
): DataProblem {
  const { type, label } = field ?? variable;
  const example = exampleOf(variable, path !== variable.name, fieldName);
  const what = code === 'unknown' ? '' : SAID[code];
  const expected = type === 'list' && path !== variable.name ? 'a row of named values' : EXPECTED[type];
  const message = `"${path}" (${label.en}) ${what}; it takes ${expected}${
    example === undefined ? '' : `, for example ${shown(example)}`
  }.`;
  return { code, path, message, expected: type, ...(example === undefined ? {} : { example }) };
}

function exampleOf(variable: Variable, ofRow: boolean, fieldName: string | undefined): unknown {
  const example = variable.example.en;
  if (!ofRow || !Array.isArray(example)) return example;
  const row: unknown = example[0];
  if (fieldName === undefined || typeof row !== 'object' || row === null) return row;
  return Object.hasOwn(row, fieldName) ? (row as Record<string, unknown>)[fieldName] : undefined;
}

/** `prefix` is the row the name was given in. */
export function unknownProblem(prefix: string, name: string, candidates: readonly string[]): DataProblem {
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
  const path = `${prefix}${short}`;
  const suggestion = name.length > LONGEST_NAME ? undefined : nearest(name, candidates);
  const remedy = suggestion === undefined ? 'take it out' : `did you mean "${suggestion}"?`;
  const message = `"${path}" is not known${suggestion === undefined ? ': ' : '; '}${remedy}${suggestion === undefined ? '.' : ''}`;
  return { code: 'unknown', path, message, ...(suggestion === undefined ? {} : { suggestion }) };
}
