/** Lines of a body as the tags cut them: which hold nothing but tags, and which belong to a table. */
import type { Span } from '../model/span.js';
import type { Tag } from './liquid-tag.js';

/** A line without its line break; a tag that runs over several lines makes them one. */
export interface TagLine extends Span {
  readonly tags: readonly Tag[];
  /** The text without the tags. */
  readonly rest: string;
  /** Nothing but tags that print nothing, behind at most quote marks. */
  readonly alone: boolean;
  readonly delimiter: boolean;
  readonly pipes: boolean;
  readonly blank: boolean;
  /** Length of the white space and quote marks it begins with. */
  readonly indent: number;
}

export function tagLines(source: string, from: number, tags: readonly Tag[]): TagLine[] {
  const lines: TagLine[] = [];
  const breaks = /\r?\n|\r/g;
  let next = 0;
  for (let start = from; start <= source.length; ) {
    breaks.lastIndex = start;
    let stop = breaks.exec(source);
    const here: Tag[] = [];
    for (let tag = tags[next]; tag && tag.start < (stop?.index ?? source.length); tag = tags[++next]) {
      here.push(tag);
      if (!stop || tag.end <= stop.index) continue;
      breaks.lastIndex = tag.end;
      stop = breaks.exec(source);
    }
    const end = stop?.index ?? source.length;
    lines.push(toLine(source, { start, end }, here));
    if (!stop) break;
    start = end + stop[0].length;
  }
  return lines;
}

function toLine(source: string, { start, end }: Span, tags: readonly Tag[]): TagLine {
  const first = tags[0];
  const parts: string[] = [];
  let at = start;
  for (const tag of tags) {
    parts.push(source.slice(at, tag.start));
    at = tag.end;
  }
  parts.push(source.slice(at, end));
  const rest = parts.join('');
  const before = parts[0]!;
  return {
    start,
    end,
    tags,
    rest,
    alone:
      first !== undefined &&
      tags.every((tag) => tag.name !== 'output') &&
      /^[ \t>]*$/.test(before) &&
      parts.slice(1).every((part) => part.trim() === ''),
    delimiter: /^[ \t>]*[-:|][-:| \t]*$/.test(rest) && rest.includes('-') && /[|:]/.test(rest),
    pipes: rest.includes('|'),
    blank: first === undefined && /^[ \t>]*$/.test(rest),
    indent: /^[ \t>]*/.exec(before)![0].length,
  };
}

/** For each line, the indent of its table's delimiter row, or -1 outside a table. A header counts as in the table. */
export function tableIndents(lines: readonly TagLine[]): number[] {
  const indents = lines.map(() => -1);
  let table = -1;
  lines.forEach((line, i) => {
    if (line.blank) table = -1;
    else if (line.alone && !(table >= 0 && rowFollows(lines, i))) table = -1;
    else if (table < 0 && line.delimiter && lines[i - 1]?.pipes) {
      table = line.indent;
      indents[i - 1] = table;
    }
    indents[i] = table;
  });
  return indents;
}

/** The next line that holds more than tags is a row. */
function rowFollows(lines: readonly TagLine[], i: number): boolean {
  let next = i + 1;
  while (lines[next]?.alone) next++;
  return lines[next]?.pipes === true;
}
