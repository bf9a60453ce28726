/** Whether a letter shows the day it was written. */

import { toSource } from '../model/text-block.js';
import { DIGIT, LETTER } from '../text/letters.js';
import { linesAround } from '../text/newline.js';
import type { Hit, Letter } from './letter.js';

/** By a variable, by a date in the signature, or by a line that holds nothing but a date. */
export function isDated(letter: Letter): boolean {
  if (letter.states('letter-date')) return true;
  const labels = letter.hits('date-label');
  return letter
    .hits('date')
    .some((date) => date.block.kind !== 'subject' && (signs(letter, date) || fillsLine(date, labels)));
}

const SPOKEN = new RegExp(`[${LETTER}${DIGIT}\\ue000]`, 'u');

const signs = ({ closing }: Letter, { block, start, end }: Hit): boolean =>
  toSource(block, start, end).start >= closing;

function fillsLine({ block, start, end }: Hit, labels: readonly Hit[]): boolean {
  const { text } = block;
  const line = linesAround(text, start, end);
  const label = labels.find((hit) => hit.block === block && hit.start >= line.start && hit.end <= start);
  const rest = text.slice(line.start, label ? label.start : start) + text.slice(end, line.end);
  return !SPOKEN.test(rest);
}
