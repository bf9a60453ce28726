/** Lists and maps in brackets, read while they are typed. */
import { DEEPEST, type Outline, type OutlinePath } from './yaml-outline.js';
import { keyAt, quotedAt, type Rows } from './yaml-rows.js';

interface Level {
  readonly isList: boolean;
  readonly path: OutlinePath;
  readonly map: number;
  open: string | number;
  hasKey: boolean;
}

/**
 * An open bracket ends where the indentation says that it must.
 * @param indent of the key whose value it is
 * @returns the place behind it
 */
export function outlineFlow(
  rows: Rows,
  out: Outline,
  from: number,
  indent: number,
  path: OutlinePath,
): number {
  const { text, end } = rows;
  const levels: Level[] = [];
  let at = from;
  while (at < end) {
    const sign = text[at]!;
    const level = levels.at(-1);
    if (sign === '\n' && rows.isOutside(at + 1, indent, ']}')) return at;
    if (/\s/.test(sign)) at++;
    else if (sign === '#' && /\s/.test(text[at - 1]!)) at = rows.rowEnd(at);
    else if (sign === '[' || sign === '{') {
      if (levels.length > DEEPEST) return rows.rowEnd(at);
      const isList = sign === '[';
      const own = level ? [...level.path, level.open] : path;
      levels.push({ isList, path: own, map: at + 1, open: isList ? 0 : '', hasKey: false });
      at++;
    } else if (!level) return at;
    else if (sign === ']' || sign === '}') {
      levels.pop();
      at++;
      if (!levels.length) return at;
    } else if (sign === ',') {
      level.open = level.isList ? Number(level.open) + 1 : '';
      level.hasKey = false;
      at++;
    } else at = readWord(rows, out, at, indent, level);
  }
  return end;
}

/** A key, a value or an item. @returns the place behind it */
function readWord(rows: Rows, out: Outline, at: number, indent: number, level: Level): number {
  const { text } = rows;
  const isOpen = !level.isList && !level.hasKey;
  const key = isOpen ? keyAt(rows, at, rows.rowEnd(at)) : undefined;
  if (key) {
    out.keys.push({ name: key.name, span: key.span, path: level.path, map: level.map });
    level.open = key.name;
    level.hasKey = true;
    return key.after;
  }
  const place = {
    kind: isOpen ? ('lone' as const) : level.isList ? ('item' as const) : ('value' as const),
    path: isOpen ? level.path : [...level.path, level.open],
    ...(isOpen && { map: level.map }),
  };
  if (text[at] === '"' || text[at] === "'") {
    const { span, after } = quotedAt(rows, at, indent);
    out.values.push({ ...place, text: text.slice(span.start, span.end), span, isQuoted: true });
    return after;
  }
  const end = rows.rowEnd(at);
  let stop = at + 1;
  while (stop < end && !/[,[\]{}]/.test(text[stop]!) && !/^(?::\s|\s#)/.test(text.slice(stop, stop + 2)))
    stop++;
  const written = text.slice(at, stop).trimEnd();
  const span = { start: at, end: at + written.length };
  out.values.push({ ...place, text: written, span, isQuoted: false });
  return stop;
}
