/** What each Liquid filter does to a value. */
import type { FilterName } from '../model/liquid.js';
import { LimitError } from './data-error.js';
import { LONGEST_VALUE } from './data-problem.js';
import { type Format, print } from './format.js';
import { DATE_STYLES, type DateStyle } from './format-date.js';
import { readDate, readMoney } from './read-typed.js';
import { isKind, isList, isTruthy, type Value } from './value.js';

export type FilterFunction = (value: Value, args: readonly Value[], format: Format) => Value;

/** Text grows by filters only (`replace` by a long value, `join`); ten values' worth is more than a letter needs. */
const LONGEST_RESULT = 10 * LONGEST_VALUE;

const bounded = (length: number): void => {
  if (length > LONGEST_RESULT) throw new LimitError(`A filter made more than ${LONGEST_RESULT} characters.`);
};

const onText =
  (change: (text: string, args: readonly string[]) => Value): FilterFunction =>
  (value, args, format) =>
    change(
      print(value, format),
      args.map((arg) => print(arg, format)),
    );

/** Like LiquidJS for the filters Liquid has; `money`, `date` and `days` write as the locale does. */
export const FILTER_FUNCTIONS: Readonly<Record<FilterName, FilterFunction>> = {
  money: (value, [currency], format) => {
    if (isKind(value, 'money')) return format.money(value);
    const money = readMoney(typeof value === 'number' ? { amount: value, currency } : value);
    return money ? format.money(money) : print(value, format);
  },
  date: (value, [style], format) => {
    const date = isKind(value, 'date') ? value : readDate(value);
    const known = DATE_STYLES.includes(style as DateStyle) ? (style as DateStyle) : 'long';
    return date ? format.date(date, known) : print(value, format);
  },
  days: (value, _args, format) => {
    const days = typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
    return typeof days === 'number' ? format.days(days) : print(value, format);
  },
  default: (value, [instead]) => {
    if (typeof value === 'string' || isList(value)) return value.length > 0 ? value : instead;
    return isTruthy(value) ? value : instead;
  },
  upcase: onText((text) => text.toUpperCase()),
  downcase: onText((text) => text.toLowerCase()),
  capitalize: onText((text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()),
  strip: onText((text) => text.trim()),
  append: onText((text, [end = '']) => {
    bounded(text.length + end.length);
    return text + end;
  }),
  prepend: onText((text, [start = '']) => {
    bounded(text.length + start.length);
    return start + text;
  }),
  replace: onText((text, [from = '', to = '']) => {
    const pieces = text.split(from);
    bounded(text.length + pieces.length * to.length);
    return pieces.join(to);
  }),
  truncate: (value, [length, ellipsis], format) => {
    const most = typeof length === 'number' ? length : 50;
    const end = ellipsis === undefined ? '...' : print(ellipsis, format);
    return truncate(print(value, format), most, end);
  },
  join: (value, [separator], format) => {
    const texts = isList(value) ? value.map((item) => print(item, format)) : [print(value, format)];
    const between = separator === undefined || separator === null ? ' ' : print(separator, format);
    bounded(texts.reduce((sum, text) => sum + text.length + between.length, 0));
    return texts.join(between);
  },
  size: (value, _args, format) => {
    if (isList(value)) return value.length;
    return typeof value === 'number' ? 0 : print(value, format).length;
  },
};

/** Counts characters, not UTF-16 units: a cut through a character outside the first plane would leave half of it. */
function truncate(text: string, most: number, end: string): string {
  if (text.length <= most) return text;
  const characters = [...text];
  if (characters.length <= most) return text;
  return characters.slice(0, Math.max(most - [...end].length, 0)).join('') + end;
}
