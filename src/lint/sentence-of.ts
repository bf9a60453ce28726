/** The sentence in which a hit or a fact stands. */
import type { Span } from '../model/span.js';
import type { Hit, Letter } from './letter.js';

/** Offsets in the hit's own block. */
export function sentenceOf(letter: Letter, { block, start, end }: Omit<Hit, 'id'>): Span {
  const sentences = letter.sentences(block);
  let low = 0;
  for (let high = sentences.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && found.start <= start ? found : { start, end };
}
