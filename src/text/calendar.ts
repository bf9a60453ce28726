/** Days of the calendar as numbers: which days there are, how many lie between two, how many of them are worked. */
import type { DateParts } from './dates.js';

const MS = 86_400_000;
/** 1 January 1970, day 0, was a Thursday. */
const THURSDAY = 4;
/** A date without its year is taken for the nearest one, when it lies this near. */
const NEAR = 150;

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The number of a day; `undefined` for one that is not told in full or does not exist. */
export function dayNumber({ year, month, day }: DateParts): number | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return day > daysInMonth(year, month) ? undefined : Math.round(Date.UTC(year, month - 1, day) / MS);
}

/** The same for a day without its year, beside a day that is known. */
export function dayNear(date: DateParts, known: number): number | undefined {
  if (date.year !== undefined) return dayNumber(date);
  const year = new Date(known * MS).getUTCFullYear();
  const days = [year - 1, year, year + 1].flatMap((each) => dayNumber({ ...date, year: each }) ?? []);
  return days.find((day) => Math.abs(day - known) <= NEAR);
}

/** True for a day and month no year has, or not that year: 31 April, 29 February 2025. */
export const isNoDay = ({ year = 2000, month, day }: DateParts): boolean =>
  month !== undefined && day !== undefined && day > daysInMonth(year, month);

/** The number of an ISO day, `2025-03-14`. */
export function isoDay(iso: string): number | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(iso);
  if (!match) return undefined;
  return dayNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** `2025-03-14` for a day's number. */
export const isoOf = (day: number): string => new Date(day * MS).toISOString().slice(0, 10);

/** Mondays to Fridays after `from`, up to and with `to`. Public holidays are not known here. */
export function workingDays(from: number, to: number): number {
  if (to <= from) return 0;
  const weeks = Math.floor((to - from) / 7);
  let count = weeks * 5;
  for (let day = from + weeks * 7 + 1; day <= to; day++) {
    const weekday = (((day + THURSDAY) % 7) + 7) % 7;
    if (weekday !== 0 && weekday !== 6) count++;
  }
  return count;
}

/** The first day that leaves `count` working days after `from`. */
export function afterWorkingDays(from: number, count: number): number {
  let day = from;
  while (workingDays(from, day) < count) day++;
  return day;
}
