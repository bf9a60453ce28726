/** The body as Markdown should see it: every tag a run of one neutral character, offsets unchanged. */
import type { Span } from '../model/span.js';
import { TAG_CHARACTER } from '../model/text-block.js';
import { anglePlaceholders } from './angle-placeholder.js';
import type { Tag } from './liquid-tag.js';
import { ruledBlanks } from './ruled-blank.js';
import { type TagLine, tableIndents, tagLines } from './tag-lines.js';

export interface Masked {
  /** As long as the source. */
  readonly text: string;
  /** Tags between blocks, items or rows, in order, each with the offset that says between which. */
  readonly between: readonly PlacedTag[];
  /** Where the table rows start that are nothing but tags. */
  readonly tagRows: ReadonlySet<number>;
  readonly hasTable: boolean;
  /** Offsets at which a line was taken for a table's; Markdown has the last word. */
  readonly guesses: readonly number[];
}

export interface PlacedTag {
  readonly tag: Tag;
  readonly at: number;
}

interface Fill extends Span {
  readonly text: string;
}

/** A character of the same kind as `<` that opens nothing in Markdown. */
export const NEUTRAL_ANGLE = '\u2039';
/** A character like `_` that marks nothing in Markdown. */
export const NEUTRAL_UNDERSCORE = '\u203f';
/** The byte order mark, which Markdown skips, and the two characters that mean something in a text block. */
const RESERVED = /[\ufeff\ue000\ufffc]/g;

/**
 * @param from where the body starts; what is before it stays as it is
 * @param wrong guesses of an earlier mask that Markdown did not bear out
 */
export function mask(
  source: string,
  from: number,
  tags: readonly Tag[],
  wrong: ReadonlySet<number> = new Set(),
): Masked {
  const lines = tagLines(source, from, tags);
  const indents = lines.some((line) => line.delimiter) ? tableIndents(lines) : undefined;
  const between: PlacedTag[] = [];
  const tagRows = new Set<number>();
  const fills: Fill[] = [];
  const guesses: number[] = [];
  lines.forEach((line, i) => {
    if (!line.tags.length) return;
    const first = line.tags[0]!.start;
    const tableIndent = wrong.has(first) ? -1 : (indents?.[i] ?? -1);
    if (tableIndent >= 0) guesses.push(first);
    if (line.alone) for (const tag of line.tags) between.push({ tag, at: tag.start });
    if (tableIndent < 0) for (const tag of line.tags) fills.push(line.alone ? blank(source, tag) : run(tag));
    else if (line.alone) {
      const row = tagRow(line, tableIndent);
      tagRows.add(row.start);
      fills.push(row);
    } else fills.push(...fillRow(source, line, between));
  });
  return {
    text: source.slice(0, from) + masked(source, from, fills),
    between,
    tagRows,
    hasTable: indents?.some((indent) => indent >= 0) ?? false,
    guesses,
  };
}

function masked(source: string, from: number, fills: readonly Fill[]): string {
  const plain = RESERVED.test(source) ? source.replace(RESERVED, '\ufffd') : source;
  RESERVED.lastIndex = 0;
  let text = '';
  let at = from;
  for (const fill of fills) {
    text += plain.slice(at, fill.start) + fill.text;
    at = fill.end;
  }
  return neutralBlanks(neutralAngles(text + plain.slice(at)));
}

function neutralBlanks(text: string): string {
  let out = '';
  let done = 0;
  for (const { at, length } of ruledBlanks(text)) {
    out += text.slice(done, at) + NEUTRAL_UNDERSCORE.repeat(length);
    done = at + length;
  }
  return out + text.slice(done);
}

function neutralAngles(text: string): string {
  let out = '';
  let at = 0;
  for (const angle of anglePlaceholders(text)) {
    out += text.slice(at, angle) + NEUTRAL_ANGLE;
    at = angle + 1;
  }
  return out + text.slice(at);
}

const run = ({ start, end }: Span): Fill => ({ start, end, text: TAG_CHARACTER.repeat(end - start) });

/** Spaces, so that the line is blank; a tag of several lines keeps its line breaks and quote marks. */
const blank = (source: string, { start, end }: Span): Fill => ({
  start,
  end,
  text: source
    .slice(start, end)
    .split(/(\r?\n[ \t>]*|\r[ \t>]*)/)
    .map((part, i) => (i % 2 ? part : ' '.repeat(part.length)))
    .join(''),
});

/** A blank line would end the table; four spaces more than the table's would make it code. */
function tagRow(line: TagLine, tableIndent: number): Fill {
  const start = line.start + (line.indent > tableIndent + 3 ? tableIndent : line.indent);
  return run({ start, end: line.end });
}

/**
 * Tags before a row's first pipe or behind its last stand between rows, as Liquid authors write them to
 * keep blank lines out of a table. The first pipe moves to where they begin, so that the row is not indented.
 */
function fillRow(source: string, line: TagLine, between: PlacedTag[]): Fill[] {
  const { tags } = line;
  const isSilent = (tag: Tag) => tag.name !== 'output';
  const pipe = firstPipe(source, line);
  const leading = pipe < 0 ? 0 : tags.filter((tag) => isSilent(tag) && tag.end <= pipe).length;
  let trailing = tags.length;
  let edge = line.end;
  while (
    trailing > leading &&
    isSilent(tags[trailing - 1]!) &&
    !source.slice(tags[trailing - 1]!.end, edge).trim()
  )
    edge = tags[--trailing]!.start;
  if (!/(?:^|[^\\])\|[ \t]*$/.test(source.slice(line.start, edge))) trailing = tags.length;
  for (const tag of tags.slice(0, leading)) between.push({ tag, at: line.start });
  for (const tag of tags.slice(trailing)) between.push({ tag, at: line.end });
  const fills = tags.slice(leading, trailing).map(run);
  const first = leading ? tags[0] : undefined;
  if (first) fills.unshift({ start: first.start, end: pipe + 1, text: `|${' '.repeat(pipe - first.start)}` });
  for (const tag of tags.slice(trailing)) fills.push(blank(source, tag));
  return fills;
}

/** The pipe that silent tags lead up to, or -1. */
function firstPipe(source: string, { tags }: TagLine): number {
  let at = tags[0]!.start;
  for (const tag of tags) {
    if (tag.name === 'output' || source.slice(at, tag.start).trim()) break;
    at = tag.end;
  }
  const pipe = at + /^[ \t]*/.exec(source.slice(at))![0].length;
  return at > tags[0]!.start && source[pipe] === '|' ? pipe : -1;
}
