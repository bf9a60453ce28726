/** The dictionary's examples as somebody would type them. */
import type { Language } from '../../../model/language.js';
import type { BookVariable } from '../../book.js';
import { fieldsOf, type Values } from '../fill.js';
import { type Input, readInput } from '../read-input.js';
import type { Inputs } from './kept.js';

export const exampleInputs = (variables: Readonly<Record<string, BookVariable>>, lang: Language): Inputs =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, { example }]) => {
      const value = example?.[lang];
      return value === undefined ? [] : [[name, typed(value)]];
    }),
  );

function typed(value: NonNullable<BookVariable['example']>[Language]): Input {
  if (typeof value !== 'object') return String(value);
  const rows: ReadonlyArray<string | Readonly<Record<string, string | number>>> = value;
  if (rows.every((row) => typeof row === 'string')) return rows.join('\n');
  return rows.flatMap((row) =>
    typeof row === 'string'
      ? []
      : [Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell)]))],
  );
}

/** What was typed as values. An example nobody changed reads in each language as that language's own. */
export function inputValues(
  variables: Readonly<Record<string, BookVariable>>,
  inputs: Inputs,
  examples: ReadonlySet<string>,
  lang: Language,
): Values {
  const own = examples.size > 0 ? exampleInputs(variables, lang) : {};
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, input]) => {
      const variable = variables[name];
      if (!variable) return [];
      const typedIn = examples.has(name) ? own[name] : input;
      return [[name, readInput(variable.type, typedIn, fieldsOf(name, variables)) ?? undefined]];
    }),
  );
}
