/** Bytes ⇄ about a fifth less than deflate makes of them, read without asking the browser for help. */
import { type Coder, decodeBits, encodeBits } from './bit-code.js';
import { sortBlock, unsortBlock } from './block-sort.js';

export interface Squeezed {
  readonly size: number;
  readonly at: number;
  readonly bytes: Uint8Array;
}

export function squeeze(text: Uint8Array): Squeezed {
  const { bytes: sorted, at } = sortBlock(text);
  const bytes = encodeBits(PLACES, (coder) => {
    const code = rankCoder(coder);
    const recent = newRecent();
    for (const byte of sorted) {
      const rank = recent.indexOf(byte);
      code(rank);
      toFront(recent, rank);
    }
  });
  return { size: text.length, at, bytes };
}

export function unsqueeze({ size, at, bytes }: Squeezed): Uint8Array {
  const sorted = new Uint8Array(size);
  decodeBits(PLACES, bytes, (coder) => {
    const code = rankCoder(coder);
    const recent = newRecent();
    for (let i = 0; i < size; i++) sorted[i] = toFront(recent, code(0));
  });
  return unsortBlock({ bytes: sorted, at });
}

/** A byte is told by how long ago it was last seen: in sorted text mostly just now. */
const newRecent = (): number[] => Array.from({ length: 256 }, (_, i) => i);

function toFront(recent: number[], rank: number): number {
  const [byte] = recent.splice(rank, 1);
  recent.unshift(byte!);
  return byte!;
}

const LENGTHS = 16;
const LEVELS = 5;
const LOW = LEVELS ** 3 * LENGTHS;
const PLACES = LOW + 9 * 256;
const levelOf = (rank: number): number =>
  rank === 0 ? 0 : rank === 1 ? 1 : rank < 6 ? 2 : rank < 20 ? 3 : 4;

/** A rank as the length of its number, expected by the three ranks before, and then its digits. */
function rankCoder(coder: Coder): (rank: number) => number {
  let before = 0;
  return (rank) => {
    const number = rank + 1;
    const digits = 31 - Math.clz32(number);
    let length = 0;
    while (length < 8 && coder(before * LENGTHS + length, Number(length < digits))) length++;
    let found = 1;
    for (let i = length - 1; i >= 0; i--)
      found = (found << 1) | coder(LOW + length * 256 + found, (number >> i) & 1);
    before = (before % LEVELS ** 2) * LEVELS + levelOf(found - 1);
    return found - 1;
  };
}
