/** A whole pack compiled, as the plain object that `schema/compiled-pack.schema.json` describes. */
import type { Bilingual, Language } from '../model/language.js';
import type { PackSettings } from '../model/pack.js';
import type { Stage } from '../model/stage.js';
import type { Dictionary, ExampleValue, Field, Role, Variable, VariableType } from '../model/variable.js';
import type { CompiledLetter, LetterFacts, LetterVariable } from './compiled-letter.js';
import type { Op } from './ops.js';

export interface CompiledPack {
  /** Rises when a program that reads packs would have to change. */
  readonly format: 1;
  readonly pack: {
    readonly id: string;
    readonly title: Bilingual;
    readonly version: string;
    /** ISO date of the last review. */
    readonly date: string;
    readonly windows: ReadonlyArray<{
      readonly stage: Stage;
      readonly from: number;
      readonly to: number | null;
    }>;
  };
  /** By name. */
  readonly variables: Readonly<Record<string, PackVariable>>;
  /** By id, then language. */
  readonly letters: readonly PackedLetter[];
}

export interface PackVariable {
  readonly type: VariableType;
  readonly role: Role;
  readonly label: Bilingual;
  readonly example: Readonly<Record<Language, ExampleValue>>;
  /** The columns of a list's rows, in order. */
  readonly fields?: ReadonlyArray<Field & { readonly name: string }>;
}

export interface PackedLetter extends LetterFacts {
  readonly id: string;
  readonly lang: Language;
  readonly variables: ReadonlyArray<Omit<LetterVariable, 'variable'> & { readonly name: string }>;
  readonly subject: readonly Op[];
  readonly html: readonly Op[];
  readonly text: readonly Op[];
  readonly markdown: readonly Op[];
}

/** The dictionary is packed whole: data may hold values a letter does not use, and no others. */
export function compilePack(
  settings: Pick<PackSettings, 'id' | 'title' | 'version' | 'date' | 'windows'>,
  letters: readonly CompiledLetter[],
  dictionary: Dictionary,
): CompiledPack {
  const variables = new Map(dictionary);
  for (const letter of letters) {
    for (const { variable } of letter.variables) {
      if (!variables.has(variable.name)) variables.set(variable.name, variable);
    }
  }
  const { id, title, version, date } = settings;
  const windows = settings.windows.map(({ stage, from, to }) => ({ stage, from, to: to ?? null }));
  return {
    format: 1,
    pack: { id, title, version, date, windows },
    variables: Object.fromEntries([...variables].sort(byKey).map(([name, v]) => [name, packVariable(v)])),
    letters: letters.map(packLetter).sort((a, b) => byKey([a.id + a.lang], [b.id + b.lang])),
  };
}

const byKey = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number =>
  a < b ? -1 : Number(a > b);

function packVariable({ type, role, label, example, fields }: Variable): PackVariable {
  const packed = { type, role, label, example };
  if (!fields) return packed;
  return { ...packed, fields: Object.entries(fields).map(([name, field]) => ({ name, ...field })) };
}

function packLetter({ id, lang, facts, variables, subject, body }: CompiledLetter): PackedLetter {
  return {
    id,
    lang,
    ...facts,
    variables: variables.map(({ variable, ...rest }) => ({ name: variable.name, ...rest })),
    subject,
    ...body,
  };
}
