/** The words and characters that values are written with: handed in as plain data, kept ready for looking up. */
import { fold, KIND, WORD } from './fold.js';

/** As in `lexicons/values.yml`. Case does not count. */
export interface ValueWords {
  /** Twelve lists: how each month is called, without the full stop of a short form. */
  readonly months: ReadonlyArray<readonly string[]>;
  readonly weekdays: readonly string[];
  /** Endings of a day's number: "14th". */
  readonly ordinals: readonly string[];
  /** Words inside a date: "14th of March", "Friday the 14th". */
  readonly dateJoiners: readonly string[];
  /** The characters after the number of a year, a month, a day. */
  readonly dateMarks: Readonly<Record<'year' | 'month' | 'day', string>>;
  readonly currencyBefore: readonly string[];
  readonly currencyAfter: readonly string[];
  /** Characters of smaller coins, and those that close a sum, behind a currency of one character. */
  readonly currencyParts: string;
  readonly currencyEnds: string;
  /** Factors: million and its like, Han powers. */
  readonly scales: Readonly<Record<string, number>>;
  /** English numbers up to a hundred; the engine puts "one hundred and twenty-one" together. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly numberJoiner: string;
  /** A number in words counts only before one of these: "ten days", not "one of them". */
  readonly units: readonly string[];
  readonly hanDigits: Readonly<Record<string, number>>;
  readonly hanPowers: Readonly<Record<string, number>>;
}

/** Phrases found at a place, the longest first. */
export class Phrases {
  private readonly byFirst = new Map<number, string[]>();

  constructor(phrases: readonly string[]) {
    for (const phrase of [...new Set(phrases.map(fold))].sort((a, b) => b.length - a.length)) {
      const first = phrase.charCodeAt(0);
      const list = this.byFirst.get(first);
      if (list) list.push(phrase);
      else this.byFirst.set(first, [phrase]);
    }
  }

  /** The end of the longest phrase at `at`, or `at`. With `edge`, a Latin phrase ends at a word's edge. */
  end(folded: string, at: number, edge: boolean): number {
    const list = this.byFirst.get(folded.charCodeAt(at));
    if (!list) return at;
    for (const phrase of list) {
      if (!folded.startsWith(phrase, at)) continue;
      const end = at + phrase.length;
      if (!edge || KIND[folded.charCodeAt(end - 1)] !== WORD || KIND[folded.charCodeAt(end)] !== WORD)
        return end;
    }
    return at;
  }

  /** The characters that a phrase begins with. */
  firsts(): Iterable<number> {
    return this.byFirst.keys();
  }
}

export interface ValueIndex {
  /** Han characters and marks that may begin a value: one look says of most that they begin nothing. */
  readonly firsts: ReadonlySet<number>;
  /** Words that may begin a date or a number in words. */
  readonly openers: ReadonlySet<string>;
  /** Two letters with which one of those or a currency begins: one look says of most words that they begin nothing. */
  readonly opens: (first: number, second: number) => boolean;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: Phrases;
  readonly ordinals: Phrases;
  readonly dateJoiners: Phrases;
  readonly dateMarks: ValueWords['dateMarks'];
  readonly before: Phrases;
  readonly after: Phrases;
  readonly parts: string;
  readonly ends: string;
  readonly scales: Phrases;
  readonly factors: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly numberJoiner: string;
  readonly units: Phrases;
  readonly digits: ReadonlyMap<string, number>;
  readonly powers: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<ValueWords, ValueIndex>();

/**
 * The words ready for use; made once for each set of words.
 * @throws RangeError when there are not twelve months: the words are a file of ours.
 */
export function valueIndex(words: ValueWords): ValueIndex {
  const known = indexes.get(words);
  if (known) return known;
  if (words.months.length !== 12)
    throw new RangeError(`${words.months.length} months in the words for values`);
  const openers = [...words.months.flat(), ...words.weekdays, ...Object.keys(words.numbers)].map(fold);
  const before = new Phrases(words.currencyBefore);
  const digits = folded(words.hanDigits);
  const powers = folded(words.hanPowers);
  const numerals = [...digits.keys(), ...powers.keys()].map((numeral) => numeral.charCodeAt(0));
  const index: ValueIndex = {
    firsts: new Set([...before.firsts(), ...numerals]),
    openers: new Set(openers),
    opens: beginnings([...openers, ...words.currencyBefore.map(fold)]),
    months: new Map(words.months.flatMap((names, i) => names.map((name) => [fold(name), i + 1] as const))),
    weekdays: new Phrases(words.weekdays),
    ordinals: new Phrases(words.ordinals),
    dateJoiners: new Phrases(words.dateJoiners),
    dateMarks: words.dateMarks,
    before,
    after: new Phrases(words.currencyAfter),
    parts: words.currencyParts,
    ends: words.currencyEnds,
    scales: new Phrases(Object.keys(words.scales)),
    factors: folded(words.scales),
    numbers: folded(words.numbers),
    numberJoiner: fold(words.numberJoiner),
    units: new Phrases(words.units),
    digits,
    powers,
  };
  indexes.set(words, index);
  return index;
}

/** By the last seven bits of two units; what shares them with a beginning is looked at closely, no more. */
function beginnings(phrases: readonly string[]): ValueIndex['opens'] {
  const table = new Uint8Array(1 << 14);
  const row = (unit: number) => (unit & 127) << 7;
  for (const phrase of phrases) {
    const at = row(phrase.charCodeAt(0));
    if (phrase.length > 1) table[at + (phrase.charCodeAt(1) & 127)] = 1;
    else table.fill(1, at, at + 128);
  }
  return (first, second) => table[row(first) + (second & 127)] === 1;
}

const folded = (record: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(record).map(([word, value]) => [fold(word), value]));
