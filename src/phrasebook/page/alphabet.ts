/** Text ⇄ bytes, frequent characters in one byte and the others in two: Chinese in UTF-8 takes three and packs worse. */

/** Codes of one byte; the bytes above open a code of two. */
const ONE = 160;
const MOST = ONE + (256 - ONE) * 256;

export interface Coded {
  /** Every character of the text, the most frequent first. */
  readonly alphabet: string;
  readonly bytes: Uint8Array;
}

/** @throws RangeError for a text of more different characters than there are codes: 24,736 */
export function encode(text: string): Coded {
  const counts = new Map<string, number>();
  for (const unit of units(text)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const order = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([unit]) => unit);
  if (order.length > MOST) throw new RangeError('A page cannot hold so many different characters.');
  const codes = new Map(order.map((unit, i) => [unit, i]));
  const bytes: number[] = [];
  for (const unit of units(text)) {
    const code = codes.get(unit)!;
    if (code < ONE) bytes.push(code);
    else bytes.push(ONE + ((code - ONE) >> 8), (code - ONE) & 255);
  }
  return { alphabet: order.join(''), bytes: Uint8Array.from(bytes) };
}

export function decode({ alphabet, bytes }: Coded): string {
  const order = [...units(alphabet)];
  const out: string[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    out.push(order[byte < ONE ? byte : ONE + (((byte - ONE) << 8) | bytes[++i]!)] ?? '');
  }
  return out.join('');
}

/** UTF-16 units, so that half a character survives as well. */
const units = (text: string): string[] => text.split('');
