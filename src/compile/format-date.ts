/** How a day of the calendar is written in each locale. */
import type { Locale } from './locale.js';
import type { CalendarDate } from './value.js';

/** `day` leaves the year out, as speech and chat do: 25 August, August 25. */
export const DATE_STYLES = ['long', 'short', 'day', 'iso'] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

type WordyStyle = Exclude<DateStyle, 'iso'>;
type Parts = readonly Intl.DateTimeFormatPart[];

/** A day as it is written, around its year; and as it was written last, since most dates of a mail merge are of one year. */
interface Day {
  readonly before: string;
  readonly hasYear: boolean;
  readonly after: string;
  year: number | undefined;
  text: string;
}

/** More than any month has. */
const MOST_DAYS = 32;

/**
 * A writer of dates. Intl is asked once for the words of each month, and a day is put together once; the year is
 * put in by hand, which is ten times faster than Intl on every date and cannot shift by a time zone.
 */
export function dateFormat(locale: Locale): (value: CalendarDate, style: DateStyle) => string {
  const months: Record<WordyStyle, Parts[]> = { long: [], short: [], day: [] };
  const days: Record<WordyStyle, Day[]> = { long: [], short: [], day: [] };
  const partsOf = (style: WordyStyle, month: number): Parts => {
    const known = months[style];
    known[month] ??= monthParts(locale, style, month);
    return known[month];
  };
  return (value, style) => {
    if (style === 'iso') return value.iso;
    const known = days[style];
    const number = value.month * MOST_DAYS + value.day;
    known[number] ??= dayOf(partsOf(style, value.month), value.day);
    const written = known[number]!;
    if (written.hasYear && written.year !== value.year) {
      written.year = value.year;
      written.text = written.before + value.year + written.after;
    }
    return written.text;
  };
}

function dayOf(parts: Parts, day: number): Day {
  const year = parts.findIndex(({ type }) => type === 'year');
  const texts = parts.map(({ type, value }) => (type === 'day' ? String(day) : value));
  const end = year < 0 ? texts.length : year;
  const before = texts.slice(0, end).join('');
  return { before, hasYear: year >= 0, after: texts.slice(end + 1).join(''), year: undefined, text: before };
}

/** Short dates name the month where all-number dates read differently at home and abroad (3/4 or 4/3). */
function monthParts(locale: Locale, style: WordyStyle, month: number): Parts {
  const short = locale === 'zh-CN' ? 'numeric' : 'short';
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    day: 'numeric',
    month: style === 'short' ? short : 'long',
    ...(style === 'day' ? {} : { year: 'numeric' }),
  }).formatToParts(Date.UTC(2025, month - 1, 9));
}
