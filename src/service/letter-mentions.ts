/** Where the open file names letters of its pack by their id: the matrix, the playbook, phone scripts. */
import { codeSpans } from '../model/code-spans.js';
import { type LetterMention, lettersOf } from '../model/playbook.js';
import { STAGES, TIERS } from '../model/stage.js';
import type { PackedLetter } from '../project/pack.js';
import type { Desk } from './desk.js';

export function letterMentions({ pack, file }: Desk): readonly LetterMention[] {
  if (!pack) return [];
  if (file.path === pack.packFile.path) {
    const { matrix = {}, places } = pack.settings;
    return TIERS.flatMap((tier) =>
      STAGES.flatMap((stage) => {
        const id = matrix[tier]?.[stage]?.template;
        const span = places.get(`matrix.${tier}.${stage}`);
        return id && span && pack.hasSettings ? [{ id, span }] : [];
      }),
    );
  }
  if (file.path === pack.playbook?.file.path) {
    const playbook = pack.playbook.read().playbook;
    return playbook ? lettersOf(playbook) : [];
  }
  return file.template ? codeSpans(file.template).map(({ text, span }) => ({ id: text, span })) : [];
}

/** The letters of an id, the reader's language first. */
export const lettersCalled = ({ pack, locale }: Desk, id: string): readonly PackedLetter[] =>
  (pack?.letters ?? [])
    .filter((letter) => letter.id === id)
    .sort((a, b) => Number(b.lang === locale) - Number(a.lang === locale));
