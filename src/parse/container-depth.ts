/** How deep a line stands in quotes and list items, told from indents without parsing; never less than Markdown finds. */

export interface LineMarks {
  readonly depth: number;
  readonly quotes: number;
  readonly items: number;
  /** Where the words begin. */
  readonly words: number;
}

/** A reader of lines, first to last. It remembers the list items still open. */
export function depthReader(): (line: string) => LineMarks {
  /** Columns at which the text of each open item begins. */
  let open: number[] = [];
  let afterBlank = true;
  return (line) => {
    let at = 0;
    let column = 0;
    let quotes = 0;
    let items = 0;
    let isFirst = true;
    for (;;) {
      for (; line[at] === ' ' || line[at] === '\t'; at++) column += line[at] === '\t' ? 4 - (column % 4) : 1;
      if (line[at] === '>') {
        quotes++;
        at++;
        column++;
        continue;
      }
      const marker = markerLength(line, at);
      const kept = open.filter((text) => text <= column);
      const isOver = kept.length < open.length;
      if (!marker) {
        if (isFirst && isOver && afterBlank && at < line.length) open = kept;
        break;
      }
      const isLazy =
        isOver &&
        isFirst &&
        !afterBlank &&
        (column - (kept.at(-1) ?? 0) > 3 || !interrupts(line, at, marker));
      if (isLazy) break;
      isFirst = false;
      items++;
      at += marker;
      column += marker;
      open = [...kept, column + 1];
      if (open.length > 99) break;
    }
    if (at < line.length || items) afterBlank = false;
    else afterBlank = true;
    return { depth: quotes + open.length, quotes, items, words: at };
  };
}

/** Length of a list marker at `at`, or 0. */
function markerLength(line: string, at: number): number {
  let end = at;
  if (line[at] === '-' || line[at] === '+' || line[at] === '*') end = at + 1;
  else {
    while (end - at < 9 && line[end]! >= '0' && line[end]! <= '9') end++;
    if (end === at || (line[end] !== '.' && line[end] !== ')')) return 0;
    end++;
  }
  const next = line[end];
  return next === undefined || next === ' ' || next === '\t' ? end - at : 0;
}

/** A number other than 1, or a mark with nothing behind it, cannot break into a paragraph. */
const interrupts = (line: string, at: number, marker: number): boolean =>
  line.slice(at + marker).trim() !== '' && (marker === 1 || /^0*1[.)]$/.test(line.slice(at, at + marker)));
