/** The ages of the debt a letter states in words, and how exactly it states them. */
import { overlaps, type Span } from '../model/span.js';
import { dayNumber } from '../text/calendar.js';
import { type CaseDays, saysBeside } from './case-days.js';
import type { Fact, Hit, Letter } from './letter.js';
import { sentenceOf } from './sentence-of.js';

export interface StatedAge extends Span {
  readonly fact: Fact;
  /** Fewest and most days it may be called this. */
  readonly least: number;
  readonly most: number;
  /** The days there are, when the letter tells from when to when it counts. */
  readonly real: number | undefined;
}

/** Ages of this debt. Those of other invoices, of a rule or of a condition are left out. */
export function statedAges(letter: Letter, days: CaseDays): readonly StatedAge[] {
  return letter.facts('age').flatMap((fact) => {
    if (fact.number === undefined || fact.by !== 'words' || saysBeside(letter, fact, 'other-age')) return [];
    const start = fact.numberAt ?? fact.start;
    const unit = unitOf(letter, fact, start);
    return [
      {
        fact,
        start,
        end: unit?.end ?? fact.end,
        ...rangeOf(letter, fact, fact.number, unit),
        real: realAge(letter, fact, days),
      },
    ];
  });
}

/** Longest wait a letter speaks of: where it says "more than", no end is set. */
const NO_END = Number.POSITIVE_INFINITY;
const UNITS = [
  ['days', 1],
  ['weeks', 7],
  ['months', 30],
  ['years', 360],
] as const;

interface Unit extends Span {
  readonly days: number;
}

/** The word that counts, behind the number. */
function unitOf({ hits }: Letter, fact: Fact, from: number): Unit | undefined {
  return UNITS.flatMap(([id, days]) =>
    hits(id).flatMap((hit) =>
      hit.block === fact.block && hit.start >= from && overlaps(hit, fact)
        ? [{ start: hit.start, end: hit.end, days }]
        : [],
    ),
  ).sort((a, b) => a.start - b.start)[0];
}

/** "30 days" are thirty; "over 30" thirty or more; "three weeks" are said until the fourth is over; "about" is a fifth off. */
function rangeOf(letter: Letter, fact: Fact, days: number, unit: Unit | undefined) {
  const near = (id: string) =>
    letter
      .hits(id)
      .some(
        (hit) =>
          hit.block === fact.block &&
          hit.start < fact.end + 4 &&
          hit.end > fact.start - 12 &&
          inSentence(letter, fact, hit),
      );
  const over = near('more-than') || near('and-more');
  const loose = unit && unit.days > 1 ? Math.ceil(unit.days / 2) : 0;
  const about = near('about-number') ? Math.max(3, Math.ceil(days / 5)) : 0;
  const least = days - Math.max(loose, about);
  return { least, most: over ? NO_END : days + Math.max(unit && unit.days > 1 ? unit.days - 1 : 0, about) };
}

function inSentence(letter: Letter, fact: Fact, hit: Hit): boolean {
  const sentence = sentenceOf(letter, fact);
  return hit.start >= sentence.start && hit.end <= sentence.end;
}

/** From the due date of its own sentence, else the letter's only one, to the day it is told for, else the letter's. */
function realAge(letter: Letter, fact: Fact, { letterDate, dueDates }: CaseDays): number | undefined {
  const sentence = sentenceOf(letter, fact);
  const isBeside = (place: Omit<Hit, 'id'>) => place.block === fact.block && overlaps(place, sentence);
  const own = letter.facts('due-date').filter((each) => isBeside(each) && each.by === 'words');
  const due =
    own.length === 1 && own[0]!.date
      ? dayNumber(own[0]!.date)
      : only(own.length || isOneOfSeveral(letter) ? [] : dueDates);
  const told = [
    ...letter
      .hits('as-at')
      .filter((hit) => isBeside(hit) && (hit.end <= fact.start || isOneClause(fact, hit))),
    ...letter.hits('as-on').filter((hit) => isBeside(hit) && isOneClause(fact, hit)),
  ];
  const until = told.length
    ? letter
        .dates()
        .filter(
          (each) =>
            isBeside(each) && told.some((hit) => overlaps(hit, each)) && !own.some((o) => overlaps(o, each)),
        )
    : [];
  if (until.length > 1) return undefined;
  const at = until[0] ? dayNumber(until[0].date) : letterDate;
  return due === undefined || at === undefined ? undefined : at - due;
}

/** "10 days overdue, and on 11 August we spoke of it": that day tells of another event. A comma may follow the day itself. */
function isOneClause({ block: { text }, start, end }: Fact, day: Span): boolean {
  const between =
    day.end <= start ? text.slice(day.end, start).replace(/^[,\uff0c]/, '') : text.slice(end, day.start);
  return !/[,;:\u2013\u2014\uff0c\uff1b\uff1a\u3002()\uff08\uff09]/.test(between);
}

const only = (list: readonly number[]): number | undefined => (list.length === 1 ? list[0] : undefined);

/** Two ages in a letter whose due dates are not known are those of two invoices. */
const isOneOfSeveral = (letter: Letter): boolean =>
  !letter.template.filled?.dueDates &&
  new Set(letter.facts('age').flatMap(({ number }) => number ?? [])).size > 1;
