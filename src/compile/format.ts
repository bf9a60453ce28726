/** How money, dates, numbers and lists are written in each locale; every word of it comes from Intl. */
import { type DateStyle, dateFormat } from './format-date.js';
import { listWriter } from './format-list.js';
import { numberWriter, plainSpaces } from './format-number.js';
import type { Locale } from './locale.js';
import { type CalendarDate, isList, type Money, type Value } from './value.js';

export interface Format {
  readonly locale: Locale;
  readonly money: (value: Money) => string;
  readonly date: (value: CalendarDate, style: DateStyle) => string;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  /** 12 → "12 days". */
  readonly days: (value: number) => string;
  readonly list: (texts: readonly string[]) => string;
}

/** Data may name any three letters as a currency, and any number of days; the caches must not grow with them. */
const MOST_KEPT = 512;

const formats = new Map<Locale, Format>();

/** The one set of formatters of a locale; making them costs milliseconds, so they are made once. */
export function formatOf(locale: Locale): Format {
  const known = formats.get(locale);
  if (known) return known;
  const format = create(locale);
  formats.set(locale, format);
  return format;
}

function create(locale: Locale): Format {
  const inDays = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const inPercent = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'percent',
    maximumFractionDigits: 6,
  });
  const currencyWriter = kept((currency: string) => numberWriter(currencyFormat(locale, currency)));
  return {
    locale,
    money: again(({ amount, currency }) => currencyWriter(currency)(amount)),
    date: dateFormat(locale),
    number: numberWriter(new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })),
    percent: numberWriter(inPercent),
    days: kept((count: number) => plainSpaces(inDays.format(count))),
    list: listWriter(locale),
  };
}

/** The function with its last results kept. */
function kept<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    if (known.size === MOST_KEPT) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** The function with its last result kept: a letter names one amount in its subject, in its text, in its HTML. */
function again<Given extends object>(write: (given: Given) => string): (given: Given) => string {
  let last: Given | undefined;
  let text = '';
  return (given) => {
    if (given !== last) {
      text = write(given);
      last = given;
    }
    return text;
  };
}

/** A code is the same for every reader ("$" is a dozen currencies); only a Chinese reader's own sign is certain. */
function currencyFormat(locale: Locale, currency: string): Intl.NumberFormat {
  const currencyDisplay = locale === 'zh-CN' && currency === 'CNY' ? 'narrowSymbol' : 'code';
  return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
}

/** A value as its reader sees it, by its kind. Nothing prints as nothing. */
export function print(value: Value, format: Format): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) return format.list(value.map((item) => print(item, format)));
  if (value.kind === 'money') return format.money(value);
  if (value.kind === 'date') return format.date(value, 'long');
  if (value.kind === 'percent') return format.percent(value.percent);
  return '';
}
