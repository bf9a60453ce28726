/** The playbook: causes with their signs and answers, questions that tell them apart, steps by client, markets. */
import { TIERS } from '../../../model/stage.js';
import { tagOf, useApp } from './context.js';
import type { Guide } from './guide-index.js';
import { InBoth, Points, Said, useShown } from './in-both.js';
import { LetterLinks } from './letter-links.js';
import { Marked } from './text.js';
import { WORDS } from './words.js';

export function Causes({ found }: { found: Guide }) {
  const { state } = useApp();
  return (
    <ul class="items">
      {found.causes.map(({ cause, title, signs, answer, avoid, letters }) => (
        <li class="item" key={cause} data-item="" tabIndex={-1}>
          <h3>
            <Marked text={title[state.ui]} />
          </h3>
          <InBoth>
            {(lang) => (
              <>
                <p class="label">{WORDS.signs[lang]}</p>
                <Points items={signs} lang={lang} />
                <div class="say">
                  <Said label={WORDS.answer[lang]} text={answer[lang]} />
                </div>
                {avoid && (
                  <div class="avoid">
                    <Said label={WORDS.avoid[lang]} text={avoid[lang]} />
                  </div>
                )}
              </>
            )}
          </InBoth>
          <LetterLinks ids={letters} />
        </li>
      ))}
    </ul>
  );
}

export function Questions({ found }: { found: Guide }) {
  return (
    <ul class="items">
      {found.questions.map(({ ask, real, excuse }) => (
        <li class="item" data-item="" tabIndex={-1}>
          <InBoth>
            {(lang) => (
              <>
                <p class="ask">
                  <Marked text={ask[lang]} />
                </p>
                <div class="say">
                  <Said label={WORDS.real[lang]} text={real[lang]} />
                </div>
                <div class="avoid">
                  <Said label={WORDS.excuse[lang]} text={excuse[lang]} />
                </div>
              </>
            )}
          </InBoth>
        </li>
      ))}
    </ul>
  );
}

/** Clients by weight, stages in order: the letter, and what goes with it. */
export function Matrix({ found }: { found: Guide }) {
  const { state, t } = useApp();
  const shown = useShown();
  return (
    <>
      {found.stages.map(({ stage, name }) => {
        const cells = found.matrix.filter((cell) => cell.stage === stage);
        if (cells.length === 0) return null;
        return (
          <section class={`step ${stage}`} key={stage}>
            <h3>{name[state.ui]}</h3>
            <div class="tiers">
              {TIERS.map((tier) =>
                cells
                  .filter((cell) => cell.tier === tier)
                  .map(({ action, letter }) => (
                    <div class="told">
                      <h4>
                        {t('tier')} {tier}
                      </h4>
                      {action &&
                        shown.map((lang) => (
                          <p lang={tagOf(lang)}>
                            <Marked text={action[lang]} />
                          </p>
                        ))}
                      {letter && <LetterLinks ids={[letter]} />}
                    </div>
                  )),
              )}
            </div>
          </section>
        );
      })}
    </>
  );
}

export function Markets({ found }: { found: Guide }) {
  const { state } = useApp();
  return (
    <ul class="items">
      {found.markets.map(({ market, title, notes, letters }) => (
        <li class="item" key={market} data-item="" tabIndex={-1}>
          <h3>
            <Marked text={title[state.ui]} />
          </h3>
          <InBoth>{(lang) => <Points items={notes} lang={lang} />}</InBoth>
          <LetterLinks ids={letters} />
        </li>
      ))}
    </ul>
  );
}
