/** Phrases under their moves, both languages side by side, each ready to be copied. */
import type { Language } from '../../../model/language.js';
import type { BookPhrase } from '../../book.js';
import { fillRuns } from '../fill.js';
import { tagOf, useApp } from './context.js';
import { CopyPieces } from './copy-pieces.js';
import { Tags } from './tags.js';
import { Marked, Pieces } from './text.js';

export function Phrases({ found }: { found: readonly BookPhrase[] }) {
  const { data, state } = useApp();
  return (
    <>
      {data.moves.map(({ move, title }) => {
        const own = found.filter((phrase) => phrase.move === move);
        if (!own.length) return null;
        return (
          <section class="group" key={move}>
            <h2>
              {title[state.ui]} <span class="count">{own.length}</span>
            </h2>
            <ul class="items">
              {own.map((phrase) => (
                <PhraseItem key={phrase.id} phrase={phrase} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function PhraseItem({ phrase }: { phrase: BookPhrase }) {
  const { data, state, set, t, say } = useApp();
  const shown = state.show === 'both' ? data.languages : [state.show];
  return (
    <li class="item phrase" data-item="" tabIndex={-1}>
      <div class="cells">
        {shown.map((lang) => (
          <PhraseText phrase={phrase} lang={lang} />
        ))}
      </div>
      {phrase.note && (
        <p class="note">
          <Marked text={phrase.note[state.ui]} />
        </p>
      )}
      <div class="foot">
        <Tags stages={phrase.stages} channels={phrase.channels} market={phrase.market} cause={phrase.cause} />
        <button
          type="button"
          class="quiet"
          onClick={() => {
            set({ parts: [...state.parts, phrase.id] });
            say(t('added'));
          }}
        >
          {t('addToLetter')}
        </button>
      </div>
    </li>
  );
}

function PhraseText({ phrase, lang }: { phrase: BookPhrase; lang: Language }) {
  const { fillingFor } = useApp();
  const pieces = fillRuns(phrase.text[lang], fillingFor(lang, phrase.market));
  return (
    <div class="cell">
      <p class="words" lang={tagOf(lang)}>
        <Pieces pieces={pieces} />
      </p>
      <CopyPieces pieces={pieces} lang={lang} />
    </div>
  );
}
