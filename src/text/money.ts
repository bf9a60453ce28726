/** Sums of money in plain text: a currency before or behind a number, or both. */
import { isDigit } from './character-codes.js';
import { HAN, KIND, WORD } from './fold.js';
import { digitsAt, digitsEnd, gap, hanNumberAt, type NumberRead, type Reading, scaled } from './numbers.js';

/** `USD 12,500.00`, `£1.2 million`, `RMB ¥500`, with a Chinese currency on either side: from the currency at `at`. */
export function currencyFirst(reading: Reading, at: number): NumberRead | undefined {
  const { folded, index } = reading;
  let end = at;
  for (let marks = 0; marks < 2; marks++) {
    const from = marks === 0 ? at : gap(folded, end);
    const next = index.before.end(folded, from, false);
    if (next === from) break;
    end = next;
  }
  if (end === at) return undefined;
  const from = gap(folded, end);
  const plain = isDigit(folded.charCodeAt(from)) ? digitsAt(reading, from) : hanNumberAt(reading, from);
  if (!plain) return undefined;
  const sum = scaled(reading, plain);
  // "USD 100 EUR 90": the second currency belongs to the second sum.
  const apart = gap(folded, sum.end) > sum.end && KIND[folded.charCodeAt(gap(folded, sum.end))] !== HAN;
  const sumEnd = (apart ? undefined : currencyEnd(reading, sum.end)) ?? sum.end;
  return KIND[folded.charCodeAt(sumEnd)] === WORD ? undefined : { end: sumEnd, number: sum.number };
}

/** Behind the currency that follows a number: `12,500 euros`, or a Chinese one with its coins and its closing character. */
export function currencyEnd(reading: Reading, at: number): number | undefined {
  const { folded, index } = reading;
  const from = gap(folded, at);
  let end = index.after.end(folded, from, true);
  if (end === from) return undefined;
  if (KIND[folded.charCodeAt(end - 1)] === WORD) return end;
  for (let coins = 0; coins < 2; coins++) {
    const code = folded.charCodeAt(end);
    const number = isDigit(code) ? digitsEnd(folded, end) : hanNumberAt(reading, end)?.end;
    if (number === undefined || number >= folded.length || !index.parts.includes(folded[number]!)) break;
    end = number + 1;
  }
  return end < folded.length && index.ends.includes(folded[end]!) ? end + 1 : end;
}
