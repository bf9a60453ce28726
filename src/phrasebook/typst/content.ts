/** Runs and blocks made ready to be set: ids become references, conditions become sentences' parts, answers are told apart. */
import type { Test } from '../../compile/ops.js';
import type { BookBlock, Choice, Each, Item, Row, Run, Slot, Words } from '../book.js';
import { forOnlyItem } from '../only-item.js';

/** Anchors of letters by id. */
export type Anchors = ReadonlyMap<string, string>;

/** What the reader is told of a test: a slot that is filled or empty, several of them, or only that there is one. */
type Said =
  | { readonly test: 'slot'; readonly slot: string; readonly not: boolean }
  | { readonly test: 'both'; readonly by: 'and' | 'or'; readonly tests: readonly Said[] }
  | { readonly test: 'other' };

interface SetChoice {
  readonly branches: ReadonlyArray<{ readonly when?: Said; readonly nodes: readonly SetRun[] }>;
}
export type SetRun =
  | Words
  | Slot
  | { readonly break: true }
  | { readonly ref: string }
  | SetChoice
  | { readonly each: string; readonly nodes: readonly SetRun[] };
type SetItem = { readonly item: readonly SetBlock[] };
type SetRow = { readonly cells: ReadonlyArray<readonly SetRun[]> };
export interface Answer {
  readonly said?: readonly SetRun[];
  readonly reply: readonly SetRun[];
}
export type SetBlock = object;

const isChoice = (node: object): node is Choice<never> => 'branches' in node;
const isEach = (node: object): node is Each<never> => 'each' in node;

function said(test: Test): Said {
  if (test.test === 'not') {
    const inner = said(test.value);
    return inner.test === 'slot' ? { ...inner, not: !inner.not } : { test: 'other' };
  }
  if (test.test === 'truthy' && 'path' in test.value)
    return { test: 'slot', slot: test.value.path.join('.'), not: false };
  if (test.test === 'and' || test.test === 'or')
    return { test: 'both', by: test.test, tests: [said(test.left), said(test.right)] };
  return { test: 'other' };
}

function choice<From, To>(
  node: Choice<From>,
  each: (nodes: readonly From[]) => readonly To[],
): readonly To[] {
  const shown = forOnlyItem(node.branches);
  if ('nodes' in shown) return each(shown.nodes);
  const branches = shown.branches.map(({ when, nodes }) => ({
    ...(when && { when: said(when) }),
    nodes: each(nodes),
  }));
  return [{ branches } as To];
}

export const setRuns = (runs: readonly Run[], anchors: Anchors): readonly SetRun[] =>
  runs.flatMap((run): readonly SetRun[] => {
    if ('branches' in run) return choice<Run, SetRun>(run, (nodes) => setRuns(nodes, anchors));
    if ('each' in run) return [{ each: run.each, nodes: setRuns(run.nodes, anchors) }];
    if ('text' in run) return withReferences(run, anchors);
    return [run];
  });

/** `follow-up/email` in a sentence is a letter of this book: its number and page say more. */
export function withReferences(run: Words, anchors: Anchors): readonly SetRun[] {
  const set: SetRun[] = [];
  let done = 0;
  const upTo = (end: number): void => {
    if (end > done) set.push({ ...run, text: run.text.slice(done, end) });
  };
  for (const { 0: id, index } of run.text.matchAll(/[a-z\d-]+\/[a-z\d-]+/g)) {
    const ref = anchors.get(id);
    if (!ref) continue;
    upTo(index);
    set.push({ ref });
    done = index + id.length;
  }
  upTo(run.text.length);
  return set;
}

export function setBlocks(blocks: readonly BookBlock[], anchors: Anchors): readonly SetBlock[] {
  const runs = (list: readonly Run[]) => setRuns(list, anchors);
  const inside = (list: readonly BookBlock[]) => setBlocks(list, anchors);
  return blocks.flatMap((block): readonly SetBlock[] => {
    if ('paragraph' in block) return [{ paragraph: runs(block.paragraph) }];
    if ('heading' in block) return [{ heading: runs(block.heading), level: block.level }];
    if ('list' in block)
      return [
        answersOf(block.list, anchors) ?? { ...block, list: nested<Item, SetItem>(block.list, itemOf) },
      ];
    if ('head' in block)
      return [{ ...block, head: block.head.map(runs), rows: nested<Row, SetRow>(block.rows, rowOf) }];
    if ('quote' in block) return [{ quote: inside(block.quote) }];
    if ('code' in block) return [{ code: runs(block.code) }];
    if (isChoice(block)) return choice<BookBlock, SetBlock>(block, inside);
    if (isEach(block)) return [{ each: block.each, nodes: inside(block.nodes) }];
    return [block];
  });

  function itemOf({ item }: Item): SetItem {
    return { item: inside(item) };
  }
  function rowOf({ cells }: Row): SetRow {
    return { cells: cells.map(runs) };
  }
}

function nested<From extends object, To>(
  list: ReadonlyArray<From | Choice<From> | Each<From>>,
  one: (node: From) => To,
): readonly To[] {
  return list.flatMap((node): readonly To[] => {
    if (isChoice(node)) return choice<From, To>(node, (nodes) => nodes.map(one));
    if (isEach(node)) return [{ each: node.each, nodes: (node.nodes as readonly From[]).map(one) } as To];
    return [one(node as From)];
  });
}

/** What the other side may say, in quotation marks, a dash, what to answer. */
const QUOTED = /^([“"「][^”"」]+[”"」])\s*(?:–|—+)\s*/u;

function answersOf(
  list: ReadonlyArray<Item | Choice<Item> | Each<Item>>,
  anchors: Anchors,
): { readonly answers: readonly Answer[] } | undefined {
  let any = false;
  const answers: Answer[] = [];
  for (const node of list) {
    const only = 'item' in node && node.item.length === 1 ? node.item[0]! : undefined;
    if (!only || !('paragraph' in only)) return undefined;
    const [first, ...rest] = only.paragraph;
    const quoted = first && 'text' in first ? QUOTED.exec(first.text) : null;
    if (quoted && first && 'text' in first) {
      any = true;
      const reply = [{ ...first, text: first.text.slice(quoted[0].length) }, ...rest];
      answers.push({ said: [{ text: quoted[1]! }], reply: setRuns(reply, anchors) });
    } else answers.push({ reply: setRuns(only.paragraph, anchors) });
  }
  return any ? { answers } : undefined;
}
