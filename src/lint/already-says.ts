/** Whether a letter has a sentence already, however its lines, marks, variables and filters are written. */
import type { Template } from '../model/template.js';
import { fold } from '../text/fold.js';
import { DIGIT, LETTER } from '../text/letters.js';

const FILTERS = /(\{\{-?\s*[\w.]+)[^{}]*\}\}/g;
const MARKS = new RegExp(`[^${LETTER}${DIGIT}{}]+`, 'gu');

/** A text without what may be written in another way. */
export const bare = (text: string): string => fold(text.replace(FILTERS, '$1}}')).replace(MARKS, '');

const known = new WeakMap<Template, string>();

export const alreadySays = (template: Template, sentence: string): boolean =>
  alreadySaysBare(template, bare(sentence));

/** The same for a sentence that is bare already. */
export function alreadySaysBare(template: Template, wanted: string): boolean {
  let said = known.get(template);
  if (said === undefined) {
    said = bare(template.source);
    known.set(template, said);
  }
  return wanted !== '' && said.includes(wanted);
}
