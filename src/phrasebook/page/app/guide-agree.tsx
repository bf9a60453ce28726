/** Before there is anything to remind of: lists to go through, and clauses to agree on. */
import type { Language } from '../../../model/language.js';
import type { BookClause } from '../../book.js';
import { fillRuns } from '../fill.js';
import { useApp } from './context.js';
import { CopyPieces } from './copy-pieces.js';
import type { Guide } from './guide-index.js';
import { InBoth, Points } from './in-both.js';
import { Marked, Pieces } from './text.js';
import { OWN_NAMES } from './words.js';

export function Checklists({ found }: { found: Guide }) {
  const { copy, t, state } = useApp();
  return (
    <ul class="items">
      {found.checklists.map(({ id, title, note, items }) => (
        <li class="item" key={id} data-item="" tabIndex={-1}>
          <h3>
            <Marked text={title[state.ui]} />
          </h3>
          {note && (
            <p class="note">
              <Marked text={note[state.ui]} />
            </p>
          )}
          <InBoth>
            {(lang) => (
              <>
                <Points items={items} lang={lang} />
                <button
                  type="button"
                  class="copy"
                  lang={state.ui}
                  aria-label={`${t('copyList')} (${OWN_NAMES[lang]})`}
                  onClick={() =>
                    copy([title[lang], ...items.map((item) => `\u2610 ${item[lang]}`)].join('\n'))
                  }
                >
                  {t('copyList')}
                </button>
              </>
            )}
          </InBoth>
        </li>
      ))}
    </ul>
  );
}

export function Clauses({ found }: { found: Guide }) {
  const { state } = useApp();
  return (
    <ul class="items">
      {found.clauses.map((clause) => (
        <li class="item" key={clause.id} data-item="" tabIndex={-1}>
          <h3>
            <Marked text={clause.title[state.ui]} />
          </h3>
          <InBoth>{(lang) => <Clause clause={clause} lang={lang} />}</InBoth>
          {clause.note && (
            <p class="note">
              <Marked text={clause.note[state.ui]} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Clause({ clause, lang }: { clause: BookClause; lang: Language }) {
  const { fillingFor } = useApp();
  const pieces = fillRuns(clause.text[lang], fillingFor(lang));
  return (
    <div class="cell">
      <p>
        <Pieces pieces={pieces} />
      </p>
      <CopyPieces pieces={pieces} lang={lang} />
    </div>
  );
}
