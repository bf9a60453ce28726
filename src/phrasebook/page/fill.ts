/** A book's runs and blocks with the reader's values in them: finished text, with every slot that is still empty in sight. */
import type { LetterVariable } from '../../compile/compiled-letter.js';
import { type Format, formatOf, print } from '../../compile/format.js';
import { sharedStop } from '../../compile/full-stop.js';
import { localeOf } from '../../compile/locale.js';
import type { Test } from '../../compile/ops.js';
import { filteredReader, type Lookup, testOf } from '../../compile/resolve.js';
import { newScope, type Scope } from '../../compile/scope.js';
import { isList, type Value } from '../../compile/value.js';
import type { Language } from '../../model/language.js';
import type { Field, Variable } from '../../model/variable.js';
import type { BookBlock, BookVariable, Choice, Each, Item, Mark, Row, Run, Slot } from '../book.js';

/** Finished words; `slot` is there for what came, or would come, from the reader. */
export interface Piece {
  readonly text: string;
  readonly mark?: Mark;
  readonly slot?: string;
  /** Nothing was filled in: the text is the slot's label. */
  readonly open?: true;
  /** Nothing to read or copy: words that appear once this variable is filled in. */
  readonly optional?: true;
}

export type FilledBlock =
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'heading'; readonly level: number; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: ReadonlyArray<readonly FilledBlock[]>;
    }
  | {
      readonly kind: 'table';
      readonly head: ReadonlyArray<readonly Piece[]>;
      readonly rows: ReadonlyArray<ReadonlyArray<readonly Piece[]>>;
      readonly align: ReadonlyArray<'left' | 'right' | 'center' | null>;
    }
  | { readonly kind: 'quote'; readonly blocks: readonly FilledBlock[] }
  | { readonly kind: 'code'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'divider' };

export type Values = Readonly<Record<string, Value>>;

/** What filling in needs to know besides the text. */
export interface Filling {
  readonly lang: Language;
  readonly lookup: Lookup;
  readonly scope: Scope;
  readonly variables: Readonly<Record<string, BookVariable>>;
}

/** Compile's own view of the book's variables; a loop's item goes by the name of its list, as slots do. */
export function letterVariables(
  variables: Readonly<Record<string, BookVariable>>,
): readonly LetterVariable[] {
  return Object.entries(variables)
    .filter(([name]) => !name.includes('.'))
    .map(([name, { label, type, role, example }]) => {
      const fields = fieldsOf(name, variables);
      const variable: Variable = {
        name,
        label,
        type,
        role,
        example: example ?? { en: '', zh: '' },
        ...(fields && { fields }),
      };
      return { variable, required: false, inSubject: false, asUrl: false };
    });
}

export function fieldsOf(
  list: string,
  variables: Readonly<Record<string, BookVariable>>,
): Readonly<Record<string, Field>> | undefined {
  const found = Object.entries(variables)
    .filter(([name]) => name.startsWith(`${list}.`))
    .map(([name, { label, type }]) => [name.slice(list.length + 1), { label, type: type as Field['type'] }]);
  return found.length ? (Object.fromEntries(found) as Record<string, Field>) : undefined;
}

/** @param market decides how an English date is spelled */
export function filling(
  variables: Readonly<Record<string, BookVariable>>,
  known: readonly LetterVariable[],
  values: Values,
  lang: Language,
  market?: string,
): Filling {
  const format: Format = formatOf(localeOf({ lang, facts: market === undefined ? {} : { market } }));
  const scope = newScope(
    known.map(({ variable }) => values[variable.name]),
    format,
  );
  return { lang, variables, scope, lookup: { variables: known, loops: [] } };
}

export function fillRuns(runs: readonly Run[], filling: Filling): readonly Piece[] {
  return runs.flatMap((run, at): readonly Piece[] => {
    if ('text' in run) return [run];
    if ('break' in run) return [{ text: '\n' }];
    if ('slot' in run) return [fillSlot(run, runs[at + 1], filling)];
    return expand<Run, readonly Piece[]>(
      run,
      filling,
      (nodes, inside) => fillRuns(nodes, inside),
      optional,
    ).flat();
  });
}

const optional = (slot: string, { lang, variables }: Filling): readonly Piece[] => [
  { text: variables[slot]?.label[lang] ?? slot, slot, optional: true },
];

function fillSlot({ slot, filters = [], mark }: Slot, next: Run | undefined, filling: Filling): Piece {
  const { lookup, scope, variables, lang } = filling;
  const read = filteredReader({ path: slot.split('.') }, filters, lookup)(scope);
  const words = print(read, scope.format);
  const named = { slot, ...(mark && { mark }) };
  if (words.trim() === '') return { ...named, text: variables[slot]?.label[lang] ?? slot, open: true };
  const stop = next && 'text' in next ? sharedStop(next.text) : undefined;
  return { ...named, text: stop ? stop(words) : words };
}

/** The branch that holds, or the nodes once for each row. An empty list shows one row to fill in. */
function expand<Node, Made>(
  node: Choice<Node> | Each<Node>,
  filling: Filling,
  fill: (nodes: readonly Node[], inside: Filling) => Made,
  absent: (slot: string, filling: Filling) => Made,
): readonly Made[] {
  const { lookup, scope } = filling;
  if ('branches' in node) {
    for (const { when, nodes } of node.branches)
      if (!when || testOf(when, lookup)(scope)) return [fill(nodes, filling)];
    const asked = node.branches.map(({ when }) => askedBy(when)).find((name) => name !== undefined);
    return asked === undefined || lookup.loops.length > 0 ? [] : [absent(asked, filling)];
  }
  const variable = lookup.variables.find((known) => known.variable.name === node.each);
  const value = scope.values[lookup.variables.indexOf(variable!)];
  const rows = isList(value) && value.length > 0 ? value : [''];
  const loop = { item: rows[0]!, index: 0, length: rows.length };
  const inside: Filling = {
    ...filling,
    lookup: { ...lookup, loops: [...lookup.loops, { item: node.each, variable }] },
    scope: { ...scope, loops: [...scope.loops, loop] },
  };
  return rows.map((item, index) => {
    loop.item = item;
    loop.index = index;
    return fill(node.nodes, inside);
  });
}

/** The variable a condition asks for, when it asks for just one. */
function askedBy(test: Test | undefined): string | undefined {
  if (test?.test === 'truthy' && 'path' in test.value && test.value.path[0] !== 'forloop')
    return test.value.path[0];
  return undefined;
}

export const fillBlocks = (blocks: readonly BookBlock[], filling: Filling): readonly FilledBlock[] =>
  blocks.flatMap((block) => fillBlock(block, filling));

function fillBlock(block: BookBlock, filling: Filling): readonly FilledBlock[] {
  if ('paragraph' in block) return [{ kind: 'paragraph', pieces: fillRuns(block.paragraph, filling) }];
  if ('heading' in block)
    return [{ kind: 'heading', level: block.level, pieces: fillRuns(block.heading, filling) }];
  if ('code' in block) return [{ kind: 'code', pieces: fillRuns(block.code, filling) }];
  if ('quote' in block) return [{ kind: 'quote', blocks: fillBlocks(block.quote, filling) }];
  if ('divider' in block) return [{ kind: 'divider' }];
  if ('list' in block) {
    const items = block.list.flatMap((item) => fillItem(item, filling));
    return [{ kind: 'list', ordered: block.ordered, start: block.start, items }];
  }
  if ('rows' in block) {
    const rows = block.rows.flatMap((row) => fillRow(row, filling));
    return [
      { kind: 'table', head: block.head.map((cell) => fillRuns(cell, filling)), rows, align: block.align },
    ];
  }
  return expand<BookBlock, readonly FilledBlock[]>(block, filling, fillBlocks, (slot, at) => [
    { kind: 'paragraph', pieces: optional(slot, at) },
  ]).flat();
}

const fillItem = (
  item: Item | Choice<Item> | Each<Item>,
  filling: Filling,
): ReadonlyArray<readonly FilledBlock[]> =>
  'item' in item
    ? [fillBlocks(item.item, filling)]
    : expand<Item, ReadonlyArray<readonly FilledBlock[]>>(
        item,
        filling,
        (items, inside) => items.flatMap((each) => fillItem(each, inside)),
        (slot, at) => [[{ kind: 'paragraph', pieces: optional(slot, at) }]],
      ).flat();

const fillRow = (
  row: Row | Choice<Row> | Each<Row>,
  filling: Filling,
): ReadonlyArray<ReadonlyArray<readonly Piece[]>> =>
  'cells' in row
    ? [row.cells.map((cell) => fillRuns(cell, filling))]
    : expand<Row, ReadonlyArray<ReadonlyArray<readonly Piece[]>>>(
        row,
        filling,
        (rows, inside) => rows.flatMap((each) => fillRow(each, inside)),
        () => [],
      ).flat();
