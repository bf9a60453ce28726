/** A letter's list of variables: who is on it, and how a name gets on or off. */
import { addItems, addSibling, changeItems, removeItem } from '../text/yaml-list.js';
import type { Edit } from './finding.js';
import type { Field, FrontMatter, Template, VariableUse } from './template.js';

/** The declared variables, required ones first. */
export const declared = ({ required, optional }: FrontMatter): ReadonlyArray<Field<string>> => [
  ...(required?.value ?? []),
  ...(optional?.value ?? []),
];

/** Edits that put the names not yet declared among the required ones; none where there is no list to add to. */
export function declaring({ source, head }: Template, names: readonly string[]): readonly Edit[] {
  const known = new Set(declared(head).map((field) => field.value));
  const missing = [...new Set(names)].filter((name) => !known.has(name));
  const { required } = head;
  if (!required || !missing.length) return [];
  const edit = addItems(source, required.span, spans(required), missing);
  return edit ? [edit] : [];
}

/**
 * The same for names among the optional ones; the list is made, in the style of the required one, where
 * there is none.
 */
export function declaringOptional({ source, head }: Template, names: readonly string[]): readonly Edit[] {
  const known = new Set(declared(head).map((field) => field.value));
  const missing = [...new Set(names)].filter((name) => !known.has(name));
  const { required, optional } = head;
  if (!required || !missing.length) return [];
  const edit = optional
    ? addItems(source, optional.span, spans(optional), missing)
    : addSibling(source, required, spans(required), 'optional', missing);
  return edit ? [edit] : [];
}

/** Edits that put the names on the list and take off those that are no longer used. */
export function redeclaring(
  template: Template,
  names: readonly string[],
  unused: readonly string[],
): readonly Edit[] {
  if (!unused.length) return declaring(template, names);
  const { source, head } = template;
  const known = new Set(declared(head).map((field) => field.value));
  const missing = [...new Set(names)].filter((name) => !known.has(name));
  return [head.required, head.optional].flatMap((list, i) => {
    if (!list) return [];
    const isKept = ({ value }: Field<string>) => !unused.includes(value);
    const added = i === 0 ? missing : [];
    if (list.value.every(isKept) && !added.length) return [];
    const kept = list.value.map(isKept);
    // Where a comment would go with a name, the name stays.
    const edit =
      changeItems(source, list.span, spans(list), kept, added) ??
      (added.length ? addItems(source, list.span, spans(list), added) : undefined);
    return edit ? [edit] : [];
  });
}

/** Edits that take a declared name off its list; none where a comment would go with it. */
export function undeclaring({ source, head }: Template, field: Field<string>): readonly Edit[] {
  for (const list of [head.required, head.optional]) {
    const index = list?.value.indexOf(field) ?? -1;
    if (!list || index < 0) continue;
    const edit = removeItem(source, list.span, spans(list), index);
    return edit ? [edit] : [];
  }
  return [];
}

const spans = (list: Field<ReadonlyArray<Field<string>>>) => list.value.map((field) => field.span);

/** `{% if payment_link %}`: the letter is made to do without it. A comparison needs the value all the same. */
export const isAskedFor = ({ source }: Template, { condition, span }: VariableUse): boolean =>
  condition && /^\s*(?:-?%\}|(?:and|or)\s)/.test(source.slice(span.end, span.end + 40));
