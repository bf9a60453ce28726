/** The sentence in which a hit or a fact stands. */
import type { Span } from '../model/span.js';
import type { Hit, Letter } from './letter.js';

/** Offsets in the hit's own block. */
export const sentenceOf = (letter: Letter, { block, start, end }: Omit<Hit, 'id'>): Span =>
  letter.sentences(block).find((sentence) => sentence.start <= start && start < sentence.end) ?? {
    start,
    end,
  };
