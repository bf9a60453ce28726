/** Reads amounts, dates and numbers strictly: what could mean two things is refused, not guessed. */
import { daysInMonth } from '../text/calendar.js';
import type { CalendarDate, Money, Percent } from './value.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONEY = /^([A-Z]{3})[ \u00a0]?(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;
const CURRENCY = /^[A-Z]{3}$/;
const INTEGER = /^-?\d+$/;
const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** Long enough for any honest amount, short enough for exact arithmetic on doubles. */
const LONGEST_NUMBER = 40;
const LARGEST_AMOUNT = 1e13;

const isObject = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null;
const own = (raw: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(raw, key) ? raw[key] : undefined;

/** A real day as `YYYY-MM-DD`. No time of day: with one, the day would depend on a time zone. */
export function readDate(raw: unknown): CalendarDate | undefined {
  if (typeof raw !== 'string' || !DATE.test(raw)) return undefined;
  const year = 100 * twoDigits(raw, 0) + twoDigits(raw, 2);
  const month = twoDigits(raw, 5);
  const day = twoDigits(raw, 8);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { kind: 'date', iso: raw, year, month, day };
}

const ZERO = 0x30;
const twoDigits = (text: string, at: number): number =>
  10 * (text.charCodeAt(at) - ZERO) + text.charCodeAt(at + 1) - ZERO;

/** `{ amount, currency }` or "USD 12,500.00". More decimals than the currency has are refused: money is not rounded. */
export function readMoney(raw: unknown): Money | undefined {
  if (typeof raw === 'string') {
    const match = raw.length <= LONGEST_NUMBER ? MONEY.exec(raw) : null;
    if (!match) return undefined;
    const [, currency = '', minus = '', whole = '', decimals = ''] = match;
    return money(Number(`${minus}${whole.replaceAll(',', '')}.${decimals || '0'}`), currency);
  }
  if (!isObject(raw)) return undefined;
  const currency = own(raw, 'currency');
  const amount = numberOf(own(raw, 'amount'));
  return amount === undefined || typeof currency !== 'string' ? undefined : money(amount, currency);
}

function money(amount: number, currency: string): Money | undefined {
  if (!CURRENCY.test(currency) || Math.abs(amount) >= LARGEST_AMOUNT) return undefined;
  const scale = scaleOf(currency);
  const rounded = Math.round(amount * scale) / scale;
  // A sum of doubles may be off by far less than the smallest coin; a third decimal of a dollar is not.
  if (Math.abs(rounded - amount) > Math.max(1e-6, Math.abs(amount) * 1e-15)) return undefined;
  return { kind: 'money', amount: rounded === 0 ? 0 : rounded, currency };
}

const scales = new Map<string, number>();
const MOST_CURRENCIES = 64;

/** How many of the smallest coin make one. */
function scaleOf(currency: string): number {
  let scale = scales.get(currency);
  if (scale === undefined) {
    if (scales.size === MOST_CURRENCIES) scales.clear();
    const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
    }).resolvedOptions();
    scale = 10 ** maximumFractionDigits;
    scales.set(currency, scale);
  }
  return scale;
}

function numberOf(raw: unknown): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  return typeof raw === 'string' && raw.length <= LONGEST_NUMBER && DECIMAL.test(raw)
    ? Number(raw)
    : undefined;
}

export function readInteger(raw: unknown): number | undefined {
  const value =
    typeof raw === 'string' && raw.length <= LONGEST_NUMBER && INTEGER.test(raw) ? Number(raw) : raw;
  return Number.isSafeInteger(value) ? (value as number) || 0 : undefined;
}

/** A number, or text with or without the sign: 8.5, "8.5", "8.5%". */
export function readPercent(raw: unknown): Percent | undefined {
  const percent = numberOf(typeof raw === 'string' && raw.endsWith('%') ? raw.slice(0, -1).trimEnd() : raw);
  return percent === undefined || Math.abs(percent) >= 1e9 ? undefined : { kind: 'percent', percent };
}
