/** Which characters a TrueType font can draw: its `cmap` table, formats 4 and 12. */

export type HasCharacter = (point: number) => boolean;

/** A run of code points; `glyph` tells which of them are drawn. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly glyph: (point: number) => number;
}

/** @throws Error when the bytes are no TrueType font with a Unicode character map */
export function charactersOf(bytes: Uint8Array): HasCharacter {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableAt(view, 'cmap');
  const ranges: Range[] = [];
  for (let at = 0; at < view.getUint16(cmap + 2); at++) {
    const table = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
    const format = view.getUint16(table);
    if (format === 12) ranges.push(...wide(view, table));
    if (format === 4) ranges.push(...narrow(view, table));
  }
  if (!ranges.length) throw new Error('a font without a Unicode character map');
  return (point) => ranges.some(({ from, to, glyph }) => point >= from && point <= to && glyph(point) !== 0);
}

function tableAt(view: DataView, name: string): number {
  for (let at = 0; at < view.getUint16(4); at++) {
    const record = 12 + at * 16;
    const tag = [0, 1, 2, 3].map((each) => String.fromCharCode(view.getUint8(record + each))).join('');
    if (tag === name) return view.getUint32(record + 8);
  }
  throw new Error(`a font without a ${name} table`);
}

const wide = (view: DataView, table: number): Range[] =>
  Array.from({ length: view.getUint32(table + 12) }, (_, at) => {
    const group = table + 16 + at * 12;
    const from = view.getUint32(group);
    const first = view.getUint32(group + 8);
    return { from, to: view.getUint32(group + 4), glyph: (point) => first + point - from };
  });

function narrow(view: DataView, table: number): Range[] {
  const twice = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + twice + 2;
  return Array.from({ length: twice / 2 }, (_, at) => {
    const from = view.getUint16(starts + at * 2);
    const delta = view.getUint16(starts + twice + at * 2);
    const offsetAt = starts + 2 * twice + at * 2;
    const offset = view.getUint16(offsetAt);
    const glyph = (point: number): number => {
      if (!offset) return (point + delta) & 0xffff;
      const found = view.getUint16(offsetAt + offset + (point - from) * 2);
      return found ? (found + delta) & 0xffff : 0;
    };
    return { from, to: view.getUint16(ends + at * 2), glyph };
  });
}
