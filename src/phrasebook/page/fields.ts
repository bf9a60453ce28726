/** Which variables are asked for, and in which group: those of the texts in sight, the most used first. */
import type { Role } from '../../model/variable.js';
import type { BookVariable } from '../book.js';

export const GROUPS = ['client', 'debt', 'dates', 'sender', 'contract', 'details'] as const;
export type Group = (typeof GROUPS)[number];

const OF_ROLE: Readonly<Partial<Record<Role, Group>>> = {
  recipient: 'client',
  reference: 'debt',
  amount: 'debt',
  'due-date': 'debt',
  'invoice-date': 'debt',
  age: 'debt',
  deadline: 'dates',
  'letter-date': 'dates',
  'prior-notice': 'dates',
  'payment-method': 'sender',
  contact: 'sender',
  'sender-name': 'sender',
  'sender-title': 'sender',
  'sender-company': 'sender',
  'contract-basis': 'contract',
  'interest-rate': 'contract',
  consequence: 'contract',
};

/** By the part a variable plays; one that plays none, by its type and its name's first word. */
export function groupOf(name: string, { role, type }: BookVariable): Group {
  const own = OF_ROLE[role];
  if (own) return own;
  if (name.startsWith('client_')) return 'client';
  if (name.startsWith('sender_')) return 'sender';
  if (type === 'date') return 'dates';
  return type === 'money' ? 'debt' : 'details';
}

/** How many texts name each variable; a column counts for its list. */
export function usesOf(texts: readonly unknown[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const text of texts) {
    const named = new Set<string>();
    collect(text, named);
    for (const name of named) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}

function collect(node: unknown, named: Set<string>): void {
  if (Array.isArray(node)) for (const each of node) collect(each, named);
  else if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node)) {
      if ((key === 'slot' || key === 'each') && typeof value === 'string') named.add(value.split('.')[0]!);
      else if (key === 'path' && Array.isArray(value)) named.add(String(value[0]));
      else collect(value, named);
    }
}

/** The variables most texts name, as many as are wanted, and all that hold something already. */
export function wanted(
  uses: ReadonlyMap<string, number>,
  variables: Readonly<Record<string, BookVariable>>,
  filled: ReadonlySet<string>,
  most: number,
): ReadonlyArray<readonly [Group, readonly string[]]> {
  const names = [...uses.keys()]
    .filter((name) => Object.hasOwn(variables, name))
    .sort((a, b) => uses.get(b)! - uses.get(a)! || (a < b ? -1 : 1));
  const first = new Set(names.slice(0, most));
  const shown = names.filter((name) => first.has(name) || filled.has(name));
  return GROUPS.flatMap((group) => {
    const own = shown.filter((name) => groupOf(name, variables[name]!) === group);
    return own.length > 0 ? [[group, own] as const] : [];
  });
}
