/** Which variables the slots of a book stand for, with their labels. */
import { type Bilingual, LANGUAGES } from '../model/language.js';
import type { Dictionary } from '../model/variable.js';
import type { Book, BookVariable } from './book.js';

/** Every variable that a slot, a condition or a loop of the book names; columns as `list.column`. */
export function slotVariables(
  book: Omit<Book, 'variables'>,
  dictionary: Dictionary,
): Readonly<Record<string, BookVariable>> {
  const named = new Set<string>();
  collect(book, named);
  const found: Record<string, BookVariable> = {};
  for (const name of [...named].sort()) {
    const [list = '', column] = name.split('.');
    const variable = dictionary.get(list);
    if (!variable) continue;
    const { label, type, role, example } = variable;
    found[list] = { label: short(label), ask: label, type, role, example };
    const field = column === undefined ? undefined : variable.fields?.[column];
    if (field) found[name] = { label: field.label, type: field.type, role: field.role ?? 'other' };
  }
  // What short labels cannot tell apart keeps its whole label.
  const all = Object.values(found);
  for (const [name, variable] of Object.entries(found)) {
    const { label, ask } = variable;
    const isTwice = LANGUAGES.some(
      (lang) => all.filter((each) => each.label[lang] === label[lang]).length > 1,
    );
    if (ask && isTwice) found[name] = { ...variable, label: ask };
  }
  return found;
}

/** A label may end in advice to whoever fills the slot in; the slot itself has room for the name only. */
const short = ({ en, zh }: Bilingual): Bilingual => ({
  en: en.replace(/ \(.*$|, (?:after|before) .*$/, ''),
  zh: zh.replace(/\uff08.*$/, ''),
});

/** Slots, loops and the paths of conditions, wherever they stand. */
function collect(node: unknown, named: Set<string>): void {
  if (Array.isArray(node)) for (const each of node) collect(each, named);
  else if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node)) {
      if ((key === 'slot' || key === 'each') && typeof value === 'string') named.add(value);
      else if (key === 'path' && Array.isArray(value)) named.add(value.join('.'));
      else collect(value, named);
    }
}
