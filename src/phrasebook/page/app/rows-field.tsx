/** A table to fill in: invoices, instalments. */
import type { Field } from '../../../model/variable.js';
import type { Input } from '../read-input.js';
import { useApp } from './context.js';
import { TextInput } from './text-input.js';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly columns: Readonly<Record<string, Field>>;
  readonly input: Input | undefined;
  readonly onInput: (input: Input) => void;
}

const EMPTY: Readonly<Record<string, string>> = {};

export function RowsField({ id, label, columns, input, onInput }: Props) {
  const { state, t } = useApp();
  const rows = Array.isArray(input) && input.length > 0 ? (input as ReadonlyArray<typeof EMPTY>) : [EMPTY];
  return (
    <fieldset class="rows" id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {rows.map((row, at) => (
        <div class="row">
          {Object.entries(columns).map(([name, column]) => (
            <TextInput
              isDate={column.type === 'date'}
              aria-label={`${label} ${at + 1}: ${column.label[state.ui]}`}
              placeholder={column.label[state.ui]}
              autocomplete="off"
              value={row[name] ?? ''}
              onInput={(event) =>
                onInput(
                  rows.map((each, i) => (i === at ? { ...each, [name]: event.currentTarget.value } : each)),
                )
              }
            />
          ))}
          <button
            type="button"
            aria-label={`${t('removeRow')} ${at + 1}`}
            onClick={() => onInput(rows.filter((_, i) => i !== at))}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onInput([...rows, EMPTY])}>
        {t('addRow')}
      </button>
    </fieldset>
  );
}
