/** Which characters a TrueType font can draw: its `cmap` table, formats 4 and 12. */

/** @throws Error when the bytes are no TrueType font with a Unicode character map */
export function charactersOf(bytes: Uint8Array): ReadonlySet<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableAt(view, 'cmap');
  const points = new Set<number>();
  for (let at = 0; at < view.getUint16(cmap + 2); at++) {
    const table = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
    const format = view.getUint16(table);
    if (format === 12) addWide(view, table, points);
    if (format === 4) addNarrow(view, table, points);
  }
  if (!points.size) throw new Error('a font without a Unicode character map');
  return points;
}

function tableAt(view: DataView, name: string): number {
  for (let at = 0; at < view.getUint16(4); at++) {
    const record = 12 + at * 16;
    const tag = [0, 1, 2, 3].map((each) => String.fromCharCode(view.getUint8(record + each))).join('');
    if (tag === name) return view.getUint32(record + 8);
  }
  throw new Error(`a font without a ${name} table`);
}

/** Glyph 0 is the box. */
function addWide(view: DataView, table: number, points: Set<number>): void {
  for (let at = 0; at < view.getUint32(table + 12); at++) {
    const group = table + 16 + at * 12;
    const from = view.getUint32(group);
    const first = view.getUint32(group + 8);
    for (let point = from; point <= view.getUint32(group + 4); point++)
      if (first + point - from !== 0) points.add(point);
  }
}

function addNarrow(view: DataView, table: number, points: Set<number>): void {
  const twice = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + twice + 2;
  for (let at = 0; at < twice; at += 2) {
    const from = view.getUint16(starts + at);
    const delta = view.getUint16(starts + twice + at);
    const offsetAt = starts + 2 * twice + at;
    const offset = view.getUint16(offsetAt);
    for (let point = from; point <= view.getUint16(ends + at); point++) {
      const found = offset ? view.getUint16(offsetAt + offset + (point - from) * 2) : point;
      if (found !== 0 && ((found + delta) & 0xffff) !== 0) points.add(point);
    }
  }
}
