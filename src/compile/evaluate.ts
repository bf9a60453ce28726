/** Ops → closures → text. The closures are made once a letter and run once a row of data. */
import { isBlank } from './blank.js';
import type { LetterVariable } from './compiled-letter.js';
import { blockRun, codeRun, itemRun, listRun, rowRun, tableRun } from './evaluate-layout.js';
import { sharedStop } from './full-stop.js';
import type { Context, ForOp, IfOp, LinkOp, Op, SlotOp, Target, TextOp, WrapOp } from './ops.js';
import { plainLink } from './plain-style.js';
import { printer } from './print-slot.js';
import { filteredReader, type Lookup, readerOf, testOf, variableAt } from './resolve.js';
import { type Scope, spendTurn } from './scope.js';
import { isList } from './value.js';

/** Prints after `out`, which is what the enclosing block has printed so far. */
export type Run = (scope: Scope, out: string) => string;

export interface Plan {
  readonly target: Target;
  readonly variables: readonly LetterVariable[];
  /** Named in errors. */
  readonly letter: string;
  /** Changes fixed text, to set the letter in a language of its own. */
  readonly text?: (fixed: string) => string;
  /** Put around a value in running text, already escaped. */
  readonly mark?: (slot: SlotOp, lookup: Lookup) => readonly [open: string, close: string];
  /** Prints a blank for a person to fill in where a value would be. First branches are taken, lists have one row, and no data is read. */
  readonly blank?: (slot: SlotOp, lookup: Lookup) => string;
}

/** What making closures needs to know besides the op. */
export interface Making extends Lookup {
  readonly plan: Plan;
  /** White space at the start of a block is dropped, unless it is code. */
  readonly verbatim: boolean;
  /** Fixed text that follows the ops, as far as it is known. */
  readonly after?: string;
  /** What items of the list around are set off and led by. */
  readonly list?: { readonly between: string; readonly marker: string; readonly numbered: boolean };
}

/** The whole of an op list as one function. */
export function prepare(ops: readonly Op[], plan: Plan): (scope: Scope) => string {
  const run = sequence(ops, { plan, variables: plan.variables, loops: [], verbatim: false });
  return (scope) => run(scope, '');
}

export function sequence(ops: readonly Op[], making: Making): Run {
  const runs: Run[] = [];
  let pieces: Piece[] = [];
  for (const [at, op] of ops.entries()) {
    const before = ops[at - 1];
    if (op.op === 'text' && before?.op === 'slot') continue;
    const next = ops[at + 1];
    const placed = { ...making, after: textAfter(ops, at, making) };
    if (op.op !== 'slot') {
      runs.push(runOf(op, placed));
      pieces = [];
      continue;
    }
    if (pieces.length === 0) runs.push(piecesRun(pieces));
    pieces.push(pieceOf(op, next?.op === 'text' ? next : undefined, placed));
  }
  const [only] = runs;
  if (only && runs.length === 1) return only;
  return (scope, out) => {
    let text = out;
    for (const run of runs) text = run(scope, text);
    return text;
  };
}

function textAfter(ops: readonly Op[], at: number, { after = '' }: Making): string {
  const next = ops[at + 1];
  if (!next) return after;
  return next.op === 'text' ? next.text : '';
}

function runOf(op: Exclude<Op, SlotOp>, making: Making): Run {
  switch (op.op) {
    case 'text':
      return textRun(op, making);
    case 'if':
      return ifRun(op, making);
    case 'for':
      return forRun(op, making);
    case 'wrap':
      return wrapRun(op, making);
    case 'link':
      return linkRun(op, making);
    case 'block':
      return blockRun(op, making);
    case 'list':
      return listRun(op, making);
    case 'item':
      return itemRun(op, making);
    case 'table':
      return tableRun(op, making);
    case 'row':
      return rowRun(op, making);
    case 'code':
      return codeRun(op, making);
  }
}

/** Where an `if` before it printed nothing, a space that set the words apart would begin the line. */
function textRun(op: TextOp, making: Making): Run {
  const { text, fresh } = fixedText(op, making);
  if (fresh === text) return (_scope, out) => out + text;
  return (_scope, out) => out + (endsLine(out) ? fresh : text);
}

/** Fixed text as it is printed, and as it is at the start of a line. */
function fixedText({ text: written }: TextOp, { plan, verbatim }: Making): { text: string; fresh: string } {
  const text = plan.text ? plan.text(written) : written;
  const mayBegin = plan.target === 'html' || verbatim || !text.startsWith(' ');
  return { text, fresh: mayBegin ? text : text.trimStart() };
}

const endsLine = (out: string): boolean => out === '' || out.endsWith('\n');

/** A value and the fixed text behind it, which is another at the start of a line where `fresh` says so. */
interface Piece {
  readonly write: (scope: Scope) => string;
  readonly text: string;
  readonly fresh: string | undefined;
}

function pieceOf(op: SlotOp, next: TextOp | undefined, making: Making): Piece {
  const write = slotWriter(op, making);
  const { text, fresh } = next ? fixedText(next, making) : { text: '', fresh: '' };
  return { write, text, fresh: fresh === text ? undefined : fresh };
}

/** Values and the fixed text behind each: to look how the value ends costs less than to look at all that is printed. */
const piecesRun =
  (pieces: readonly Piece[]): Run =>
  (scope, out) => {
    let all = out;
    for (const { write, text, fresh } of pieces) {
      const value = write(scope);
      const follows = fresh !== undefined && endsLine(value === '' ? all : value) ? fresh : text;
      all = all + value + follows;
    }
    return all;
  };

/** Contexts in which a value is read as words, so that a mark may stand around it. */
const WORDS: ReadonlySet<Context> = new Set(['text', 'line', 'cell', 'code']);

function slotWriter(op: SlotOp, making: Making): (scope: Scope) => string {
  const { plan } = making;
  if (plan.blank) {
    const text = plan.blank(op, making);
    return () => text;
  }
  const print = printer(op, plan, sharedStop(making.after ?? ''));
  if (plan.mark && WORDS.has(op.context)) {
    const read = filteredReader(op.value, op.filters ?? [], making);
    const [open, close] = plan.mark(op, making);
    return (scope) => {
      const text = print(read(scope), scope.format);
      return text === '' ? '' : open + text + close;
    };
  }
  const place = op.filters ? -1 : variableAt(op.value, making);
  if (place >= 0) return (scope) => print(scope.values[place], scope.format);
  const read = filteredReader(op.value, op.filters ?? [], making);
  return (scope) => print(read(scope), scope.format);
}

function ifRun({ branches }: IfOp, making: Making): Run {
  const runs = branches.map(({ when, ops }) => ({
    holds: when && !making.plan.blank ? testOf(when, making) : () => true,
    run: sequence(ops, making),
  }));
  return (scope, out) => {
    for (const { holds, run } of runs) {
      if (holds(scope)) return run(scope, out);
    }
    return out;
  };
}

const ONE_ROW = [''];

function forRun({ item, list, ops }: ForOp, making: Making): Run {
  const variable = making.variables.find((known) => list.length === 1 && known.variable.name === list[0]);
  const read = making.plan.blank ? () => ONE_ROW : readerOf({ path: list }, making);
  const run = sequence(ops, { ...making, after: '', loops: [...making.loops, { item, variable }] });
  return (scope, out) => {
    const items = read(scope);
    if (!isList(items)) return out;
    const loop = { item: items[0]!, index: 0, length: items.length };
    scope.loops.push(loop);
    let text = out;
    for (; loop.index < loop.length; loop.index++) {
      loop.item = items[loop.index]!;
      spendTurn(scope, text);
      text = run(scope, text);
    }
    scope.loops.pop();
    return text;
  };
}

function wrapRun({ open, head = [], ops, close }: WrapOp, making: Making): Run {
  const run = sequence(ops, { ...making, after: close + (making.after ?? '') });
  const runHead = sequence(head, { ...making, after: '' });
  return (scope, out) => {
    const inner = run(scope, '');
    return isBlank(inner) ? out : out + open + runHead(scope, '') + inner + close;
  };
}

function linkRun({ url, ops, bare }: LinkOp, making: Making): Run {
  const { target } = making.plan;
  // Words first: blanks are numbered in the order a reader meets them.
  const bounded = { ...making, after: '' };
  const runWords = sequence(ops, bounded);
  const runUrl = sequence(url, bounded);
  return (scope, out) => {
    const words = runWords(scope, '');
    const href = runUrl(scope, '');
    if (target !== 'html') return out + plainLink(words, href, bare, target === 'markdown');
    return out + (href === '' ? words : `<a href="${href}">${words}</a>`);
  };
}
