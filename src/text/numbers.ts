/** Numbers in plain text: in digits with their groups and decimals, in English words, in Han characters. */
import { isDigit } from './character-codes.js';
import { KIND, SKIP, SPACE, WORD } from './fold.js';
import type { ValueIndex } from './value-words.js';

/** A text being read for values: as written and folded, place by place alike. */
export interface Reading {
  readonly text: string;
  readonly folded: string;
  readonly index: ValueIndex;
}

export interface NumberRead {
  readonly end: number;
  /** `undefined` when it has more digits than a number holds. */
  readonly number: number | undefined;
}

const MOST_DIGITS = 15;
/** More white space than this parts what stands on its sides. */
const WIDEST_GAP = 3;

/** Behind the white space at `at`, when there is not much of it. */
export function gap(folded: string, at: number): number {
  let end = at;
  while (
    end - at < WIDEST_GAP &&
    (KIND[folded.charCodeAt(end)] === SPACE || KIND[folded.charCodeAt(end)] === SKIP)
  )
    end++;
  return end;
}

/** Behind the digits at `at`. */
export function digitsEnd(folded: string, at: number): number {
  let end = at;
  while (isDigit(folded.charCodeAt(end))) end++;
  return end;
}

/** Behind the letters and digits at `at`. */
export function wordEnd(folded: string, at: number): number {
  let end = at;
  while (KIND[folded.charCodeAt(end)] === WORD) end++;
  return end;
}

/**
 * A number in digits at `at`, a digit: `12`, `12,500.00`, `12.500,00`, `12'500`, `12,50`.
 * A single point before three digits is a decimal point.
 */
export function digitsAt({ text, folded }: Reading, at: number): NumberRead {
  const whole = digitsEnd(folded, at);
  const group = separator(text, folded, whole);
  if (whole - at <= 3 && group && ",.'".includes(group)) {
    const end = groupsEnd(text, folded, whole, group);
    const count = (end - whole) / 4;
    const point = decimalsEnd(text, folded, end, group === '.' ? ',' : '.');
    if (count > 0 && (group !== '.' || count > 1 || point > end)) return read(folded, at, point, group);
  }
  const point =
    group === '.'
      ? digitsEnd(folded, whole + 1)
      : group === ','
        ? decimalsEnd(text, folded, whole, ',')
        : whole;
  return read(folded, at, point > whole + 1 ? point : whole, '');
}

function groupsEnd(text: string, folded: string, from: number, group: string): number {
  let end = from;
  while (separator(text, folded, end) === group && digitsEnd(folded, end + 1) === end + 4) end += 4;
  return end;
}

/** Behind a decimal mark with one or two digits (any number of them after a point), or `from`. */
function decimalsEnd(text: string, folded: string, from: number, mark: string): number {
  if (separator(text, folded, from) !== mark) return from;
  const end = digitsEnd(folded, from + 1);
  const digits = end - from - 1;
  if (digits === 0 || (mark === ',' && (digits > 2 || separator(text, folded, end) !== undefined)))
    return from;
  return end;
}

/** The mark at `at` between two digits. A full-width comma between plain digits is a comma of the sentence. */
function separator(text: string, folded: string, at: number): string | undefined {
  if (!isDigit(folded.charCodeAt(at + 1)) || !isDigit(folded.charCodeAt(at - 1))) return undefined;
  return text[at] === folded[at] || text[at - 1] !== folded[at - 1] || text[at] === '\u2019'
    ? folded[at]
    : undefined;
}

function read(folded: string, at: number, end: number, group: string): NumberRead {
  const plain = folded
    .slice(at, end)
    .replaceAll(group || ' ', '')
    .replace(',', '.');
  return { end, number: plain.length > MOST_DIGITS ? undefined : Number(plain) };
}

/** The number with its factor: `5 million`, a Han power; a letter or two must follow at once (`12k`, not `12 m`). */
export function scaled({ folded, index }: Reading, { end, number }: NumberRead): NumberRead {
  const at = gap(folded, end);
  const scaleEnd = index.scales.end(folded, at, true);
  const short = scaleEnd - at <= 2 && KIND[folded.charCodeAt(at)] === WORD;
  if (scaleEnd === at || (short && at > end)) return { end, number };
  const factor = index.factors.get(folded.slice(at, scaleEnd))!;
  return {
    end: scaleEnd,
    number: number === undefined ? undefined : Math.round(number * factor * 100) / 100,
  };
}

/** A number in Han characters at `at`: by place (two-zero-two-five) or with powers (three-ten). */
export function hanNumberAt(
  { folded, index: { digits, powers } }: Reading,
  at: number,
): NumberRead | undefined {
  let end = at;
  let [total, section, digit, places, hasPower] = [0, 0, 0, 0, false];
  for (; end < folded.length; end++) {
    const character = folded[end]!;
    const value = digits.get(character);
    const power = powers.get(character);
    if (value !== undefined && (Number.isInteger(value) || end === at)) {
      places = places * 10 + value;
      digit = value;
      if (value % 1) {
        end++;
        break;
      }
    } else if (power !== undefined) {
      if (end === at && power !== 10) return undefined;
      hasPower = true;
      if (power >= 10_000) {
        total = (total + section + digit) * power;
        section = 0;
      } else section += (digit || 1) * power;
      digit = 0;
    } else break;
  }
  if (end === at) return undefined;
  return { end, number: end - at > MOST_DIGITS ? undefined : hasPower ? total + section + digit : places };
}

/** A number in English words at `at`: "ten", "twenty-one", "one hundred and twenty". */
export function wordsAt({ folded, index }: Reading, at: number): NumberRead | undefined {
  let end = wordEnd(folded, at);
  let number = index.numbers.get(folded.slice(at, end));
  if (number === undefined) return undefined;
  for (;;) {
    let next = folded[end] === '-' ? end + 1 : gap(folded, end);
    if (next === end) break;
    let nextEnd = wordEnd(folded, next);
    if (number >= 100 && folded.slice(next, nextEnd) === index.numberJoiner) {
      next = gap(folded, nextEnd);
      nextEnd = wordEnd(folded, next);
    }
    const value = nextEnd - next < 12 ? index.numbers.get(folded.slice(next, nextEnd)) : undefined;
    if (value === undefined) break;
    if (value === 100 && number < 10) number *= 100;
    else if (value < 100 && (number % 100 === 0 || (value < 10 && number % 10 === 0 && number % 100 > 10)))
      number += value;
    else break;
    end = nextEnd;
  }
  return { end, number };
}

/** The number said twice: "thirty (30)", "30 (thirty)". The end of the second one, or `end`. */
export function saidTwice(reading: Reading, { end, number }: NumberRead): number {
  const open = gap(reading.folded, end);
  if (reading.folded[open] !== '(' || number === undefined) return end;
  const inside = anyNumberAt(reading, open + 1);
  return inside?.number === number && reading.folded[inside.end] === ')' ? inside.end + 1 : end;
}

/** A number in any of its spellings at `at`. */
export function anyNumberAt(reading: Reading, at: number): NumberRead | undefined {
  const code = reading.folded.charCodeAt(at);
  if (isDigit(code)) return digitsAt(reading, at);
  return KIND[code] === WORD ? wordsAt(reading, at) : hanNumberAt(reading, at);
}

/** Whether one of the phrases follows, white space aside. */
export const isBefore = (phrases: ValueIndex['units'], folded: string, at: number): boolean => {
  const from = gap(folded, at);
  return phrases.end(folded, from, true) > from;
};
