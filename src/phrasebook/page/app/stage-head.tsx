/** The heading of a stage: its name and window, what it is to reach, in which tone, and what must be said. */
import type { PageStage } from '../page-data.js';
import { useApp } from './context.js';

export function StageHead({ stage, count, level = 2 }: { stage: PageStage; count?: number; level?: 2 | 3 }) {
  const { state, t } = useApp();
  const { ui } = state;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <header class="stage-head">
      <Heading>
        {stage.name[ui]} {count !== undefined && <span class="count">{count}</span>}
        <span class="window">{windowOf(stage, t)}</span>
      </Heading>
      {stage.aim && (
        <p>
          <b>{t('aim')}</b> {stage.aim[ui]}
        </p>
      )}
      {stage.tone && (
        <p>
          <b>{t('tone')}</b> {stage.tone[ui]}
        </p>
      )}
    </header>
  );
}

function windowOf({ from, to }: PageStage, t: ReturnType<typeof useApp>['t']): string {
  if (to !== undefined && to <= 0 && from < 0) return `${-to}\u2013${-from} ${t('days')} ${t('before')}`;
  return `${t('after')} ${from}${to === undefined ? '+' : `\u2013${to}`} ${t('days')}`;
}
