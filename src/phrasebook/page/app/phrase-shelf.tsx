/** Phrases to add to the composed letter, move by move; by default only those meant for its stage and channel. */
import { useState } from 'preact/hooks';
import { type Aim, fitsAim } from '../compose.js';
import { fillRuns } from '../fill.js';
import { tagOf, useApp } from './context.js';
import { findPhrases } from './search.js';
import { Pieces } from './text.js';

export function PhraseShelf({ aim, onAdd }: { aim: Aim; onAdd: (id: string) => void }) {
  const { data, state, t, fillingFor, say, index } = useApp();
  const [isFitting, setFitting] = useState(true);
  const [opened, setOpened] = useState<string>(data.moves[0]?.move ?? '');
  const filling = fillingFor(aim.lang, aim.market || undefined);
  const found = new Set(
    findPhrases(index, { ...state, stage: '', channel: '', move: '', market: '', cause: '' }),
  );
  return (
    <section class="shelf" aria-label={t('phrasesToAdd')}>
      <h2>{t('phrasesToAdd')}</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={isFitting}
          onChange={(event) => setFitting(event.currentTarget.checked)}
        />{' '}
        {t('fitting')}
      </label>
      {data.moves.map(({ move, title, phrases }) => {
        const own = phrases.filter((phrase) => found.has(phrase) && (!isFitting || fitsAim(phrase, aim)));
        if (own.length === 0) return null;
        const isOpen = opened === move || state.q !== '';
        return (
          <div class="move" key={move}>
            <h3>
              <button type="button" aria-expanded={isOpen} onClick={() => setOpened(isOpen ? '' : move)}>
                {title[state.ui]} <span class="count">{own.length}</span>
              </button>
            </h3>
            {isOpen && (
              <ul>
                {own.map((phrase) => (
                  <li class={fitsAim(phrase, aim) ? '' : 'misfit'}>
                    <p lang={tagOf(aim.lang)}>
                      <Pieces pieces={fillRuns(phrase.text[aim.lang], filling)} />
                    </p>
                    <button
                      type="button"
                      class="add"
                      aria-label={`${t('addToLetter')}: ${title[state.ui]}`}
                      onClick={() => {
                        onAdd(phrase.id);
                        say(t('added'));
                      }}
                    >
                      +
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </section>
  );
}
