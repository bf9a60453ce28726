/** Bytes in another order, in which like stands beside like (Burrows and Wheeler's sort), and back. */

export interface Sorted {
  readonly bytes: Uint8Array;
  /** Where the text itself stands among its turns. */
  readonly at: number;
}

/** Every turn of the text in order, by doubling the length that is known to be sorted: no text makes it slow. */
export function sortBlock(text: Uint8Array): Sorted {
  const size = text.length;
  const order = new Int32Array(size);
  const counts = new Int32Array(Math.max(size, 256) + 1);
  let rank = Int32Array.from(text);
  let next = new Int32Array(size);
  const put = (from: Int32Array) => {
    counts.fill(0);
    for (const each of rank) counts[each + 1]!++;
    for (let i = 1; i < counts.length; i++) counts[i]! += counts[i - 1]!;
    for (const each of from) order[counts[rank[each]!]!++] = each;
  };
  put(Int32Array.from(text, (_, i) => i));
  for (let known = 0, ranks = 0; ranks < size && known < size; known = known * 2 || 1) {
    if (known > 0) put(order.map((each) => (each - known + size) % size));
    ranks = 0;
    order.forEach((each, i) => {
      const before = order[i - 1]!;
      const isSame =
        i > 0 &&
        rank[each] === rank[before] &&
        (known === 0 || rank[(each + known) % size] === rank[(before + known) % size]);
      if (!isSame) ranks++;
      next[each] = ranks - 1;
    });
    [rank, next] = [next, rank];
  }
  return { bytes: Uint8Array.from(order, (each) => text[(each || size) - 1]!), at: order.indexOf(0) };
}

export function unsortBlock({ bytes, at }: Sorted): Uint8Array {
  const starts = new Int32Array(257);
  for (const byte of bytes) starts[byte + 1]!++;
  for (let i = 1; i < 257; i++) starts[i]! += starts[i - 1]!;
  const following = new Int32Array(bytes.length);
  bytes.forEach((byte, i) => {
    following[starts[byte]!++] = i;
  });
  let place = at;
  return bytes.map(() => {
    place = following[place]!;
    return bytes[place]!;
  });
}
