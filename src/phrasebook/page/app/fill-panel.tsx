/** Fill in once: the fields the texts in sight need. */
import { useState } from 'preact/hooks';
import { type Group, wanted } from '../fields.js';
import type { Input } from '../read-input.js';
import { useApp } from './context.js';
import { Field } from './field.js';
import type { Inputs } from './kept.js';
import type { WordKey } from './words.js';

/** Enough for nearly every letter; the rest is one click away. */
const FIRST_FIELDS = 14;

const TITLES: Readonly<Record<Group, WordKey>> = {
  client: 'client',
  debt: 'debt',
  dates: 'dates',
  sender: 'sender',
  contract: 'contract',
  details: 'details',
};

interface Props {
  readonly inputs: Inputs;
  readonly uses: ReadonlyMap<string, number>;
  readonly isKept: boolean;
  readonly asked: string;
  readonly onInput: (name: string, input: Input) => void;
  readonly onClear: () => void;
  readonly onExamples: () => void;
  readonly onKeep: (keep: boolean) => void;
}

export function FillPanel({ inputs, uses, isKept, asked, onInput, onClear, onExamples, onKeep }: Props) {
  const { data, t } = useApp();
  const [isWhole, setWhole] = useState(false);
  const filled = new Set(Object.keys(inputs).filter((name) => inputs[name] !== ''));
  if (asked) filled.add(asked);
  const groups = wanted(uses, data.variables, filled, isWhole ? Number.POSITIVE_INFINITY : FIRST_FIELDS);
  const count = groups.reduce((sum, [, names]) => sum + names.length, 0);
  return (
    <div class="fill">
      <p class="note">{t('fillHint')}</p>
      <div class="actions">
        <button type="button" onClick={onExamples}>
          {t('examples')}
        </button>
        <button type="button" onClick={onClear}>
          {t('clear')}
        </button>
      </div>
      <label class="check">
        <input type="checkbox" checked={isKept} onChange={(event) => onKeep(event.currentTarget.checked)} />{' '}
        {t('keep')}
      </label>
      <p class="note">{t('keepHint')}</p>
      {groups.map(([group, names]) => (
        <fieldset key={group}>
          <legend>{t(TITLES[group])}</legend>
          {names.map((name) => (
            <Field
              key={name}
              name={name}
              variable={data.variables[name]!}
              input={inputs[name]}
              onInput={(input) => onInput(name, input)}
            />
          ))}
        </fieldset>
      ))}
      {(isWhole || count < uses.size) && (
        <button type="button" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('fewerFields') : `${t('allFields')} (${uses.size})`}
        </button>
      )}
    </div>
  );
}
