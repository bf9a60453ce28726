/** A letter's tree with values in it: paragraphs, lists and tables as they are to be set on a page, conditions and loops gone. */
import type { Block, List, ListItem, Row, Table, TableRow } from '../model/document.js';
import type { CompiledLetter } from './compiled-letter.js';
import { type Filling, fillBranch } from './fill-branch.js';
import { type FilledRun, fillRuns, fillVerbatim, saysNothing } from './fill-runs.js';
import { formatOf } from './format.js';
import type { Locale } from './locale.js';
import type { Alignment } from './ops.js';
import { newScope } from './scope.js';
import { isLoose } from './tight.js';
import type { Value } from './value.js';

type Cell = readonly FilledRun[];

export type FilledBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly FilledRun[] }
  | { readonly kind: 'heading'; readonly runs: readonly FilledRun[] }
  | { readonly kind: 'quote'; readonly blocks: readonly FilledBlock[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly loose: boolean;
      readonly items: ReadonlyArray<readonly FilledBlock[]>;
    }
  | {
      readonly kind: 'table';
      /** Empty for a table of labels and values. */
      readonly head: readonly Cell[];
      readonly rows: ReadonlyArray<readonly Cell[]>;
      readonly align: readonly Alignment[];
    }
  | { readonly kind: 'code'; readonly runs: readonly FilledRun[] }
  | { readonly kind: 'divider' };

/** Values are those that `goodValues` has checked. */
export function filling(
  { id, lang, variables }: CompiledLetter,
  values: readonly Value[],
  locale: Locale,
): Filling {
  return { letter: id, lang, lookup: { variables, loops: [] }, scope: newScope(values, formatOf(locale)) };
}

/**
 * What prints nothing is left out, as in every other form of the letter.
 * @throws LimitError when the letter grows past what a letter can be
 */
export const fillBody = (blocks: readonly Block[], filling: Filling): readonly FilledBlock[] =>
  blocks.flatMap((block) => fillBlock(block, filling));

function fillBlock(block: Block, filling: Filling): readonly FilledBlock[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading': {
      const runs = fillRuns(block.children, filling);
      return saysNothing(runs) ? [] : [{ kind: block.kind, runs }];
    }
    case 'quote': {
      const blocks = fillBody(block.children, filling);
      return blocks.length ? [{ kind: 'quote', blocks }] : [];
    }
    case 'list':
      return fillList(block, filling);
    case 'table':
      return fillTable(block, filling);
    case 'code-block': {
      const runs = fillVerbatim(block.children, filling);
      return saysNothing(runs) ? [] : [{ kind: 'code', runs }];
    }
    case 'divider':
      return [{ kind: 'divider' }];
    default:
      return fillBranch(block, filling, fillBody);
  }
}

function fillList(list: List, filling: Filling): readonly FilledBlock[] {
  const { ordered, start } = list;
  const items = fillItems(list.children, filling);
  return items.length ? [{ kind: 'list', ordered, start, loose: isLoose(list), items }] : [];
}

/** An item that prints nothing takes no number. */
const fillItems = (items: readonly ListItem[], filling: Filling): ReadonlyArray<readonly FilledBlock[]> =>
  items.flatMap((item) => {
    if (item.kind !== 'item') return fillBranch(item, filling, fillItems);
    const blocks = fillBody(item.children, filling);
    return blocks.length ? [blocks] : [];
  });

/** A table that was to have rows and comes out without any is left out. */
function fillTable({ head, children, align }: Table, filling: Filling): readonly FilledBlock[] {
  const rows = fillRows(children, filling);
  if (rows.length === 0 && children.length > 0) return [];
  const heads = cellsOf(head, filling);
  return [{ kind: 'table', head: heads.every(saysNothing) ? [] : heads, rows, align }];
}

const fillRows = (rows: readonly TableRow[], filling: Filling): ReadonlyArray<readonly Cell[]> =>
  rows.flatMap((row) => (row.kind === 'row' ? [cellsOf(row, filling)] : fillBranch(row, filling, fillRows)));

const cellsOf = ({ cells }: Row, filling: Filling): readonly Cell[] =>
  cells.map((cell) => fillRuns(cell, filling));
