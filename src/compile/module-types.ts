/** The declarations of a pack's module: one interface of values per letter, ids and languages as literal types. */
import type { VariableType } from '../model/variable.js';
import { PROBLEM_CODES, shown } from './data-problem.js';
import { LOCALES } from './locale.js';
import type { CompiledPack, PackedLetter, PackVariable } from './pack-json.js';

const TYPES: Readonly<Record<Exclude<VariableType, 'list'>, string>> = {
  text: 'string',
  multiline: 'string',
  money: 'Money',
  date: 'IsoDate',
  integer: 'number',
  percent: 'number',
  email: 'string',
  url: 'string',
};

const FIXED = `
/** An amount with its currency: \`{ amount: 12500, currency: 'USD' }\` or \`'USD 12,500.00'\`. */
export type Money = string | { readonly amount: number | string; readonly currency: string };

/** A day as \`'2025-03-14'\`; it has no time and no time zone. */
export type IsoDate = string;

export type Locale = ${LOCALES.map((locale) => `'${locale}'`).join(' | ')};

export interface RenderOptions {
  /** How amounts and dates are written; en-GB for an English letter, zh-CN for a Chinese one unless given. */
  readonly locale?: Locale;
}

export interface RenderedLetter {
  /** One line of plain text; empty for a letter without a subject. */
  readonly subject: string;
  readonly text: string;
  /** A fragment to embed in a page or mail. */
  readonly html: string;
}

export interface DataProblem {
  readonly code: ${PROBLEM_CODES.map((code) => `'${code}'`).join(' | ')};
  /** \`amount_due\`, or \`invoices[2].amount\`. */
  readonly path: string;
  readonly message: string;
  readonly suggestion?: string;
}

export type LetterId = keyof Letters;
export type LetterLanguage<Id extends LetterId = LetterId> = Id extends LetterId ? keyof Letters[Id] : never;
export type LetterData<Id extends LetterId, Lang extends LetterLanguage<Id>> = Letters[Id][Lang];

export declare const letters: ReadonlyArray<{ readonly id: LetterId; readonly lang: LetterLanguage; readonly title: string }>;

/**
 * Fills in a letter.
 * @throws MissingVariableError, UnknownVariableError, InvalidValueError, UnsafeUrlError: all are a DataError, whose \`problems\` name everything that is wrong
 * @throws UnknownLetterError for an id or a language the pack does not have
 * @throws LimitError when the letter would grow without bound
 */
export declare function render<Id extends LetterId, Lang extends LetterLanguage<Id>>(
  id: Id,
  lang: Lang,
  data: LetterData<Id, Lang>,
  options?: RenderOptions,
): RenderedLetter;

/** Everything that is wrong with the data, and nothing thrown. */
export declare function check(id: LetterId, lang: LetterLanguage, data: unknown): readonly DataProblem[];

export declare class DataError extends Error {
  readonly problems: readonly DataProblem[];
}
export declare class MissingVariableError extends DataError {}
export declare class UnknownVariableError extends DataError {}
export declare class InvalidValueError extends DataError {}
export declare class UnsafeUrlError extends DataError {}
export declare class UnknownLetterError extends Error {}
export declare class LimitError extends Error {}
`;

/** Languages of a letter share an interface when they take the same values. */
export function moduleTypes(pack: CompiledPack): string {
  const byId = new Map<string, PackedLetter[]>();
  for (const letter of pack.letters) byId.set(letter.id, [...(byId.get(letter.id) ?? []), letter]);
  const taken = new Set<string>();
  const interfaces: string[] = [];
  const entries: string[] = [];
  for (const [id, letters] of byId) {
    const bodies = letters.map((letter) => ({
      lang: letter.lang,
      title: letter.title,
      body: members(letter, pack),
    }));
    const isShared = bodies.every(({ body }) => body === bodies[0]?.body);
    const langs = bodies.map(({ lang, title, body }, i) => {
      const name =
        isShared && i > 0 ? undefined : free(`${pascal(id)}${isShared ? '' : pascal(lang)}Data`, taken);
      if (name)
        interfaces.push(`/** ${commentText(`${title} (${id})`)} */\nexport interface ${name} {\n${body}}\n`);
      return { lang, name };
    });
    const shared = langs[0]?.name;
    const types = langs.map(({ lang, name }) => `readonly ${lang}: ${name ?? shared}`);
    entries.push(`  readonly '${id}': { ${types.join('; ')} };\n`);
  }
  return `\n${interfaces.join('\n')}\nexport interface Letters {\n${entries.join('')}}\n${FIXED}`;
}

function members({ variables }: PackedLetter, pack: CompiledPack): string {
  return variables
    .map(({ name, required }) => {
      const variable = pack.variables[name]!;
      const { label, example } = variable;
      const words = commentText(`${label.en} · ${label.zh}. Example: ${shown(example.en)}`);
      return `  /** ${words} */\n  readonly ${name}${required ? '' : '?'}: ${typeOf(variable)};\n`;
    })
    .join('');
}

function typeOf({ type, fields }: PackVariable): string {
  if (type !== 'list') return TYPES[type];
  if (!fields) return 'readonly string[]';
  return `ReadonlyArray<{ ${fields.map((field) => `readonly ${field.name}: ${TYPES[field.type]}`).join('; ')} }>`;
}

/** Text of a pack in a comment cannot end the comment. */
export const commentText = (text: string): string => text.replaceAll('*/', '* /').replace(/\s+/g, ' ');

const pascal = (id: string): string =>
  id.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/g, (_, first: string) => first.toUpperCase());

/** Ids that differ in their dashes only would give one name. */
function free(name: string, taken: Set<string>): string {
  let found = name;
  for (let i = 2; taken.has(found); i++) found = `${name}${i}`;
  taken.add(found);
  return found;
}
