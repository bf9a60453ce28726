/** Days of the calendar in plain text: with the month's name, in figures, with Chinese marks. */
import { isDigit } from './character-codes.js';
import { KIND, WORD } from './fold.js';
import { digitsEnd, gap, hanNumberAt, type Reading, wordEnd } from './numbers.js';

/** What a date says; what it leaves open (03/04/2025 leaves day and month) is not there. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

export interface DateRead {
  readonly end: number;
  readonly date: DateParts;
}

interface Figure {
  readonly end: number;
  readonly value: number;
}

/** `14 March 2025`, `14th of March, 2025`, `14-Mar-2025`, `14 March`: from the day's figure at `at`. */
export function dayFirst(reading: Reading, at: number): DateRead | undefined {
  const day = dayAt(reading, at);
  if (!day) return undefined;
  const { folded } = reading;
  const dashed = folded[day.end] === '-' || folded[day.end] === '/';
  let name = dashed ? day.end + 1 : gap(folded, day.end);
  if (name === day.end) return undefined;
  if (!dashed) name = joined(reading, name);
  const month = monthAt(reading, name);
  return month && named(reading, day.value, month, name, dashed);
}

/** `March 14, 2025`, `Mar. 14th`: from the month's name at `at`. */
export function monthFirst(reading: Reading, at: number): DateRead | undefined {
  const month = monthAt(reading, at);
  if (!month) return undefined;
  const figure = gap(reading.folded, month.end);
  if (figure === month.end) return undefined;
  const day = dayAt(reading, joined(reading, figure));
  return day && named(reading, day.value, { end: day.end, value: month.value }, at, false);
}

/** `Friday, 14 March 2025`: from the weekday at `at`. */
export function weekdayFirst(reading: Reading, at: number): DateRead | undefined {
  const { folded, index } = reading;
  let end = index.weekdays.end(folded, at, true);
  if (end === at) return undefined;
  if (folded[end] === ',' || folded[end] === '.') end++;
  const from = joined(reading, gap(folded, end));
  if (from === end) return undefined;
  return isDigit(folded.charCodeAt(from))
    ? (dayFirst(reading, from) ?? inFigures(reading, from))
    : monthFirst(reading, from);
}

/** `2025-03-14`, `14/03/2025`, `14.03.25` at `at`, when nothing of a longer code follows. */
export function inFigures({ folded }: Reading, at: number): DateRead | undefined {
  const match = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?![\w]|[-/.]\w)/.exec(folded.slice(at, at + 13));
  if (!match) return undefined;
  const end = at + match[0].length;
  const [first, second, third] = [match[1]!, match[3]!, match[4]!];
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4)
    return isYear(a) && third.length < 3 && isDay(b, c)
      ? { end, date: { year: a, month: b, day: c } }
      : undefined;
  if (first.length > 2 || !(isDay(a, b) || isDay(b, a))) return undefined;
  if (third.length === 2) return match[2] === '-' ? undefined : { end, date: {} };
  if (third.length !== 4 || !isYear(c)) return undefined;
  if (a !== b && isDay(a, b) && isDay(b, a)) return { end, date: { year: c } };
  return { end, date: isDay(b, a) ? { year: c, month: b, day: a } : { year: c, month: a, day: b } };
}

/** With Chinese marks behind year, month and day (the year may be left out), in figures or Han, from the first number at `at`. */
export function withMarks(reading: Reading, at: number): DateRead | undefined {
  const { year: yearMark, month: monthMark, day: dayMark } = reading.index.dateMarks;
  const first = marked(reading, at, yearMark);
  if (first && !isYear(first.value)) return undefined;
  const month = marked(reading, first ? gap(reading.folded, first.end) : at, monthMark);
  const day = month && marked(reading, gap(reading.folded, month.end), dayMark);
  if (!day || !isDay(month.value, day.value)) return undefined;
  return { end: day.end, date: { ...(first && { year: first.value }), month: month.value, day: day.value } };
}

/** Behind the weekday in brackets that follows a date: `14 March 2025 (Friday)`, and as in Chinese. */
export function weekdayEnd({ folded, index }: Reading, end: number): number {
  const open = gap(folded, end);
  if (folded[open] !== '(') return end;
  const close = index.weekdays.end(folded, open + 1, true);
  return close > open + 1 && folded[close] === ')' ? close + 1 : end;
}

function named(
  reading: Reading,
  day: number,
  month: Figure,
  name: number,
  dashed: boolean,
): DateRead | undefined {
  const year = yearAt(reading, month.end, dashed);
  // Without a year, "may 14" needs its capital: "you may 14 days later" is no date.
  if (!year && reading.text[name] === reading.text[name]!.toLowerCase()) return undefined;
  const date = { ...(year && { year: year.value }), month: month.value, day };
  return { end: year?.end ?? month.end, date };
}

/** A day of the month in figures, with its ending when it has one. */
function dayAt({ text, folded, index }: Reading, at: number): Figure | undefined {
  const figures = digitsEnd(folded, at);
  const value = Number(folded.slice(at, figures));
  if (figures === at || figures - at > 2 || !isDay(1, value)) return undefined;
  const end = index.ordinals.end(folded, figures, true);
  const isGroup = text[end] === ',' && isDigit(folded.charCodeAt(end + 1));
  return KIND[folded.charCodeAt(end)] === WORD || isGroup ? undefined : { end, value };
}

/** A month's name, and the full stop of a short one. */
function monthAt({ folded, index }: Reading, at: number): Figure | undefined {
  const end = wordEnd(folded, at);
  const value = end - at < 12 ? index.months.get(folded.slice(at, end)) : undefined;
  return value === undefined ? undefined : { end: folded[end] === '.' ? end + 1 : end, value };
}

/** A year of four figures behind white space, a comma, a joining word, or (`dashed`) a dash. */
function yearAt(reading: Reading, at: number, dashed: boolean): Figure | undefined {
  const { folded } = reading;
  const marks = folded[at] === ',' || (dashed && (folded[at] === '-' || folded[at] === '/')) ? at + 1 : at;
  const from = dashed && marks > at ? marks : joined(reading, gap(folded, marks));
  const end = digitsEnd(folded, from);
  const value = Number(folded.slice(from, end));
  if (from === at || end - from !== 4 || !isYear(value) || KIND[folded.charCodeAt(end)] === WORD)
    return undefined;
  const goesOn = (folded[end] === ',' || folded[end] === '.') && isDigit(folded.charCodeAt(end + 1));
  return goesOn ? undefined : { end, value };
}

/** Behind a joining word and the white space after it, or `at`. */
function joined({ folded, index }: Reading, at: number): number {
  let from = at;
  for (let i = 0; i < 2; i++) {
    const end = index.dateJoiners.end(folded, from, true);
    if (end === from) break;
    from = gap(folded, end);
  }
  return from;
}

/** A number in figures or Han with one of the marks behind it. */
function marked(reading: Reading, at: number, marks: string): Figure | undefined {
  const { folded } = reading;
  const figures = digitsEnd(folded, at);
  const number =
    figures > at
      ? { end: figures, number: figures - at > 4 ? undefined : Number(folded.slice(at, figures)) }
      : hanNumberAt(reading, at);
  if (number?.number === undefined) return undefined;
  const mark = gap(folded, number.end);
  return mark < folded.length && marks.includes(folded[mark]!)
    ? { end: mark + 1, value: number.number }
    : undefined;
}

const isYear = (year: number): boolean => year >= 1900 && year < 2200;
const isDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
