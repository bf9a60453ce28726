/** Every text of a book with the place it stands in, to be held against the fonts before anything is set. */
import type { Book } from '../phrasebook/book.js';
import type { HasCharacter } from './font-characters.js';
import { Problem } from './problem.js';

/** @throws Problem naming the first letter, phrase or part with a character the fonts do not have */
export function checkCharacters(book: Book, has: HasCharacter): void {
  const known = new Map<number, boolean>();
  const missing = (text: string): string | undefined => {
    for (const character of text) {
      const point = character.codePointAt(0)!;
      if (point <= 0x20) continue;
      if (!known.has(point)) known.set(point, has(point));
      if (!known.get(point)) return character;
    }
    return undefined;
  };
  const places: ReadonlyArray<readonly [string, unknown]> = [
    ...book.letters.map((letter) => [`letter ${letter.id}`, letter] as const),
    ...book.moves.flatMap((move) => move.phrases.map((phrase) => [`phrase ${phrase.id}`, phrase] as const)),
    ...book.clauses.map((clause) => [`clause ${clause.id}`, clause] as const),
    ...book.checklists.map((list) => [`checklist ${list.id}`, list] as const),
    ...book.causes.map((cause) => [`cause ${cause.cause}`, cause] as const),
    ...book.markets.map((market) => [`market ${market.market}`, market] as const),
    ...Object.entries(book.variables).map(
      ([name, { label }]) => [`the label of variable ${name}`, label] as const,
    ),
    ['the pack', { ...book, letters: [], moves: [], variables: {} }],
  ];
  for (const [place, value] of places)
    for (const text of textsIn(value)) {
      const character = missing(text);
      if (!character) continue;
      const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
      throw new Problem(
        `${place}: the book's fonts have no ${JSON.stringify(character)} (${code}); write it with another character`,
      );
    }
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object') for (const each of Object.values(value)) yield* textsIn(each);
}
