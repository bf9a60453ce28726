/** A run of words as a reader sees it, with the way back to every character of the source. */
import type { Span } from './span.js';

/**
 * Quads `[textStart, textEnd, sourceStart, sourceEnd]`, in order, covering the text without gaps.
 * Where both sides have the same length they map one to one; otherwise (an entity, an escape) the
 * whole text side stands for the whole source side.
 */
export type SourceMap = readonly number[];

/** What stands in a block's text for a Liquid tag: one such character per source character. */
export const TAG_CHARACTER = '\uE000';

/** What stands in a block's text for code, an image, raw HTML: one per construct. */
export const OPAQUE_CHARACTER = '\uFFFC';

/** A Liquid tag in a block, by offsets of the block's text. */
export interface TagToken {
  readonly start: number;
  readonly end: number;
  /** `output` for `{{ … }}`, else the tag's name (`if`, `elsif`, `else`, `for`, `endif` …). */
  readonly kind: string;
  /** The variables the tag reads, in order; loop variables are resolved to the list they walk over. */
  readonly variables: readonly string[];
}

export interface TextBlock {
  readonly kind: 'subject' | 'paragraph' | 'heading' | 'item' | 'cell';
  /** Hard and soft breaks are `\n`. */
  readonly text: string;
  readonly map: SourceMap;
  readonly tokens: readonly TagToken[];
  /** Where the block stands in the source. */
  readonly span: Span;
  /** Inside a block quote: somebody else's words, not judged. */
  readonly quoted: boolean;
}

/**
 * The source range of `start`–`end` of a block's text.
 * An end inside an entity or escape widens to the whole of it.
 */
export function toSource(block: TextBlock, start: number, end: number): Span {
  return { start: at(block, start, false), end: Math.max(at(block, end, true), at(block, start, false)) };
}

function at({ map, span }: TextBlock, offset: number, isEnd: boolean): number {
  for (let i = 0; i < map.length; i += 4) {
    const from = map[i]!;
    const to = map[i + 1]!;
    if (isEnd ? offset > to || (offset === from && i > 0) : offset >= to) continue;
    const sourceFrom = map[i + 2]!;
    const sourceTo = map[i + 3]!;
    if (to - from === sourceTo - sourceFrom) return sourceFrom + (offset - from);
    if (offset <= from) return sourceFrom;
    return isEnd ? sourceTo : sourceFrom;
  }
  return map.length ? map[map.length - 1]! : span.end;
}
