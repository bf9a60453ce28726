/** The button under a text of one language that copies it as it is filled in. */
import type { Language } from '../../../model/language.js';
import { plainPieces } from '../copy-text.js';
import type { Piece } from '../fill.js';
import { useApp } from './context.js';
import { openSlots } from './text.js';
import { OWN_NAMES } from './words.js';

export function CopyPieces({ pieces, lang }: { pieces: readonly Piece[]; lang: Language }) {
  const { copy, t, state } = useApp();
  return (
    <button
      type="button"
      class="copy"
      lang={state.ui}
      aria-label={`${t('copy')} (${OWN_NAMES[lang]})`}
      onClick={() => copy(plainPieces(pieces), undefined, openSlots(pieces))}
    >
      {t('copy')}
    </button>
  );
}
