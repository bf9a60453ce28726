/** Runs the ops of plain layout: blocks set apart, lists numbered as they are printed, tables, code. */
import { isBlank } from './blank.js';
import { markdownCode } from './escape.js';
import { type Making, type Run, sequence } from './evaluate.js';
import type { BlockOp, CodeOp, ItemOp, ListOp, RowOp, TableOp } from './ops.js';
import { MARKDOWN_STYLE, TEXT_STYLE } from './plain-style.js';
import { markdownTable, textTable } from './table-text.js';

const after = (out: string, gap: string, text: string): string => (out === '' ? text : out + gap + text);

/** Every line but the first gets `indent`, without a trailing space where the line is blank. */
const indented = (text: string, indent: string): string =>
  text.includes('\n')
    ? text.replaceAll('\n', `\n${indent}`).replaceAll(`\n${indent}\n`, `\n${indent.trimEnd()}\n`)
    : text;

/** A letter, a figure or a mark of ASCII but the backslash, of which a line break in Markdown is made. */
const isPlain = (unit: number): boolean => unit > 0x20 && unit < 0x7f && unit !== 0x5c;

/** Without the line breaks at its edges that are left over where an `if` printed nothing. */
function edged(text: string, lineBreak: string): string {
  if (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))) return text;
  let start = 0;
  let end = text.length;
  while (text.startsWith(lineBreak, start)) start += lineBreak.length;
  while (end > start && text.endsWith(lineBreak, end)) end -= lineBreak.length;
  return text.slice(start, end).trimEnd();
}

export function blockRun({ gap, indent, ops }: BlockOp, making: Making): Run {
  const run = sequence(ops, making);
  const lineBreak = (making.plan.target === 'markdown' ? MARKDOWN_STYLE : TEXT_STYLE).lineBreak;
  return (scope, out) => {
    const text = edged(run(scope, ''), lineBreak);
    if (isBlank(text)) return out;
    return after(out, gap, indent === '' ? text : indent + indented(text, indent));
  };
}

export function listRun({ gap, between, marker, start, ops }: ListOp, making: Making): Run {
  const list = { between, marker, numbered: start !== undefined };
  const run = sequence(ops, { ...making, list });
  return (scope, out) => {
    const outer = scope.count;
    scope.count = start ?? 1;
    const text = run(scope, '');
    scope.count = outer;
    return text === '' ? out : after(out, gap, text);
  };
}

/** An item that prints nothing takes no number. */
export function itemRun({ ops }: ItemOp, making: Making): Run {
  const run = sequence(ops, making);
  const { between, marker, numbered } = making.list ?? { between: '\n', marker: '- ', numbered: false };
  return (scope, out) => {
    const text = run(scope, '');
    if (isBlank(text)) return out;
    const lead = numbered ? `${scope.count}${marker}` : marker;
    scope.count += 1;
    const lines = text.includes('\n') ? indented(text, ' '.repeat(lead.length)) : text;
    return after(out, between, lead + lines);
  };
}

export function rowRun({ cells }: RowOp, making: Making): Run {
  const runs = cells.map((ops) => sequence(ops, making));
  return (scope, out) => {
    scope.rows.push(runs.map((run) => run(scope, '').trim()));
    return out;
  };
}

/** A table that was to have rows and comes out without any is left out. */
export function tableRun({ gap, align, head, ops }: TableOp, making: Making): Run {
  const heads = head.map((cell) => sequence(cell, making));
  const runRows = sequence(ops, making);
  const layout = making.plan.target === 'markdown' ? markdownTable : textTable;
  return (scope, out) => {
    // No table stands inside a table, so one list of rows is enough.
    scope.rows = [];
    runRows(scope, '');
    const { rows } = scope;
    if (rows.length === 0 && ops.length > 0) return out;
    const cells = heads.map((cell) => cell(scope, '').trim());
    return after(out, gap, layout(cells, rows, align));
  };
}

export function codeRun({ block, gap, ops }: CodeOp, making: Making): Run {
  const run = sequence(ops, { ...making, verbatim: true });
  const isMarkdown = making.plan.target === 'markdown';
  return (scope, out) => {
    const text = run(scope, '');
    if (!block) return out + (isMarkdown && text !== '' ? markdownCode(text, false) : text);
    if (isBlank(text)) return out;
    return after(out, gap, isMarkdown ? markdownCode(text, true) : text.replace(/\n$/, ''));
  };
}
