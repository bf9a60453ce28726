/** variables.yml → the dictionary of variables. */
import { shape, validate } from '../generated/schema/variables.js';
import type { Fault } from '../model/fault.js';
import { type Bilingual, LANGUAGES } from '../model/language.js';
import type { Dictionary, ExampleValue, Field, Role, Variable, VariableType } from '../model/variable.js';
import { readChecked } from './checked-file.js';
import { EXAMPLE_OF, isOfType } from './example-value.js';
import { parseError } from './faults.js';
import type { DataPath } from './yaml.js';

interface RawVariable {
  readonly type?: VariableType;
  readonly role?: Role;
  readonly overdue?: boolean;
  readonly label: Bilingual;
  readonly example: ExampleValue | Variable['example'];
  readonly fields?: Readonly<Record<string, Omit<Field, 'type'> & { readonly type?: Field['type'] }>>;
}

/** Reads variables.yml, in the order of the file. Never throws; there is no dictionary where a fault hides a part of it. */
export function readVariables(
  _path: string,
  source: string,
): { readonly dictionary?: Dictionary; readonly faults: readonly Fault[] } {
  const { data, faults, place, spanOf } = readChecked<Readonly<Record<string, RawVariable>>>(source, {
    validate,
    shape,
  });
  if (!data) return { faults };
  const dictionary = new Map<string, Variable>();
  const wrong: Fault[] = [];
  for (const [name, raw] of Object.entries(data)) {
    const variable = variableOf(name, raw);
    dictionary.set(name, variable);
    if (raw.fields && variable.type !== 'list') {
      const span = place([name, 'fields'])?.key ?? spanOf([name]);
      wrong.push(parseError('fields-without-list', span, { name }));
      continue;
    }
    const byLanguage = isByLanguage(raw.example);
    for (const lang of byLanguage ? LANGUAGES : (['en'] as const)) {
      const path = [name, 'example', ...(byLanguage ? [lang] : [])];
      for (const { at, key, type } of misfits(variable, variable.example[lang])) {
        const span = spanOf([...path, ...at]);
        wrong.push(parseError('bad-example', span, { name: key, type, example: EXAMPLE_OF[type] }));
      }
    }
  }
  return wrong.length ? { faults: [...faults, ...wrong] } : { dictionary, faults };
}

const isByLanguage = (example: RawVariable['example']): example is Variable['example'] =>
  typeof example === 'object' && !Array.isArray(example);

function variableOf(name: string, raw: RawVariable): Variable {
  const { type = 'text', role = 'other', overdue = role === 'age', label, example, fields } = raw;
  const columns = Object.entries(fields ?? {}).map(
    ([key, field]) => [key, { ...field, type: field.type ?? 'text' }] as const,
  );
  return {
    name,
    type,
    role,
    label,
    example: isByLanguage(example) ? example : { en: example, zh: example },
    ...(overdue && { overdue }),
    ...(columns.length > 0 && { fields: Object.fromEntries(columns) }),
  };
}

interface Misfit {
  readonly at: DataPath;
  /** The variable, or the column of a row. */
  readonly key: string;
  readonly type: VariableType;
}

/** Where the example is not what the variable's type or columns say. */
function misfits({ name, type, fields }: Variable, example: ExampleValue): readonly Misfit[] {
  if (type !== 'list' || !Array.isArray(example))
    return isOfType(type, example) ? [] : [{ at: [], key: name, type }];
  const items: ReadonlyArray<string | Readonly<Record<string, string | number>>> = example;
  return items.flatMap((item, i): readonly Misfit[] => {
    if (!fields || typeof item === 'string')
      return !fields === (typeof item === 'string') ? [] : [{ at: [i], key: name, type }];
    const extra = Object.keys(item).filter((key) => !Object.hasOwn(fields, key));
    return [
      ...extra.map((key) => ({ at: [i, key], key, type })),
      ...Object.entries(fields).flatMap(([key, field]) =>
        isOfType(field.type, item[key]) ? [] : [{ at: key in item ? [i, key] : [i], key, type: field.type }],
      ),
    ];
  });
}
