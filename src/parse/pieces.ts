/** Mapped text cut where tags stand in it. */
import type { Span } from '../model/span.js';
import { TAG_CHARACTER } from '../model/text-block.js';
import type { Tag } from './liquid-tag.js';
import { type MappedText, type Stretch, stretches } from './mapped-text.js';
import { NEUTRAL_ANGLE, NEUTRAL_UNDERSCORE } from './mask.js';

/** Words and where they stand: character by character when both are equally long, else whole for whole. */
export interface WordsPiece extends Span {
  readonly kind: 'words';
  readonly text: string;
}
export interface TagPiece {
  readonly kind: 'tag';
  readonly tag: Tag;
}
export type PlainPiece = WordsPiece | TagPiece;

export interface TagScope {
  readonly source: string;
  /** By where they start. */
  readonly tags: ReadonlyMap<number, Tag>;
}

/** The pieces of a mapped text, in order. */
export function plainPieces(mapped: MappedText, scope: TagScope): PlainPiece[] {
  const pieces: PlainPiece[] = [];
  for (const stretch of stretches(mapped.map)) cut(mapped.text, stretch, scope, pieces);
  return pieces;
}

function cut(text: string, { from, to, start, end }: Stretch, scope: TagScope, pieces: PlainPiece[]): void {
  if (to - from !== end - start) {
    pieces.push({ kind: 'words', text: text.slice(from, to), start, end });
    return;
  }
  let at = from;
  while (at < to) {
    let next = text.indexOf(TAG_CHARACTER, at);
    if (next < 0 || next > to) next = to;
    if (next > at) pieces.push(words(text.slice(at, next), start + at - from, scope.source));
    if (next === to) return;
    const tag = scope.tags.get(start + next - from);
    if (tag) pieces.push({ kind: 'tag', tag });
    at = tag ? next + tag.end - tag.start : next + 1;
  }
}

/** The angle of a placeholder and the underscores of a line to write on were only masked. */
const words = (text: string, start: number, source: string): WordsPiece => ({
  kind: 'words',
  text: text.replace(NEUTRAL, (_, at: number) => source[start + at]!),
  start,
  end: start + text.length,
});

const NEUTRAL = new RegExp(`[${NEUTRAL_ANGLE}${NEUTRAL_UNDERSCORE}]`, 'g');
