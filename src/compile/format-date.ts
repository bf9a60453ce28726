/** How a day of the calendar is written in each locale. */
import type { Locale } from './locale.js';
import type { CalendarDate } from './value.js';

/** `day` leaves the year out, as speech and chat do: 25 August, August 25. */
export const DATE_STYLES = ['long', 'short', 'day', 'iso'] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

type WordyStyle = Exclude<DateStyle, 'iso'>;
type Parts = ReadonlyArray<{ readonly type: string; readonly value: string }>;

/**
 * A writer of dates. Intl is asked once for the words of each month; the day and year are put in by hand,
 * which is ten times faster than Intl on every date and cannot shift by a time zone.
 */
export function dateFormat(locale: Locale): (value: CalendarDate, style: DateStyle) => string {
  const months: Record<WordyStyle, Array<Parts | undefined>> = { long: [], short: [], day: [] };
  return (value, style) => {
    if (style === 'iso') return value.iso;
    const known = months[style];
    known[value.month] ??= monthParts(locale, style, value.month);
    const parts = known[value.month]!;
    let out = '';
    for (const part of parts) {
      if (part.type === 'day') out += value.day;
      else if (part.type === 'year') out += value.year;
      else out += part.value;
    }
    return out;
  };
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
