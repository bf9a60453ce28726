/** What stands below the head: filters, texts, fields. */

import type { ComponentProps } from 'preact';
import type { BookLetter, BookPhrase } from '../../book.js';
import { Compose } from './compose.js';
import { useApp } from './context.js';
import { FillPanel } from './fill-panel.js';
import { Filters } from './filters.js';
import { Guide } from './guide.js';
import { Letters } from './letters.js';
import { Phrases } from './phrases.js';
import { StageHead } from './stage-head.js';
import { counted } from './words.js';

interface Props {
  readonly phrases: readonly BookPhrase[];
  readonly letters: readonly BookLetter[];
  readonly fill: ComponentProps<typeof FillPanel>;
}

export function Main({ phrases, letters, fill }: Props) {
  const { data, state, t } = useApp();
  const { view, ui } = state;
  const count = view === 'letters' ? letters.length : phrases.length;
  const stage = view === 'phrases' ? data.stages.find((each) => each.stage === state.stage) : undefined;
  const isWide = matchMedia('(min-width: 62rem)').matches;
  return (
    <div class={`body view-${view}`}>
      <aside class="left" aria-label={view === 'compose' ? t('fill') : t('filters')}>
        {view === 'compose' ? null : (
          <details open={isWide}>
            <summary>{t('filters')}</summary>
            <Filters />
          </details>
        )}
        <details open={isWide}>
          <summary>{t('fill')}</summary>
          <FillPanel {...fill} />
        </details>
      </aside>
      <main id="texts" tabIndex={-1}>
        {view === 'compose' && <Compose />}
        {view === 'guide' && <Guide />}
        {(view === 'phrases' || view === 'letters') && (
          <>
            <p class="found" role="status">
              {counted(count, view)[ui]}
            </p>
            {stage && (
              <div class={stage.stage}>
                <StageHead stage={stage} />
              </div>
            )}
            {count === 0 && <p class="empty">{t('nothing')}</p>}
            {view === 'phrases' ? <Phrases found={phrases} /> : <Letters found={letters} />}
          </>
        )}
        <footer>
          <p>{t('keys')}</p>
          <p>
            {[data.publisher, data.imprint?.[ui], `${data.version} · ${data.date}`]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </footer>
      </main>
    </div>
  );
}
