/** Text that knows its way back: it grows piece by piece and keeps the place of each. */
import type { SourceMap } from '../model/text-block.js';

export interface MappedText {
  text: string;
  /** Quads as in `SourceMap`. */
  map: number[];
}

/** Adds `text`, which stands at `start`–`end` of the source; a piece that continues the last one character by character joins it. */
export function appendText(to: MappedText, text: string, start: number, end: number): void {
  if (text === '') return;
  const { map } = to;
  const from = to.text.length;
  const last = map.length - 4;
  to.text += text;
  const isPlain = end - start === text.length;
  if (
    isPlain &&
    last >= 0 &&
    map[last + 3] === start &&
    map[last + 1]! - map[last]! === start - map[last + 2]!
  ) {
    map[last + 1] = from + text.length;
    map[last + 3] = end;
  } else map.push(from, from + text.length, start, end);
}

/** One stretch of a mapped text: character by character when both sides are equally long, else whole for whole. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export function* stretches(map: SourceMap): Generator<Stretch> {
  for (let i = 0; i < map.length; i += 4)
    yield { from: map[i]!, to: map[i + 1]!, start: map[i + 2]!, end: map[i + 3]! };
}

/** The part of a mapped text from `from` to `to`. */
export function clip({ text, map }: MappedText, from: number, to: number): MappedText {
  const part: MappedText = { text: '', map: [] };
  for (const stretch of stretches(map)) {
    const isPlain = stretch.to - stretch.from === stretch.end - stretch.start;
    const first = isPlain ? Math.max(stretch.from, from) : stretch.from;
    const last = isPlain ? Math.min(stretch.to, to) : stretch.to;
    if (first >= last || stretch.from >= to || stretch.to <= from) continue;
    const cut = isPlain ? stretch.to - last : 0;
    appendText(part, text.slice(first, last), stretch.start + first - stretch.from, stretch.end - cut);
  }
  return part;
}
