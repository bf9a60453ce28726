/** One variable's field, of a kind that suits its type; what cannot be used is said beside it. */
import type { BookVariable } from '../../book.js';
import { fieldsOf } from '../fill.js';
import { type Input, isRefused } from '../read-input.js';
import { useApp } from './context.js';
import { RowsField } from './rows-field.js';
import { TextInput } from './text-input.js';
import type { WordKey } from './words.js';

interface Props {
  readonly name: string;
  readonly variable: BookVariable;
  readonly input: Input | undefined;
  readonly onInput: (input: Input) => void;
}

const HINTS: Readonly<Partial<Record<BookVariable['type'], WordKey>>> = {
  money: 'moneyHint',
  date: 'dateHint',
  integer: 'integerHint',
  percent: 'percentHint',
  email: 'emailHint',
};

export const fieldId = (name: string): string => `field-${name}`;

export function Field({ name, variable, input, onInput }: Props) {
  const { data, state, t } = useApp();
  const { type, ask, example } = variable;
  const label = ask ?? variable.label;
  const columns = type === 'list' ? fieldsOf(name, data.variables) : undefined;
  const id = fieldId(name);
  if (columns)
    return <RowsField id={id} label={label[state.ui]} columns={columns} input={input} onInput={onInput} />;
  const value = typeof input === 'string' ? input : '';
  const refused = isRefused(type, value);
  const shown = example?.[state.ui];
  const common = {
    id,
    value,
    autocomplete: 'off',
    'aria-invalid': refused,
    ...(refused && { 'aria-describedby': `${id}-hint` }),
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  const placeholder = typeof shown === 'object' ? '' : String(shown ?? '');
  return (
    <div class="field">
      <label for={id}>
        {label[state.ui]}
        {type === 'list' && <span> ({t('onePerLine')})</span>}
      </label>
      {type === 'list' || type === 'multiline' ? (
        <textarea {...common} rows={3} placeholder={placeholder} />
      ) : (
        <TextInput {...common} isDate={type === 'date'} placeholder={placeholder} />
      )}
      {refused && (
        <p class="refused" id={`${id}-hint`}>
          {t(HINTS[type] ?? 'textHint')}
        </p>
      )}
    </div>
  );
}
