/** Bits ⇄ bytes, each bit in as little room as it was expected: an arithmetic coder that learns as it goes. */

/** What is thought of the bits at one place, from never (0) to always (65536). */
const EVEN = 32_768;
/** The higher, the slower a place changes its mind. */
const PACE = 5;
const ALL = 0xffff_ffff;

/** Codes `bit` at `place`, or reads it where it is not known yet; gives it back either way. */
export type Coder = (place: number, bit: number) => number;

/** The range that is left, and what was learnt. Whole numbers only, so that every machine comes to the same. */
function newRange(places: number) {
  const chances = new Uint16Array(places).fill(EVEN);
  let low = 0;
  let high = ALL;
  return {
    middle: (place: number) => low + Math.floor(((high - low) * chances[place]!) / 65_536),
    narrow(place: number, middle: number, bit: number, shift: (top: number) => void) {
      const chance = chances[place]!;
      chances[place] = bit ? chance + ((65_536 - chance) >> PACE) : chance - (chance >> PACE);
      if (bit) high = middle;
      else low = middle + 1;
      for (; (low ^ high) >>> 24 === 0; low = (low << 8) >>> 0, high = ((high << 8) | 255) >>> 0)
        shift(high >>> 24);
    },
    low: () => low,
  };
}

export function encodeBits(places: number, write: (coder: Coder) => void): Uint8Array {
  const out: number[] = [];
  const range = newRange(places);
  write((place, bit) => {
    range.narrow(place, range.middle(place), bit, (top) => out.push(top));
    return bit;
  });
  for (const shift of [24, 16, 8, 0]) out.push((range.low() >>> shift) & 255);
  return Uint8Array.from(out);
}

export function decodeBits(places: number, bytes: Uint8Array, read: (coder: Coder) => void): void {
  const range = newRange(places);
  let at = 0;
  let code = 0;
  const shift = () => {
    code = ((code << 8) | (bytes[at++] ?? 0)) >>> 0;
  };
  for (let i = 0; i < 4; i++) shift();
  read((place) => {
    const middle = range.middle(place);
    const bit = Number(code <= middle);
    range.narrow(place, middle, bit, shift);
    return bit;
  });
}
