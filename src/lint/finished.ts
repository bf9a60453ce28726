/** What is said of a finished letter: nothing in it will be filled in, so nobody is told to write a variable. */
import type { Edit } from '../model/finding.js';
import type { Language } from '../model/language.js';
import type { Dictionary } from '../model/variable.js';

const VARIABLE = /\{\{ ?(\w+) ?\}\}/g;

/** Variables by what they are called: “by {{ final_deadline }}” is said as “by [Final deadline]”. */
export const namingValues = (text: string, dictionary: Dictionary, locale: Language): string =>
  text.replace(VARIABLE, (written, name: string) => {
    const label = dictionary.get(name)?.label[locale];
    return label ? `[${label}]` : written;
  });

/** True for a mend that would write a variable, which stays a blank here. */
export const writesVariable = (edits: readonly Edit[]): boolean =>
  edits.some(({ text }) => /\{\{|\{%/.test(text));
