/** The words of a paragraph with the values in them, each knowing the variable it came from. */
import type { Inline, Link } from '../model/document.js';
import type { Output } from '../model/liquid.js';
import { sequence } from './evaluate.js';
import { type Filling, fillBranch } from './fill-branch.js';
import { print } from './format.js';
import { sharedStop } from './full-stop.js';
import { joinLines } from './join-lines.js';
import { isBare, targetOps } from './link-target.js';
import { lowerSlot } from './lower.js';
import { plainLink } from './plain-style.js';
import { filteredReader, type Lookup } from './resolve.js';

interface Marks {
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
}
/** Words of one line. `slot` names the variable whose value they are; `invoices.amount` is a column of a list. */
export type FilledWords = Marks & { readonly text: string; readonly slot?: string };
export type FilledRun = FilledWords | { readonly break: true };

export const saysNothing = (runs: readonly FilledRun[]): boolean =>
  runs.every((run) => 'break' in run || run.text.trim() === '');

/** Running text: no space or break is left where an `if` printed nothing, no stop stands twice. */
export const fillRuns = (nodes: readonly Inline[], filling: Filling): readonly FilledRun[] =>
  tidy(runsOf(joinLines(nodes, filling.lang), filling, {}));

/** Verbatim text, every space of it. */
export const fillVerbatim = (nodes: readonly Inline[], filling: Filling): readonly FilledRun[] =>
  withoutLastBreak(runsOf(nodes, filling, { code: true }));

const runsOf = (nodes: readonly Inline[], filling: Filling, marks: Marks): readonly FilledRun[] =>
  nodes.flatMap((node): readonly FilledRun[] => {
    switch (node.kind) {
      case 'text':
        return lines({ text: node.value, ...marks });
      case 'output':
        return lines({ text: printed(node, filling), slot: slotName(node, filling.lookup), ...marks });
      case 'break':
        return [{ break: true }];
      case 'strong':
      case 'emphasis':
      case 'code':
        return runsOf(node.children, filling, { ...marks, [node.kind]: true });
      case 'link':
        return linkRuns(node, filling, marks);
      default:
        return fillBranch(node, filling, (children, inside) => runsOf(children, inside, marks));
    }
  });

const lines = (words: FilledWords): readonly FilledRun[] =>
  words.text
    .split('\n')
    .flatMap((text, at): readonly FilledRun[] => [
      ...(at > 0 ? [{ break: true } as const] : []),
      ...(text ? [{ ...words, text }] : []),
    ]);

function printed(output: Output, { lookup, scope }: Filling): string {
  const { value, filters = [] } = lowerSlot(output, 'text');
  return print(filteredReader(value, filters, lookup)(scope), scope.format);
}

/** What a person calls the value: an item of a loop by its list. */
function slotName({ value }: Output, { loops }: Lookup): string {
  if (value.kind !== 'path') return '';
  const [first = '', ...rest] = value.names;
  const loop = loops.findLast(({ item }) => item === first);
  return [loop?.variable?.variable.name ?? first, ...rest].join('.');
}

/** Paper cannot be clicked: the address is printed behind the words, unless they are the address. */
function linkRuns(link: Link, filling: Filling, marks: Marks): readonly FilledRun[] {
  const { lookup, scope, letter } = filling;
  const plan = { target: 'text', variables: lookup.variables, letter } as const;
  const url = sequence(
    targetOps(link.url, (encoded) => encoded),
    { plan, ...lookup, verbatim: false },
  )(scope, '');
  const words = runsOf(link.children, filling, marks);
  const said = words.map((run) => ('break' in run ? '\n' : run.text)).join('');
  const whole = plainLink(said, url, isBare(link), false);
  return [...words, ...lines({ text: whole.slice(said.length), ...marks })];
}

function tidy(runs: readonly FilledRun[]): readonly FilledRun[] {
  const out: FilledRun[] = [];
  for (const [at, run] of runs.entries()) {
    const startsLine = out.length === 0 || 'break' in out.at(-1)!;
    if ('break' in run) {
      if (out.length > 0) out.push(run);
      continue;
    }
    const next = runs[at + 1];
    const stop = run.slot && next && 'text' in next && !next.slot ? sharedStop(next.text) : undefined;
    let text = stop && !run.code ? stop(run.text) : run.text;
    if (startsLine && !run.code) text = text.trimStart();
    if (text) out.push({ ...run, text });
  }
  return withoutLastBreak(out);
}

function withoutLastBreak(runs: readonly FilledRun[]): readonly FilledRun[] {
  const last = runs.findLastIndex((run) => 'text' in run && run.text.trim() !== '');
  return runs.slice(0, last + 1);
}
