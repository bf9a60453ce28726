/** What a compiled letter is made of: a short list of instructions that is plain JSON and runs no code of its own. */
import type { Comparison, FilterName } from '../model/liquid.js';

export const TARGETS = ['html', 'text', 'markdown'] as const;
export type Target = (typeof TARGETS)[number];

/** A value to read: a variable (or loop variable, or `forloop`) by its names, or a constant. */
export type Operand =
  | { readonly path: readonly string[] }
  | { readonly literal: string | number | boolean | null };

export interface FilterOp {
  readonly name: FilterName;
  readonly args: readonly Operand[];
}

export type Test =
  | { readonly test: 'truthy'; readonly value: Operand }
  | { readonly test: 'compare'; readonly by: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly test: 'and' | 'or'; readonly left: Test; readonly right: Test }
  | { readonly test: 'not'; readonly value: Test };

/**
 * Where a value is printed, which says how it is escaped: `text` running text; `line` text that must stay
 * on one line; `cell` a table cell; `code` verbatim; `url` a whole link target (its scheme is checked);
 * `url-part`, `mailto`, `tel` a piece of one, after fixed text.
 */
export const CONTEXTS = ['text', 'line', 'cell', 'code', 'url', 'url-part', 'mailto', 'tel'] as const;
export type Context = (typeof CONTEXTS)[number];

/** Fixed text, already escaped for its target. */
export interface TextOp {
  readonly op: 'text';
  readonly text: string;
}

export interface SlotOp {
  readonly op: 'slot';
  readonly value: Operand;
  /** Left out when there are none. */
  readonly filters?: readonly FilterOp[];
  readonly context: Context;
}

/** The first branch whose test holds is taken; one without a test always holds. */
export interface IfOp {
  readonly op: 'if';
  readonly branches: ReadonlyArray<{ readonly when?: Test; readonly ops: readonly Op[] }>;
}

export interface ForOp {
  readonly op: 'for';
  readonly item: string;
  readonly list: readonly string[];
  readonly ops: readonly Op[];
}

/** `open`, `head`, the ops, `close`; nothing at all when the ops print only white space. */
export interface WrapOp {
  readonly op: 'wrap';
  readonly open: string;
  readonly head?: readonly Op[];
  readonly ops: readonly Op[];
  readonly close: string;
}

/** A link with a value in its target. When the target comes out empty, only the words are printed. */
export interface LinkOp {
  readonly op: 'link';
  readonly url: readonly Op[];
  readonly ops: readonly Op[];
  /** The words are the target itself: plain text need not print it twice. */
  readonly bare: boolean;
}

/** Plain layout: a block, set off by `gap` from what stands before it, each line led by `indent`. */
export interface BlockOp {
  readonly op: 'block';
  readonly gap: string;
  readonly indent: string;
  readonly ops: readonly Op[];
}

/** Plain layout: a list. With `start` it is numbered when it is printed, as an item may be left out. */
export interface ListOp {
  readonly op: 'list';
  readonly gap: string;
  /** Between two items. */
  readonly between: string;
  /** Before each item; after its number when there is a `start`. */
  readonly marker: string;
  readonly start?: number;
  readonly ops: readonly Op[];
}

export interface ItemOp {
  readonly op: 'item';
  readonly ops: readonly Op[];
}

export type Alignment = 'left' | 'right' | 'center' | null;

/** Plain layout: a table, whose columns are as wide as the values make them. */
export interface TableOp {
  readonly op: 'table';
  readonly gap: string;
  readonly align: readonly Alignment[];
  readonly head: readonly (readonly Op[])[];
  readonly ops: readonly Op[];
}

export interface RowOp {
  readonly op: 'row';
  readonly cells: readonly (readonly Op[])[];
}

/** Plain layout: verbatim text; in Markdown its fence is made longer than any in the values. */
export interface CodeOp {
  readonly op: 'code';
  readonly block: boolean;
  readonly gap: string;
  readonly ops: readonly Op[];
}

export type Op =
  | TextOp
  | SlotOp
  | IfOp
  | ForOp
  | WrapOp
  | LinkOp
  | BlockOp
  | ListOp
  | ItemOp
  | TableOp
  | RowOp
  | CodeOp;

/** Appends fixed text, joining it to fixed text before it. */
export function putText(ops: Op[], text: string): void {
  if (text === '') return;
  const last = ops.at(-1);
  if (last?.op === 'text') ops[ops.length - 1] = { op: 'text', text: last.text + text };
  else ops.push({ op: 'text', text });
}

/** Appends ops, joining fixed text where the two lists meet. */
export function putOps(ops: Op[], more: readonly Op[]): void {
  for (const op of more) {
    if (op.op === 'text') putText(ops, op.text);
    else ops.push(op);
  }
}
