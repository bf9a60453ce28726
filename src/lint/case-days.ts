/** The days of a case: when the letter is dated and when the debt fell due, as far as it is known. */

import type { Language } from '../model/language.js';
import { contains, overlaps } from '../model/span.js';
import type { Dictionary, Role } from '../model/variable.js';
import { dayNumber, isoDay } from '../text/calendar.js';
import { LETTER, UPPER } from '../text/letters.js';
import { linesAround } from '../text/newline.js';
import type { Fact, Hit, Letter } from './letter.js';
import { sentenceOf } from './sentence-of.js';

export interface CaseDays {
  readonly letterDate?: number;
  /** One for each invoice; none is known when there is none. */
  readonly dueDates: readonly number[];
}

/** Of a finished letter: what was said about it, else what it says itself. Of a template: the days written out in it. */
export function daysOf(letter: Letter): CaseDays {
  const { filled } = letter.template;
  const letterDate = filled?.letterDate ?? datelineOf(letter);
  const dueDates = filled?.dueDates ?? writtenDueDates(letter);
  return { ...(letterDate !== undefined && { letterDate }), dueDates };
}

/** Of the case the dictionary's examples tell, which a template is tried with. */
export function exampleDays({ dictionary, lang }: Letter): CaseDays {
  const known = examples.get(dictionary) ?? {};
  examples.set(dictionary, known);
  known[lang] ??= daysOfExamples(dictionary, lang);
  return known[lang];
}

/** A dictionary is that of many letters. */
const examples = new WeakMap<Dictionary, Partial<Record<Language, CaseDays>>>();

function daysOfExamples(dictionary: Dictionary, lang: Language): CaseDays {
  const day = (role: string): readonly number[] =>
    [...dictionary.values()].flatMap((variable) =>
      variable.role === role && variable.type === 'date'
        ? (isoDay(String(variable.example[lang])) ?? [])
        : [],
    );
  const [letterDate] = day('letter-date');
  return { ...(letterDate !== undefined && { letterDate }), dueDates: distinct(day('due-date')) };
}

/** The letter's date: known, or counted from its one due date by the age it states. */
export function countedDate(letter: Letter, days: CaseDays): number | undefined {
  if (days.letterDate !== undefined || days.dueDates.length !== 1) return days.letterDate;
  const ages = letter
    .facts('age')
    .flatMap(({ number, text }) => (number !== undefined && text.includes(String(number)) ? [number] : []));
  const [age, ...more] = distinct(ages);
  return age === undefined || more.length ? undefined : days.dueDates[0]! + age;
}

/** True when the sentence something stands in holds a word of the class. */
export function saysBeside(letter: Letter, place: Omit<Hit, 'id'>, id: string): boolean {
  const hits = letter.hits(id);
  // Few classes stand in a letter, and only then are its sentences wanted.
  if (!hits.length) return false;
  const sentence = sentenceOf(letter, place);
  return hits.some((hit) => hit.block === place.block && contains(sentence, hit));
}

/** True for a fact whose words also state the other one. */
export const readsAsBoth = (letter: Letter, fact: Fact, other: Role): boolean =>
  letter.facts(other).some((each) => each.block === fact.block && overlaps(each, fact));

/** True when the sentence of a fact also says how long the debt has been overdue. */
export function tellsAge(letter: Letter, fact: Fact): boolean {
  const sentence = sentenceOf(letter, fact);
  return letter.facts('age').some((age) => age.block === fact.block && overlaps(age, sentence));
}

/** What can only be read as a due date; when there is none, what may be one. That of an instalment is not the debt's. */
function writtenDueDates(letter: Letter): readonly number[] {
  const facts = letter.facts('due-date');
  if (facts.some((fact) => saysBeside(letter, fact, 'instalment'))) return [];
  const sure = facts.filter((fact) => !readsAsBoth(letter, fact, 'deadline') || tellsAge(letter, fact));
  return distinct((sure.length ? sure : facts).flatMap(({ date }) => (date && dayNumber(date)) ?? []));
}

const distinct = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/** A line that is a date, perhaps with a place or a label before it; two that differ date nothing. */
function datelineOf(letter: Letter): number | undefined {
  const labels = letter.hits('dateline');
  const days = letter.dates().flatMap(({ block, start, end, date }) => {
    if (block.kind !== 'paragraph' || block.quoted) return [];
    const line = linesAround(block.text, start, end);
    const after = block.text.slice(end, line.end);
    const before = block.text.slice(line.start, start);
    const isLine =
      PLACE.test(before) || labels.some((hit) => hit.block === block && hit.start === line.start);
    return isLine && !/[^\s.,]/.test(after) ? (dayNumber(date) ?? []) : [];
  });
  const [day, ...more] = distinct(days);
  return more.length ? undefined : day;
}

/** "London, " or nothing. */
const PLACE = new RegExp(`^(?:[${UPPER}][${LETTER} .'-]{1,30}, ?)?$`, 'u');
