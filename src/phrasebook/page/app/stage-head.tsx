/** The heading of a stage: its name and window, what it is to reach, in which tone, and what must be said. */

import { windowWords } from '../../window.js';
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
        <span class="window">{windowWords(stage)[ui]}</span>
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
