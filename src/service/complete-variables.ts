/** Completion of variables: in the letter's lists, after `{{`, in conditions and loops. */
import { declared, declaring, declaringOptional } from '../model/declared.js';
import type { Edit } from '../model/finding.js';
import { say } from '../model/say.js';
import type { Span } from '../model/span.js';
import type { Variable } from '../model/variable.js';
import type { Completion } from './answers.js';
import type { Desk } from './desk.js';
import { HELP } from './help-words.js';
import type { OpenBlock } from './liquid-cursor.js';
import { own, TYPE } from './names.js';
import { fieldHelp, standingOf, variableHelp } from './variable-help.js';

/** How a name is written at the cursor. */
export interface Writing {
  readonly span: Span;
  readonly lead?: string;
  readonly tail?: string;
}

interface Choice {
  /** Names already on the list that is being typed. */
  readonly without?: readonly string[];
  readonly only?: (variable: Variable) => boolean;
  /** What a name that is not declared yet is declared as besides. */
  readonly declares?: 'required' | 'optional';
}

/** Every variable of the dictionary; first what the letter still waits for. */
export function variableCompletions(desk: Desk, at: Writing, choice: Choice = {}): readonly Completion[] {
  const { scope, locale } = desk;
  const template = desk.file.template;
  const names = new Set(template ? declared(template.head).map(({ value }) => value) : []);
  const used = new Set(template?.uses.map(({ name }) => name));
  const left = [...scope.dictionary.values()].filter(
    (variable) => !choice.without?.includes(variable.name) && (choice.only?.(variable) ?? true),
  );
  return left.map((variable) => {
    const { name, label, type } = variable;
    const isDeclared = names.has(name);
    // A list waits for what is used and not declared; a sentence for what is declared and not used.
    const isAwaited =
      template !== undefined &&
      (choice.without ? used.has(name) && !isDeclared : isDeclared && !used.has(name));
    const rank = isAwaited ? 0 : choice.without ? 1 : isDeclared || !template ? 1 : 2;
    const status = isAwaited ? HELP[choice.without ? 'used' : 'unused'] : undefined;
    const more = choice.declares ? declaration(desk, name, choice.declares) : [];
    const standing = template && choice.declares ? HELP[standingOf(template, name)] : undefined;
    const said = [label[locale], own(TYPE, type)?.[locale] ?? type, (status ?? standing)?.[locale]];
    return {
      label: name,
      kind: 'variable',
      detail: said.filter(Boolean).join(' · '),
      documentation: variableHelp(desk, variable),
      sort: `${rank}${name}`,
      edit: written(name, at),
      ...(more.length > 0 && { more }),
    };
  });
}

/** What loops around the cursor bring: their item, its columns, and the place in the loop. */
export function loopCompletions(
  { scope, locale }: Desk,
  blocks: readonly OpenBlock[],
  at: Writing,
): readonly Completion[] {
  const loops = blocks.filter((block) => block.item !== undefined);
  const found = loops.flatMap(({ item, list }): readonly Completion[] => {
    const fields = Object.entries(scope.dictionary.get(list!)?.fields ?? {});
    const about = fields.length ? HELP.row : HELP.item;
    return [
      {
        label: item!,
        kind: 'variable',
        detail: say(about, locale, { list: list! }),
        sort: `0${item}`,
        edit: written(item!, at),
      },
      ...fields.map(
        ([column, field]): Completion => ({
          label: `${item}.${column}`,
          kind: 'variable',
          detail: field.label[locale],
          documentation: fieldHelp(field, list!, locale),
          sort: `0${item}.${column}`,
          edit: written(`${item}.${column}`, at),
        }),
      ),
    ];
  });
  if (!loops.length) return [];
  const places = ['index', 'first', 'last', 'length'].map(
    (place): Completion => ({
      label: `forloop.${place}`,
      kind: 'variable',
      detail: HELP.place[locale],
      sort: `3${place}`,
      edit: written(`forloop.${place}`, at),
    }),
  );
  return [...found, ...places];
}

export const written = (name: string, { span, lead = '', tail = '' }: Writing): Edit => ({
  ...span,
  text: `${lead}${name}${tail}`,
});

function declaration(desk: Desk, name: string, as: 'required' | 'optional'): readonly Edit[] {
  const { template } = desk.file;
  if (!template) return [];
  return as === 'required' ? declaring(template, [name]) : declaringOptional(template, [name]);
}
