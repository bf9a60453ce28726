/** One part of the composed letter, with its place in it and what the book or the linter says against it. */
import { useRef } from 'preact/hooks';
import { type Aim, type Misfit, misfits, type Part } from '../compose.js';
import type { FilledBlock } from '../fill.js';
import { tagOf, useApp } from './context.js';
import { OwnPart } from './own-part.js';
import { Blocks } from './text.js';

interface Props {
  readonly part: Part;
  readonly aim: Aim;
  readonly blocks: readonly FilledBlock[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function ComposedPart({ part, aim, blocks, isFirst, isLast, onMove, onRemove }: Props) {
  const { data, t } = useApp();
  const found = misfits(part, aim, data);
  const item = useRef<HTMLLIElement>(null);
  return (
    <li class={found.length > 0 ? 'part misfit' : 'part'} ref={item} data-item="" tabIndex={-1}>
      <div lang={tagOf(aim.lang)}>
        {part.own === undefined ? <Blocks blocks={blocks} /> : <OwnPart id={part.id} text={part.own} />}
      </div>
      {found.length > 0 && (
        <ul class="misfits">
          {found.map((misfit) => (
            <li>
              <Said misfit={misfit} />
            </li>
          ))}
        </ul>
      )}
      <div class="tools">
        <button type="button" aria-label={t('up')} disabled={isFirst} onClick={() => onMove(-1)}>
          ↑
        </button>
        <button type="button" aria-label={t('down')} disabled={isLast} onClick={() => onMove(1)}>
          ↓
        </button>
        <button
          type="button"
          aria-label={t('remove')}
          onClick={() => {
            const next = item.current?.nextElementSibling ?? item.current?.previousElementSibling;
            onRemove();
            if (next instanceof HTMLElement) next.focus();
          }}
        >
          ×
        </button>
      </div>
    </li>
  );
}

function Said({ misfit }: { misfit: Misfit }) {
  const { data, state, t } = useApp();
  switch (misfit.kind) {
    case 'stage':
      return <>{t('notStage')}</>;
    case 'channel':
      return <>{t('notChannel')}</>;
    case 'language':
      return <>{t('notWritten')}</>;
    case 'blank':
      return (
        <>
          {t('notFilled')}
          {misfit.found}
        </>
      );
    case 'market':
      return (
        <>
          {t('notMarket')}
          {data.markets.find(({ market }) => market === misfit.market)?.title[state.ui] ?? misfit.market}
        </>
      );
    case 'rule': {
      const rule = data.judgement?.rules[misfit.rule];
      return (
        <span title={rule?.why[state.ui]}>
          {rule?.title[state.ui] ?? misfit.rule} <code>{misfit.rule}</code>
        </span>
      );
    }
  }
}
