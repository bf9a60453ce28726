/** Which texts are shown: stages as a ladder, the rest as choices. */
import { CHANNELS } from '../../../model/stage.js';
import { useApp } from './context.js';
import { Select } from './select.js';

export function Filters() {
  const { data, state, set, t } = useApp();
  const { ui } = state;
  const isFiltered = [state.stage, state.channel, state.move, state.market, state.cause].some(
    (each) => each !== '',
  );
  const stages: ReadonlyArray<readonly [string, string]> = [
    ['', t('allStages')],
    ...data.stages.map(({ stage, name }) => [stage, name[ui]] as const),
    ...(state.view === 'letters' ? [['beside', t('beside')] as const] : []),
  ];
  return (
    <div class="filters">
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
      <Select
        label={t('channel')}
        value={state.channel}
        onChange={(channel) => set({ channel })}
        options={[['', t('allChannels')], ...CHANNELS.map((channel) => [channel, t(channel)] as const)]}
      />
      {state.view === 'phrases' && (
        <Select
          label={t('move')}
          value={state.move}
          onChange={(move) => set({ move })}
          options={[['', t('allMoves')], ...data.moves.map(({ move, title }) => [move, title[ui]] as const)]}
        />
      )}
      {data.markets.length > 0 && (
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
      {data.causes.length > 0 && (
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
