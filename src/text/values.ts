/** Finds typed values in plain text, in one pass: numbers, dates, money, codes. */
import { COLON, HASH, isDigit } from './character-codes.js';
import {
  type DateParts,
  type DateRead,
  dayFirst,
  inFigures,
  monthFirst,
  weekdayEnd,
  weekdayFirst,
  withMarks,
} from './dates.js';
import { fold, HAN, KIND, SPACE, WORD } from './fold.js';
import type { Stretch } from './lines.js';
import { currencyEnd, currencyFirst } from './money.js';
import {
  digitsAt,
  digitsEnd,
  gap,
  hanNumberAt,
  isBefore,
  type NumberRead,
  type Reading,
  saidTwice,
  scaled,
  wordEnd,
  wordsAt,
} from './numbers.js';
import { isPlaceholder } from './value-names.js';
import { type ValueWords, valueIndex } from './value-words.js';

export type { DateParts } from './dates.js';
export type { ValueWords } from './value-words.js';

/** A value and all it may be taken for: "12" is a `number` and a `code`. */
export interface Value extends Stretch {
  readonly kinds: readonly string[];
  /** Of a number or a sum of money. */
  readonly number?: number;
  readonly date?: DateParts;
}

/** The values of a text in order; they do not overlap. A sum's own number and a date's own figures are not values too. */
export function scanValues(text: string, words: ValueWords): Value[] {
  const reading: Reading = { text, folded: fold(text), index: valueIndex(words) };
  const { folded } = reading;
  const values: Value[] = [];
  // Up to here the run is known to hold no digit; to look again at each of its parts would be quadratic.
  let codeless = 0;
  for (let i = 0; i < text.length; ) {
    const unit = folded.charCodeAt(i);
    const kind = KIND[unit];
    let value: Value | undefined;
    let next = i + 1;
    if (isDigit(unit)) value = figures(reading, i);
    else if (kind === WORD) {
      next = wordEnd(folded, i);
      if (reading.index.opens(unit, folded.charCodeAt(i + 1))) value = lettered(reading, i, next);
    } else if (kind === HAN) {
      if (reading.index.firsts.has(unit)) {
        value = han(reading, i);
        if (!value) next = hanNumberAt(reading, i)?.end ?? next;
      }
    } else if (unit === COLON && folded.startsWith('://', i)) next = addressEnd(folded, i);
    else if (reading.index.firsts.has(unit)) value = money(i, currencyFirst(reading, i));
    if (!value && i >= codeless && (kind === WORD || unit === HASH)) {
      const end = codeEnd(folded, i);
      if (hasDigit(folded, i, end)) value = code(folded, i, end);
      else codeless = end;
    }
    if (value?.kinds.length) values.push(value);
    i = value?.end ?? next;
  }
  return values;
}

/** What begins with a figure. */
function figures(reading: Reading, start: number): Value {
  const { folded, index } = reading;
  const run = codeEnd(folded, start);
  const plain = digitsAt(reading, start);
  const found = withMarks(reading, start) ?? dayFirst(reading, start) ?? inFigures(reading, start);
  if (found && found.end >= run) return date(reading, start, found);
  const sum = scaled(reading, plain);
  const paid = currencyEnd(reading, sum.end);
  if (paid !== undefined && paid >= run) return money(start, { end: paid, number: sum.number })!;
  if (run > plain.end)
    return index.ordinals.end(folded, plain.end, true) === run
      ? number(start, run, plain.number, [])
      : isRange(folded, start, run)
        ? number(start, run, undefined, ['code'])
        : code(folded, start, run);
  const end = saidTwice(reading, sum);
  return number(start, end, sum.number, end === run && folded[end] !== '%' ? ['code'] : []);
}

/** What begins with a letter and is no code. */
function lettered(reading: Reading, start: number, end: number): Value | undefined {
  const { folded, index } = reading;
  const after = folded.charCodeAt(gap(folded, end));
  const beforeWord = KIND[after] === WORD && !isDigit(after) && !isDigit(folded.charCodeAt(end - 1));
  const sum = beforeWord ? undefined : money(start, currencyFirst(reading, start));
  if (sum || !index.openers.has(folded.slice(start, end))) return sum;
  const found = monthFirst(reading, start) ?? weekdayFirst(reading, start);
  if (found) return date(reading, start, found);
  const said = wordsAt(reading, start);
  if (!said) return undefined;
  const paid = said.number === 1 ? undefined : spelledMoneyEnd(reading, said);
  return paid === undefined ? counted(reading, start, said) : money(start, { ...said, end: paid });
}

/** What begins with a Han character. */
function han(reading: Reading, start: number): Value | undefined {
  const sum = money(start, currencyFirst(reading, start));
  if (sum) return sum;
  const found = withMarks(reading, start);
  if (found) return date(reading, start, found);
  const said = hanNumberAt(reading, start);
  if (!said) return undefined;
  const paid = currencyEnd(reading, said.end);
  return paid === undefined ? counted(reading, start, said) : money(start, { ...said, end: paid });
}

/** Behind a sum in English words: `twelve thousand five hundred euros`. */
function spelledMoneyEnd(reading: Reading, said: NumberRead): number | undefined {
  const thousands = scaled(reading, said).end;
  const rest = thousands > said.end ? wordsAt(reading, gap(reading.folded, thousands)) : undefined;
  return currencyEnd(reading, rest?.end ?? thousands);
}

/** A number in words, before what it counts. */
function counted(reading: Reading, start: number, said: NumberRead): Value | undefined {
  const end = saidTwice(reading, said);
  return isBefore(reading.index.units, reading.folded, end) ? number(start, end, said.number, []) : undefined;
}

const number = (start: number, end: number, value: number | undefined, more: readonly string[]): Value => ({
  start,
  end,
  kinds: ['number', ...more],
  ...(value !== undefined && { number: value }),
});

const money = (start: number, sum: NumberRead | undefined): Value | undefined =>
  sum && { start, end: sum.end, kinds: ['money'], ...(sum.number !== undefined && { number: sum.number }) };

/** A day that names neither its year nor its month may be a clause or an item as well: 14.03.25. */
const date = (reading: Reading, start: number, { end, date }: DateRead): Value => ({
  start,
  end: weekdayEnd(reading, end),
  kinds: Object.keys(date).length ? ['date'] : ['date', 'code'],
  date,
});

/** A code, or nothing to be found when it is part of a mail address. */
const code = (folded: string, start: number, end: number): Value => ({
  start,
  end,
  kinds: folded[end] === '@' || folded[start - 1] === '@' ? [] : ['code'],
});

/** Behind the letters and digits at `at`, joined (or begun, `#118`) by single marks; a point joins only digits. */
function codeEnd(folded: string, at: number): number {
  let end = wordEnd(folded, at);
  for (;;) {
    if (KIND[folded.charCodeAt(end)] === SPACE) return end;
    const mark = folded[end];
    const after = folded.charCodeAt(end + 1);
    const joins =
      mark === '.' ? isDigit(after) && isDigit(folded.charCodeAt(end - 1)) : mark && '-/_#'.includes(mark);
    if (!joins || KIND[after] !== WORD) return end;
    end = wordEnd(folded, end + 1);
  }
}

function hasDigit(folded: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isDigit(folded.charCodeAt(i))) return true;
  return false;
}

/** `3-5`: a code by its looks, a number of days by its sense. */
const isRange = (folded: string, start: number, end: number): boolean => {
  const [from, to, more] = end - start > 7 ? [] : folded.slice(start, end).split('-');
  return (
    to !== undefined &&
    more === undefined &&
    digitsEnd(from + to, 0) === end - start - 1 &&
    Number(from) < Number(to)
  );
};

/** Behind a web address, of which nothing is a value. */
function addressEnd(folded: string, at: number): number {
  let end = at;
  for (; end < folded.length; end++) {
    const code = folded.charCodeAt(end);
    if (KIND[code] === SPACE || KIND[code] === HAN || isPlaceholder(code)) break;
  }
  return end;
}
