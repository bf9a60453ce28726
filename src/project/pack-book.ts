/** A loaded pack → its book: letters, phrases and playbook as the phrasebook wants them. */
import type { Inline } from '../model/document.js';
import type { Bilingual } from '../model/language.js';
import type { RuleNotes } from '../model/rule-notes.js';
import type { Stage } from '../model/stage.js';
import { readFieldText } from '../parse/field-text.js';
import type { Book } from '../phrasebook/book.js';
import type { Selection } from '../phrasebook/letters.js';
import { makeBook } from '../phrasebook/make-book.js';
import type { WordingRule } from '../phrasebook/say-avoid.js';
import type { LoadedPack } from './pack.js';

/** What a book says beside the pack's own words. */
export interface BookWords {
  readonly rules: readonly WordingRule[];
  readonly notes: Readonly<Record<string, RuleNotes>>;
  readonly odd: RegExp;
  readonly stageNames: Readonly<Record<Stage | 'outside', Bilingual>>;
}

/** Letters that could not be read in full are left out; a lint of the pack says why. */
export function packBook(pack: LoadedPack, words: BookWords, selection: Selection): Book {
  const { settings, dictionary, letters, phraseFiles, playbook } = pack;
  return makeBook(
    {
      settings,
      dictionary,
      letters: letters.filter(({ template }) => template.readable && !template.faults.length),
      phrases: phraseFiles.flatMap(({ read }) => {
        const { file } = read();
        return file ? [file] : [];
      }),
      playbook: playbook?.read().playbook ?? EMPTY,
      ...words,
      inlines,
    },
    selection,
  );
}

const EMPTY = {
  stages: {},
  situations: {},
  causes: {},
  markets: {},
  questions: [],
  checklists: [],
  clauses: [],
};

/** Text that stands in YAML, already taken out of its quotes. */
function inlines(text: string): readonly Inline[] {
  const span = { start: 0, end: text.length };
  return readFieldText(text, { value: text, span, key: span }, 'body').nodes;
}
