/** The shipped pack as a book, whole or cut down to what a test can set quickly. */
import { ruleNotesText } from '../../src/generated/rule-notes.js';
import { compiledWords } from '../../src/generated/words.js';
import type { Language } from '../../src/model/language.js';
import { readPack } from '../../src/node/read-pack.js';
import type { Book } from '../../src/phrasebook/book.js';
import { packBook } from '../../src/project/pack-book.js';
import { engine } from '../../src/workspace/engine.js';

export function shippedBook(languages: readonly Language[] = ['en', 'zh']): Book {
  const { linter, defaults } = engine();
  const { pack } = readPack('templates', process.cwd(), defaults);
  const words = {
    rules: compiledWords.lexicons.flatMap(({ id }) => linter.rules.get(id) ?? []),
    notes: JSON.parse(ruleNotesText()),
    odd: new RegExp(`[${compiledWords.traditional}]`, 'u'),
    stageNames: compiledWords.stageNames,
  };
  return packBook(pack, words, { languages });
}

/** A few of everything: every kind of page, in a second or two. */
export function smallBook(languages: readonly Language[] = ['en', 'zh']): Book {
  const book = shippedBook(languages);
  const kept = /^(pre-due|reminder)\/[a-z]+$|^reminder\/(cn|us)-|^(deposit|payment-plan)\//;
  const letters = book.letters.filter(({ id }) => kept.test(id));
  const there = new Set(letters.map(({ id }) => id));
  const known = (ids: readonly string[]) => ids.filter((id) => there.has(id));
  return {
    ...book,
    letters,
    stages: book.stages.slice(0, 2),
    moves: book.moves.slice(0, 3).map((move) => ({ ...move, phrases: move.phrases.slice(0, 6) })),
    causes: book.causes.slice(0, 2).map((cause) => ({ ...cause, letters: known(cause.letters) })),
    markets: book.markets.slice(0, 2).map((market) => ({ ...market, letters: known(market.letters) })),
    matrix: book.matrix.filter(({ letter }) => letter && there.has(letter)),
    questions: book.questions.slice(0, 3),
    checklists: book.checklists.slice(0, 2),
    clauses: book.clauses.slice(0, 3),
  };
}
