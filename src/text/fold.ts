/** Which characters count as the same when words are compared, and what kind of character each one is. */

/** Neither word nor white space: punctuation, symbols, low halves of surrogate pairs. */
export const OTHER = 0;
/** A Latin letter, a combining mark on one, or a digit: words made of these have edges. */
export const WORD = 1;
/** Han, kana, bopomofo or hangul: words made of these have no edges. */
export const HAN = 2;
export const SPACE = 3;
/** Not seen by a reader: zero-width characters, soft hyphens, direction marks. */
export const SKIP = 4;

type Ranges = ReadonlyArray<readonly [first: number, last: number]>;

// biome-ignore format: a dense table reads better
const WORD_RANGES: Ranges = [
  [0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], [0xaa, 0xaa], [0xb5, 0xb5], [0xba, 0xba], [0xc0, 0xd6], [0xd8, 0xf6],
  [0xf8, 0x24f], [0x300, 0x36f], [0x1e00, 0x1eff], [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a],
];

// biome-ignore format: a dense table reads better. The last range: high halves of the planes that hold only Han.
const HAN_RANGES: Ranges = [
  [0x1100, 0x11ff], [0x2e80, 0x2fdf], [0x3005, 0x3007], [0x3021, 0x3029], [0x3041, 0x3096], [0x309d, 0x309f],
  [0x30a1, 0x30fa], [0x30fc, 0x318f], [0x31a0, 0x31ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xa960, 0xa97f],
  [0xac00, 0xd7ff], [0xf900, 0xfaff], [0xff66, 0xffdc], [0xd840, 0xd8bf],
];

const SPACE_RANGES: Ranges = [
  [0x9, 0xd],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

// biome-ignore format: a dense table reads better
const SKIP_RANGES: Ranges = [
  [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x180e, 0x180e], [0x200b, 0x200f], [0x202a, 0x202e],
  [0x2060, 0x2064], [0x2066, 0x2069], [0xfe00, 0xfe0f], [0xfeff, 0xfeff],
];

/** Spellings of one mark. The em dash is left alone: it parts clauses, it joins no words. */
const SAME: ReadonlyArray<readonly [plain: string, spellings: string]> = [
  ["'", '\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4'],
  ['"', '\u201c\u201d\u201e\u201f\u2033'],
  ['-', '\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63'],
  ['¢', '\uffe0'],
  ['£', '\uffe1'],
  ['¥', '\uffe5'],
];

/** The kind of every UTF-16 unit: `OTHER`, `WORD`, `HAN`, `SPACE` or `SKIP`. */
export const KIND: Uint8Array = kinds();

/**
 * What every UTF-16 unit counts as: lower case, straight quotes, ASCII for full-width forms, one
 * hyphen, one space. Skipped and private-use characters stay as they are.
 */
export const FOLD: Uint16Array = folds();

/** The text with every unit folded; as long as the text, so that offsets hold for both. */
export function fold(text: string): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const plain = FOLD[code]!;
    if (plain === code) continue;
    out += text.slice(kept, i) + String.fromCharCode(plain);
    kept = i + 1;
  }
  return out + text.slice(kept);
}

/**
 * A copy of `FOLD` in which, too, each character of `from` folds to the one at its place in `to`.
 * @throws RangeError when the two are not of one length or hold a surrogate half: the table is a file of ours.
 */
export function withPairs(from: string, to: string): Uint16Array {
  if (from.length !== to.length)
    throw new RangeError(`${from.length} characters cannot fold to ${to.length}`);
  const table = FOLD.slice();
  for (let i = 0; i < from.length; i++) {
    const code = from.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdfff)
      throw new RangeError(`half a character at ${i} of the folding table`);
    table[code] = FOLD[to.charCodeAt(i)]!;
  }
  return table;
}

function kinds(): Uint8Array {
  const table = new Uint8Array(65536);
  const set = (ranges: Ranges, kind: number) => {
    for (const [first, last] of ranges) table.fill(kind, first, last + 1);
  };
  set(WORD_RANGES, WORD);
  set(HAN_RANGES, HAN);
  set(SPACE_RANGES, SPACE);
  set(SKIP_RANGES, SKIP);
  return table;
}

function folds(): Uint16Array {
  const table = identity();
  const lower = String.fromCharCode(...table.subarray(0x100, 0x250), ...table.subarray(0x1e00, 0x1f00))
    .replace('\u0130', 'i')
    .toLowerCase();
  for (let i = 0; i < lower.length; i++)
    table[i < 0x150 ? 0x100 + i : 0x1e00 + i - 0x150] = lower.charCodeAt(i);
  for (let i = 0xc0; i <= 0xde; i++) if (i !== 0xd7) table[i] = i + 32;
  for (let i = 0x41; i <= 0x5a; i++) table[i] = i + 32;
  table.copyWithin(0xff01, 0x21, 0x7f);
  for (const [first, last] of SPACE_RANGES) table.fill(32, first, last + 1);
  for (const [plain, spellings] of SAME)
    for (const spelling of spellings) table[spelling.charCodeAt(0)] = plain.charCodeAt(0);
  return table;
}

/** Every unit as itself, two at a time and unrolled: this runs at start-up, before any code is warm. */
function identity(): Uint16Array {
  const table = new Uint16Array(65536);
  const pairs = new Uint32Array(table.buffer);
  let pair = new Uint32Array(Uint16Array.of(0, 1).buffer)[0]!;
  for (let i = 0; i < pairs.length; pair += 0x80008) {
    pairs[i++] = pair;
    pairs[i++] = pair + 0x20002;
    pairs[i++] = pair + 0x40004;
    pairs[i++] = pair + 0x60006;
  }
  return table;
}
