/** What is told of a variable: labels, type, part, example, and how the letter stands to it. */
import { declared } from '../model/declared.js';
import type { Language } from '../model/language.js';
import { say } from '../model/say.js';
import type { Template } from '../model/template.js';
import type { ExampleValue, Field, Variable } from '../model/variable.js';
import type { Desk } from './desk.js';
import { HELP } from './help-words.js';
import { languageOf } from './letter-head.js';
import { code, labelled, paragraphs, plain } from './markdown.js';
import { own, ROLE, TYPE } from './names.js';

/** How a letter stands to a variable. */
export type Standing = 'required' | 'optional' | 'undeclared';

export function standingOf({ head }: Template, name: string): Standing {
  if (head.required?.value.some(({ value }) => value === name)) return 'required';
  return declared(head).some(({ value }) => value === name) ? 'optional' : 'undeclared';
}

/** Markdown. */
export function variableHelp(desk: Desk, variable: Variable): string {
  const { locale, file, pack } = desk;
  const other: Language = locale === 'en' ? 'zh' : 'en';
  const { label, example, fields, overdue, name } = variable;
  const standing = file.template && standingOf(file.template, name);
  const home = pack?.parts.find((part) => part.file.path.endsWith('variables.yml'))?.file.path;
  return paragraphs(
    `**${plain(label[locale])}** · ${plain(label[other])}`,
    typeAndRole(variable, locale),
    labelled(HELP.example, locale, code(exampleText(example[languageOf(desk)]))),
    fields &&
      labelled(
        HELP.columns,
        locale,
        Object.entries(fields)
          .map(([column, { label: own }]) => `${code(column)} ${plain(own[locale])}`)
          .join(', '),
      ),
    [overdue && HELP.overdue[locale], standing && HELP[standing][locale]].filter(Boolean).join(' · '),
    home && file.path !== home ? say(HELP.declaredIn, locale, { path: code(home) }) : undefined,
  );
}

/** Markdown. */
export const fieldHelp = ({ label, type, role }: Field, list: string, locale: Language): string =>
  paragraphs(
    `**${plain(label[locale])}** · ${plain(label[locale === 'en' ? 'zh' : 'en'])}`,
    typeAndRole({ type, role: role ?? 'other' }, locale),
    say(HELP.column, locale, { list: code(list) }),
  );

function typeAndRole({ type, role }: Pick<Variable, 'type' | 'role'>, locale: Language): string {
  const kind = labelled(HELP.type, locale, own(TYPE, type)?.[locale] ?? plain(type));
  return role === 'other'
    ? kind
    : `${kind} · ${labelled(HELP.role, locale, own(ROLE, role)?.[locale] ?? plain(role))}`;
}

/** An example on one line; of a table its first row. */
export function exampleText(example: ExampleValue): string {
  if (!Array.isArray(example)) return String(example);
  const rows = (example as ReadonlyArray<string | Record<string, string | number>>).map((row) =>
    typeof row === 'string' ? row : Object.values(row).join(', '),
  );
  return rows.slice(0, 3).join(' / ');
}
