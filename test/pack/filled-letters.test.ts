/** The shipped letters, filled in on a day of their own stage, say nothing that a finished letter must not. */
import { describe, expect, it } from 'vitest';
import { compileLetter } from '../../src/compile/compile-letter.js';
import { exampleData } from '../../src/compile/example-data.js';
import { letterText } from '../../src/compile/letter-text.js';
import { renderLetter } from '../../src/compile/render-letter.js';
import { lintLetter, loadPack } from '../../src/index.js';
import type { Stage } from '../../src/model/stage.js';
import { isoDay, isoOf } from '../../src/text/calendar.js';
import { shippedFiles } from './shipped-files.js';

const files = shippedFiles();
const pack = loadPack(files, 'templates');

/** Day 34 of the examples moved to a day of the stage: what lies before the letter moves, what lies after it stays. */
const AGE: Readonly<Record<Stage, number>> = {
  'pre-due': -4,
  reminder: 3,
  'follow-up': 10,
  formal: 20,
  final: 34,
};
const LETTER_DATE = '2026-08-18';
const dueOn = (age: number): string => isoOf(isoDay(LETTER_DATE)! - age);

function filledOn(letter: (typeof pack.letters)[number], age: number, locale?: 'en-US') {
  const compiled = compileLetter(letter.id, letter.template, pack.dictionary);
  const data: Record<string, unknown> = { ...(exampleData(compiled) as Record<string, unknown>) };
  if ('due_date' in data) data.due_date = dueOn(age);
  if ('interest_from' in data) data.interest_from = dueOn(age - 1);
  if ('days_overdue' in data) data.days_overdue = age;
  const printed = renderLetter(compiled, data, {
    target: 'text',
    dictionary: pack.dictionary,
    ...(locale && letter.lang === 'en' ? { locale } : {}),
  });
  const { stage, channel } = compiled.facts;
  const { situation, market } = letter.template.head;
  return {
    text: letterText(printed),
    lang: letter.lang,
    channel: channel!,
    pack,
    ...(stage && { stage }),
    ...(situation && { situation: situation.value }),
    ...(market && { market: market.value }),
  };
}

describe.each(pack.letters)('$lang $id, filled in', (letter) => {
  const stage = letter.template.head.stage?.value;
  const age = stage ? AGE[stage] : 3;

  it.each([{ days: 'known' }, { days: 'read from its text' }])('is right, its days $days', ({ days }) => {
    for (const locale of [undefined, 'en-US'] as const) {
      const { text, ...about } = filledOn(letter, age, locale);
      const known = days === 'known' ? { letterDate: LETTER_DATE, dueDate: dueOn(age) } : {};
      const found = lintLetter(text, { ...about, ...known });
      // A promised date stands in for a deadline in the reminder that thanks for it.
      const faults = found.filter(({ severity }) => severity !== 'info');
      expect(faults.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`)).toEqual([]);
    }
  });

  it('is of the wrong stage a hundred days later', () => {
    // A letter for an occasion goes out when the occasion comes.
    if (!stage || stage === 'final' || letter.template.head.situation) return;
    const { text, ...about } = filledOn(letter, 100);
    const found = lintLetter(text, { ...about, letterDate: LETTER_DATE, dueDate: dueOn(100) });
    expect(found.filter(({ rule }) => rule === 'stage-mismatch')).toHaveLength(1);
  });
});
