/** The shipped pack as a book, with the linter's word on its sentences. */
import { join } from 'node:path';
import { ruleNotesText } from '../../../src/generated/rule-notes.js';
import { compiledWords } from '../../../src/generated/words.js';
import { readPack } from '../../../src/node/read-pack.js';
import type { Book } from '../../../src/phrasebook/book.js';
import type { Judgement } from '../../../src/phrasebook/judgement.js';
import type { Selection } from '../../../src/phrasebook/letters.js';
import { judgeBook } from '../../../src/project/judge-book.js';
import { packBook } from '../../../src/project/pack-book.js';
import { engine } from '../../../src/workspace/engine.js';

const root = join(import.meta.dirname, '../../..');

export function shippedBook(selection: Selection = { languages: ['en', 'zh'] }): {
  readonly book: Book;
  readonly judgement: () => Judgement;
} {
  const { linter, defaults } = engine();
  const { pack } = readPack('templates', root, defaults);
  const rules = compiledWords.lexicons.flatMap(({ id }) => linter.rules.get(id) ?? []);
  const words = {
    rules,
    notes: JSON.parse(ruleNotesText()),
    stageNames: compiledWords.stageNames,
    odd: new RegExp(`[${compiledWords.traditional}]`, 'u'),
  };
  const book = packBook(pack, words, selection);
  const scope = {
    dictionary: pack.dictionary,
    pack: pack.settings,
    levels: {},
    names: [],
    locale: 'en' as const,
  };
  return { book, judgement: () => judgeBook(book, linter, scope) };
}
