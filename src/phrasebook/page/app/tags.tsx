/** Where a text is meant to stand: its stages as coloured dots with names, its channels, market and cause. */
import type { Cause, Channel, Stage } from '../../../model/stage.js';
import { useApp } from './context.js';

interface Places {
  readonly stages: readonly Stage[];
  readonly channels: readonly Channel[];
  readonly market: string | undefined;
  readonly cause: Cause | undefined;
}

export function Tags({ stages, channels, market, cause }: Places) {
  const { data, state, t } = useApp();
  const ui = state.ui;
  const more = [
    ...channels.map((channel) => t(channel)),
    ...data.markets.filter((each) => each.market === market).map(({ title }) => title[ui]),
    ...data.causes.filter((each) => each.cause === cause).map(({ title }) => title[ui]),
  ];
  return (
    <p class="tags">
      {data.stages
        .filter(({ stage }) => stages.includes(stage))
        .map(({ stage, name }) => (
          <span class={`dot ${stage}`}>{name[ui]}</span>
        ))}
      {more.map((word) => (
        <span>{word}</span>
      ))}
    </p>
  );
}
