/** A letter's data made of the dictionary's examples, as its receiver might get them. */
import type { ExampleValue } from '../model/variable.js';
import type { CompiledLetter } from './compiled-letter.js';

export const exampleData = ({ variables, lang }: CompiledLetter): Readonly<Record<string, ExampleValue>> =>
  Object.fromEntries(variables.map(({ variable }) => [variable.name, variable.example[lang]]));
