/** Which texts are shown: stages as a ladder, the rest as choices. */
import { CHANNELS } from '../../../model/stage.js';
import type { PageData } from '../page-data.js';
import { useApp } from './context.js';
import { openTopics, topicsOf } from './guide-index.js';
import { Select } from './select.js';

/** Nobody is asked to choose among what is not there. */
function usedIn({ letters, moves, matrix }: PageData) {
  const phrases = moves.flatMap((move) => move.phrases);
  return {
    stages: new Set([
      ...[...letters, ...matrix].map(({ stage }) => stage),
      ...phrases.flatMap(({ stages }) => stages),
    ]),
    channels: new Set([
      ...letters.map(({ channel }) => channel),
      ...phrases.flatMap(({ channels }) => channels),
    ]),
  };
}

export function Filters() {
  const { data, state, set, t } = useApp();
  const { ui } = state;
  const used = usedIn(data);
  const channels = CHANNELS.filter((channel) => used.channels.has(channel));
  const isFiltered = [state.stage, state.channel, state.move, state.market, state.cause].some(
    (each) => each !== '',
  );
  const stages: ReadonlyArray<readonly [string, string]> = [
    ['', t('allStages')],
    ...data.stages
      .filter(({ stage }) => used.stages.has(stage))
      .map(({ stage, name }) => [stage, name[ui]] as const),
    ...(state.view === 'letters' && data.letters.some(({ stage }) => !stage)
      ? [['beside', t('beside')] as const]
      : []),
  ];
  const { view } = state;
  const topics = topicsOf(data);
  const [topic] = openTopics(data, state);
  const isStaged = view !== 'guide' || state.q !== '' || topic === 'sayAvoid' || topic === 'matrix';
  return (
    <div class="filters">
      {view === 'guide' && topics.length > 1 && (
        <fieldset class="ladder topics">
          <legend>{t('topic')}</legend>
          {topics.map((each) => (
            <button
              type="button"
              class="every"
              aria-pressed={state.q === '' && each === topic}
              onClick={() => set({ topic: each, q: '' })}
            >
              {t(each)}
            </button>
          ))}
        </fieldset>
      )}
      {isStaged && stages.length > 2 && (
        <fieldset class="ladder">
          <legend>{t('stage')}</legend>
          {stages.map(([stage, name]) => (
            <button
              type="button"
              class={stage || 'every'}
              aria-pressed={state.stage === stage}
              onClick={() => set({ stage })}
            >
              {name}
            </button>
          ))}
        </fieldset>
      )}
      {view !== 'guide' && channels.length > 1 && (
        <Select
          label={t('channel')}
          value={state.channel}
          onChange={(channel) => set({ channel })}
          options={[['', t('allChannels')], ...channels.map((channel) => [channel, t(channel)] as const)]}
        />
      )}
      {view === 'phrases' && data.moves.length > 1 && (
        <Select
          label={t('move')}
          value={state.move}
          onChange={(move) => set({ move })}
          options={[['', t('allMoves')], ...data.moves.map(({ move, title }) => [move, title[ui]] as const)]}
        />
      )}
      {data.markets.length > 0 && (view !== 'guide' || topic === 'markets') && (
        <Select
          label={t('market')}
          value={state.market}
          onChange={(market) => set({ market })}
          options={[
            ['', t('allMarkets')],
            ...data.markets.map(({ market, title }) => [market, title[ui]] as const),
          ]}
        />
      )}
      {data.causes.length > 0 && (view !== 'guide' || topic === 'causes') && (
        <Select
          label={t('cause')}
          value={state.cause}
          onChange={(cause) => set({ cause })}
          options={[
            ['', t('allCauses')],
            ...data.causes.map(({ cause, title }) => [cause, title[ui]] as const),
          ]}
        />
      )}
      {isFiltered && (
        <button
          type="button"
          onClick={() => set({ stage: '', channel: '', move: '', market: '', cause: '' })}
        >
          {t('clearFilters')}
        </button>
      )}
    </div>
  );
}
