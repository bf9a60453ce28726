/** A book in which nothing speaks of what is not in it: a part of a book is a book. */
import type { Book } from '../book.js';

export function whole(book: Book): Book {
  const letters = new Set(book.letters.map(({ id }) => id));
  const phrases = new Set(book.moves.flatMap((move) => move.phrases.map(({ id }) => id)));
  const stages = new Set(book.stages.map(({ stage }) => stage));
  const withLetters = <Part extends { readonly letters: readonly string[] }>(part: Part): Part => ({
    ...part,
    letters: part.letters.filter((id) => letters.has(id)),
  });
  return {
    ...book,
    stages: book.stages.map((stage) => ({
      ...stage,
      sayAvoid: stage.sayAvoid.filter(({ say }) => phrases.has(say)),
    })),
    causes: book.causes.map(withLetters),
    markets: book.markets.map(withLetters),
    matrix: book.matrix
      .filter(({ stage }) => stages.has(stage))
      .map(({ letter, ...cell }) => (letter && letters.has(letter) ? { ...cell, letter } : cell)),
  };
}
