/** A letter as plain text for its reviewer: filled with example values, the subject on top. */
import type { CompiledLetter } from './compiled-letter.js';
import { exampleData } from './example-data.js';
import { renderLetter } from './render-letter.js';

/** The name a subject has in every mail, whatever its language. */
export const SUBJECT_HEADER = 'Subject: ';

/** @throws DataError when an example of the dictionary is not a value of its type */
export function textFile(letter: CompiledLetter): string {
  const { subject, body } = renderLetter(letter, exampleData(letter), { target: 'text' });
  return `${subject === '' ? '' : `${SUBJECT_HEADER}${subject}\n\n`}${body}\n`;
}
