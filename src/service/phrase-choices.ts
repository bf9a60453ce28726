/** The phrases that can be put into a letter, those that suit it first, each with the edits that put it there. */
import { suits } from '../lint/phrase-fixes.js';
import { withVariables } from '../lint/with-variables.js';
import { declared } from '../model/declared.js';
import type { Edit } from '../model/finding.js';
import { MOVES, type Move, onOneLine } from '../model/phrase.js';
import type { Stage } from '../model/stage.js';
import { variableNames } from '../text/variable-names.js';
import type { Desk } from './desk.js';
import { insertSentence } from './insert-sentence.js';
import { MOVE } from './names.js';
import { stageName } from './trait-names.js';

export interface PhraseOffer {
  readonly id: string;
  readonly move: Move;
  /** In the reader's language. */
  readonly moveName: string;
  readonly stages: readonly Stage[];
  readonly stageNames: readonly string[];
  /** In the letter's language. */
  readonly text: string;
  /** In the reader's language. */
  readonly note?: string;
  /** True for the letter's own stage, channel, market and cause. */
  readonly suits: boolean;
  /** In order: the sentence at the cursor, and its variables on the letter's list. */
  readonly edits: readonly Edit[];
}

/**
 * Those that suit first, in the order of moves; of one move those that ask for the fewest new variables.
 * A phrase that needs a variable the pack does not know is left out: it would plant the next fault.
 */
export function phraseChoices(desk: Desk, offset: number): readonly PhraseOffer[] {
  const { file, linter, scope, locale } = desk;
  if (!file.template?.readable) return [];
  const letter = linter.read(file.template, scope);
  const { template, lang, bodyPlace } = letter;
  const known = new Set(declared(template.head).map(({ value }) => value));
  return desk
    .phrases()
    .flatMap((phrase) => {
      const { id, move, stages, note } = phrase;
      const text = onOneLine(phrase.text[lang]);
      const written = insertSentence(template, offset, text, { lang, bodyEnd: bodyPlace.end });
      const edits = withVariables(letter, [written], text);
      if (!edits) return [];
      const fresh = new Set(variableNames(text).filter((name) => !known.has(name))).size;
      const offer: PhraseOffer = {
        id,
        move,
        moveName: MOVE[move]![locale],
        stages,
        stageNames: stages.map((stage) => stageName(stage, locale)),
        text,
        ...(note && { note: note[locale] }),
        suits: suits(phrase, letter),
        edits: [...edits].sort((a, b) => a.start - b.start),
      };
      return [{ offer, fresh }];
    })
    .sort(
      (a, b) =>
        Number(b.offer.suits) - Number(a.offer.suits) ||
        MOVES.indexOf(a.offer.move) - MOVES.indexOf(b.offer.move) ||
        a.fresh - b.fresh,
    )
    .map(({ offer }) => offer);
}
