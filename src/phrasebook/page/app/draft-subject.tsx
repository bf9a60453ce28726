/** The composed letter's subject: the book's for this stage, until somebody writes another. */

import type { Language } from '../../../model/language.js';
import { openBlanks, subjectId } from '../compose.js';
import { plainPieces } from '../copy-text.js';
import type { Piece } from '../fill.js';
import { tagOf, useApp } from './context.js';
import { Pieces } from './text.js';

interface Props {
  readonly lang: Language;
  /** The book's, filled in; none where the book has none. */
  readonly pieces: readonly Piece[];
}

export function DraftSubject({ lang, pieces }: Props) {
  const { data, own, setOwn, t } = useApp();
  const id = subjectId(lang);
  const text = own[id];
  if (text === undefined)
    return (
      <div class="subject" lang={tagOf(lang)}>
        <p>
          <span class="label">{t('subject')}</span> <Pieces pieces={pieces} />
        </p>
        <button type="button" class="quiet" onClick={() => setOwn(id, plainPieces(pieces))}>
          {t('changeSubject')}
        </button>
      </div>
    );
  const open = openBlanks(text, data);
  return (
    <div class="subject">
      <div class="field">
        <label for="own-subject">{t('subject')}</label>
        <input
          id="own-subject"
          type="text"
          lang={tagOf(lang)}
          value={text}
          autocomplete="off"
          onInput={(event) => setOwn(id, event.currentTarget.value)}
        />
        {open.length > 0 && (
          <p class="refused">
            {t('notFilled')}
            {open.join(' ')}
          </p>
        )}
      </div>
      <button type="button" class="quiet" onClick={() => setOwn(id, undefined)}>
        {t('resetSubject')}
      </button>
    </div>
  );
}
