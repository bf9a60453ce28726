/** How items get into and out of a YAML list, in either of its styles, with everything else left as written. */
import { linesAround } from './newline.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replace `start`–`end` (0-based UTF-16 offsets, end exclusive) by `text`. */
export interface ListEdit extends Range {
  readonly text: string;
}

/**
 * The edit that adds plain scalars at the end of a list, or `undefined` where the list is written in
 * a way that cannot be mended without guessing.
 *
 * @param list where the whole list stands
 * @param items where its items stand, in order
 */
export function addItems(
  source: string,
  list: Range,
  items: readonly Range[],
  texts: readonly string[],
): ListEdit | undefined {
  const last = items.at(-1);
  if (source[list.start] === '[') {
    if (!isClosed(source, list, last)) return undefined;
    if (!last) return { start: list.start, end: list.end, text: `[${texts.join(', ')}]` };
    const at = withQuotes(source, last).end;
    return { start: at, end: at, text: texts.map((text) => `, ${text}`).join('') };
  }
  if (!last) return undefined;
  const line = linesAround(source, last.start);
  const dash = source.slice(line.start, withQuotes(source, last).start);
  if (!/^ *- +$/.test(dash)) return undefined;
  const newline = source[line.end - 1] === '\r' ? '\r\n' : '\n';
  const at = newline === '\r\n' ? line.end - 1 : line.end;
  return { start: at, end: at, text: texts.map((text) => `${newline}${dash}${text}`).join('') };
}

/**
 * The edit that writes another list of plain scalars behind one, in the same style, or `undefined` where
 * that cannot be done without guessing.
 *
 * @param list the key of the list that is there, and where its value stands
 * @param items where its items stand, in order
 */
export function addSibling(
  source: string,
  { key, span }: { readonly key: Range; readonly span: Range },
  items: readonly Range[],
  name: string,
  texts: readonly string[],
): ListEdit | undefined {
  const isFlow = source[span.start] === '[';
  if (isFlow && !isClosed(source, span, items.at(-1))) return undefined;
  const indent = source.slice(linesAround(source, key.start).start, key.start);
  const inline = `${name}: [${texts.join(', ')}]`;
  if (indent.trim()) return isFlow ? { start: span.end, end: span.end, text: `, ${inline}` } : undefined;
  const last = items.at(-1);
  const line = linesAround(source, isFlow || !last ? span.end - 1 : last.start);
  const newline = source[line.end - 1] === '\r' ? '\r\n' : '\n';
  const at = newline === '\r\n' ? line.end - 1 : line.end;
  if (isFlow) return { start: at, end: at, text: newline + indent + inline };
  const dash = last && source.slice(line.start, withQuotes(source, last).start);
  if (!dash || !/^ *- +$/.test(dash)) return undefined;
  const rows = texts.map((text) => newline + dash + text).join('');
  return { start: at, end: at, text: `${newline}${indent}${name}:${rows}` };
}

/** The edit that takes one item out, comma or line included, or `undefined` where something else would go with it. */
export function removeItem(
  source: string,
  list: Range,
  items: readonly Range[],
  index: number,
): ListEdit | undefined {
  const whole = items.map((item) => withQuotes(source, item));
  const item = whole[index];
  if (!item) return undefined;
  if (source[list.start] === '[') {
    if (!isClosed(source, list, items.at(-1))) return undefined;
    if (whole.length === 1) return { start: list.start, end: list.end, text: '[]' };
    const before = whole[index - 1];
    const [left, right] = before ? [before, item] : [item, whole[1]!];
    if (!/^\s*,\s*$/.test(source.slice(left.end, right.start))) return undefined;
    return before
      ? { start: left.end, end: right.end, text: '' }
      : { start: left.start, end: right.start, text: '' };
  }
  const line = linesAround(source, item.start);
  const own = source.slice(line.start, item.start) + source.slice(item.end, line.end);
  if (!/^ *- +\s*$/.test(own)) return undefined;
  if (whole.length > 1) return { start: line.start, end: Math.min(line.end + 1, source.length), text: '' };
  const above = source.slice(0, line.start).trimEnd();
  return above.endsWith(':') ? { start: above.length, end: item.end, text: ' []' } : undefined;
}

/**
 * The edit that writes a list anew with some items left out and others added, or `undefined` where something
 * else, a comment for instance, stands among its items.
 *
 * @param kept for each item whether it stays
 */
export function changeItems(
  source: string,
  list: Range,
  items: readonly Range[],
  kept: readonly boolean[],
  added: readonly string[],
): ListEdit | undefined {
  if (kept.every(Boolean)) return addItems(source, list, items, added);
  const whole = items.map((item) => withQuotes(source, item));
  const first = whole[0]!;
  const last = whole.at(-1)!;
  const written = whole.filter((_, i) => kept[i]).map(({ start, end }) => source.slice(start, end));
  const texts = [...written, ...added];
  const between = whole.slice(1).map((item, i) => source.slice(whole[i]!.end, item.start));
  if (source[list.start] === '[') {
    if (!isClosed(source, list, items.at(-1))) return undefined;
    if (!between.every((gap) => /^\s*,\s*$/.test(gap))) return undefined;
    return { start: first.start, end: last.end, text: texts.join(', ') };
  }
  const indent = source.slice(linesAround(source, first.start).start, first.start);
  const end = linesAround(source, last.end).end;
  const tail = source.slice(last.end, end);
  if (!/^ *- +$/.test(indent) || tail.trim()) return undefined;
  if (!between.every((gap) => gap.replace(/^[ \t]*\r?\n/, '') === indent)) return undefined;
  if (texts.length) {
    const newline = source[end - 1] === '\r' ? '\r\n' : '\n';
    return { start: first.start, end: last.end, text: texts.join(newline + indent) };
  }
  const above = source.slice(0, linesAround(source, first.start).start).trimEnd();
  return above.endsWith(':') ? { start: above.length, end: last.end, text: ' []' } : undefined;
}

/**
 * Whether nothing but its bracket follows the last item. Without one nobody knows where a list ends: what stands
 * below may have been read into it.
 */
const isClosed = (source: string, list: Range, last: Range | undefined): boolean =>
  /^(?:[\s,]|#.*)*\]$/.test(source.slice(last ? withQuotes(source, last).end : list.start + 1, list.end)) &&
  (last !== undefined || !source.slice(list.start, list.end).includes('#'));

function withQuotes(source: string, { start, end }: Range): Range {
  const quote = source[end];
  return (quote === '"' || quote === "'") && source[start - 1] === quote
    ? { start: start - 1, end: end + 1 }
    : { start, end };
}
