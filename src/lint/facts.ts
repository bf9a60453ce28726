/** What a letter states: each role's places, by a variable that plays the role, by words, or by another tool's blank. */
import type { PlaceholderIndex } from '../model/placeholder-index.js';
import type { TextBlock } from '../model/text-block.js';
import { type Dictionary, ROLES, type Role, type Variable } from '../model/variable.js';
import { findBlanks } from '../text/blanks.js';
import { findClosing } from './closing.js';
import { type BlockWords, type FoundWords, longest } from './find-words.js';
import type { Fact } from './letter.js';

/** All facts by role, in text order. */
export function factsOf(
  found: FoundWords,
  dictionary: Dictionary,
  placeholders: PlaceholderIndex | undefined,
): ReadonlyMap<Role, readonly Fact[]> {
  const out = new Map<Role, Fact[]>();
  const add = (fact: Fact) => {
    const list = out.get(fact.role);
    if (list) list.push(fact);
    else out.set(fact.role, [fact]);
  };
  const { blocks } = found;
  const said = OWNERS.filter(({ owner }) => found.of(owner).length);
  let closing: number | undefined;
  blocks.forEach((words, at) => {
    variableFacts(words.block, dictionary, add);
    if (placeholders && BLANK_MARK.test(words.block.text)) {
      closing ??= findClosing(blocks)?.at ?? blocks.length;
      blankFacts(words.block, dictionary, placeholders, at >= closing, add);
    }
    for (const { role, owner } of said) {
      for (const { block, start, end } of longest(words.hits(owner))) {
        const values = inside(words.values, start, end);
        const number = daysIn(words, values, start, end);
        const date = values.find((v) => v.date)?.date;
        add({
          role,
          by: 'words',
          text: block.text.slice(start, end),
          block,
          start,
          end,
          ...number,
          ...(date && { date }),
        });
      }
    }
  });
  for (const list of out.values())
    if (!isInOrder(list)) list.sort((a, b) => (a.block === b.block ? a.start - b.start : 0));
  return out;
}

const isInOrder = (facts: readonly Fact[]): boolean =>
  facts.every(
    (fact, i) => i === 0 || facts[i - 1]!.block !== fact.block || facts[i - 1]!.start <= fact.start,
  );

const OWNERS = ROLES.map((role) => ({ role, owner: `fact:${role}` }));

/** A printed variable states its role; a loop over a list also states the roles of the list's columns. */
function variableFacts(block: TextBlock, dictionary: Dictionary, add: (fact: Fact) => void): void {
  for (const { start, end, kind, variables } of block.tokens) {
    if (kind !== 'output' && kind !== 'for') continue;
    for (const name of variables) {
      const variable = dictionary.get(name);
      if (variable)
        for (const role of rolesOf(variable)) add({ role, by: 'variable', text: name, block, start, end });
    }
  }
}

/** Marks without which no blank with a name can stand in a text. */
const BLANK_MARK = /[[\uff3b\uff5b{<%$\u00ab\u3010\u3014]|::|__/;

/**
 * `[Invoice No.]` is a fault of its own; that the letter lacks a reference is not. One mistake, one finding:
 * once the blank is replaced, the fact stands there.
 */
function blankFacts(
  block: TextBlock,
  dictionary: Dictionary,
  placeholders: PlaceholderIndex,
  closing: boolean,
  add: (fact: Fact) => void,
): void {
  for (const { name, start, end } of findBlanks(block.text, placeholders.words)) {
    const meaning = placeholders.meaningOf(name, { after: block.text.slice(end, end + 20), closing });
    const variable = meaning && dictionary.get(meaning.variable);
    if (variable) add({ role: variable.role, by: 'placeholder', text: name, block, start, end });
  }
}

const roles = new WeakMap<Variable, readonly Role[]>();

/** Its own and those of its columns; the same for every place that prints it. */
function rolesOf(variable: Variable): readonly Role[] {
  const known = roles.get(variable);
  if (known) return known;
  const fields = Object.values(variable.fields ?? {}).flatMap(({ role }) => role ?? []);
  const found = [...new Set([variable.role, ...fields])];
  roles.set(variable, found);
  return found;
}

/** Those of a row in text order that lie within a stretch; a long letter has as many of both. */
function inside(values: BlockWords['values'], start: number, end: number): BlockWords['values'] {
  let low = 0;
  for (let high = values.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (values[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < values.length && values[to]!.end <= end) to++;
  return values.slice(low, to);
}

/** Days in a week, a month and a year of twelve such months, by the class of the word that counts them. */
const SPANS = [
  ['class:weeks', 7],
  ['class:months', 30],
  ['class:years', 360],
] as const;

/** The number in a stretch of words; one that counts weeks or months is told in days. */
function daysIn(
  { hits }: BlockWords,
  values: BlockWords['values'],
  start: number,
  end: number,
): Pick<Fact, 'number' | 'numberAt'> {
  const value = values.find((v) => v.number !== undefined);
  if (value?.number === undefined) return {};
  const counted = SPANS.find(([id]) => hits(id).some((hit) => hit.start >= start && hit.end <= end));
  return { number: value.number * (counted?.[1] ?? 1), numberAt: value.start };
}
