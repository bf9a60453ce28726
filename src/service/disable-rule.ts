/** A comment that silences one finding, put where it does that and nothing else. */
import { ALWAYS_HEARD } from '../lint/directives.js';
import type { Edit, Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { Template } from '../model/template.js';
import { lineIndex } from '../text/lines.js';
import type { Desk } from './desk.js';
import { judgedAs } from './judged-as.js';
import { ACTION } from './words.js';

export interface Silencing {
  readonly edit: Edit;
  /** The reason, to be typed over: offsets of the text after the edit. */
  readonly reason: Span;
}

/**
 * `undefined` where no comment can: in the front matter, in a table's first row, for what is found in a pack.
 * Each place is tried, for only reading the letter anew tells what a comment does to it.
 */
export function silencing(desk: Desk, finding: Finding): Silencing | undefined {
  const { text, template } = desk.file;
  if (!template?.readable || ALWAYS_HEARD.has(finding.rule) || finding.span.start < template.head.span.end)
    return undefined;
  const lang = desk.linter.read(template, desk.scope).lang;
  const reason = ACTION.reason[lang];
  const comment = commentOf(finding.rule, reason);
  const before = judgedAs(desk, text);
  for (const trial of places(text, finding.span.start, commentOf(finding.rule, TRIAL))) {
    const edit = { ...trial, text: trial.text.replace(TRIAL, reason) };
    const after = judgedAs(desk, text.slice(0, trial.start) + trial.text + text.slice(trial.end));
    const isSame = shape(after.template) === shape(before.template);
    if (!isSame || !onlySilences(before.findings, after.findings, finding)) continue;
    const start = edit.start + edit.text.indexOf(comment) + comment.length - reason.length - 4;
    return { edit, reason: { start, end: start + reason.length } };
  }
  return undefined;
}

/** What the letter will be like once somebody has written why; until then the reason itself is found to be missing. */
const TRIAL = 'written by its author';

const commentOf = (rule: string, reason: string): string =>
  `<!-- dunmark-disable-next-line ${rule} -- ${reason} -->`;

/** On a line of its own, as deep as its line or as the item above; else behind the words of the line before. */
function places(text: string, at: number, comment: string): readonly Edit[] {
  const lines = lineIndex(text);
  const number = lines.lineAt(at);
  const line = lines.lineSpan(number);
  const above = lines.lineSpan(number - 1);
  const written = text.slice(line.start, line.end);
  const newline = text.slice(above.end, line.start);
  const behind = above.start + text.slice(above.start, above.end).replace(/[ \t]*[|\\]?[ \t]*$/, '').length;
  const indent = /^[ \t]*/.exec(written)![0];
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(written)?.[0] ?? '';
  const own = [indent, ' '.repeat(marker.length)].filter((each, i, all) => all.indexOf(each) === i);
  return [
    ...own.map((depth) => ({ start: line.start, end: line.start, text: depth + comment + newline })),
    // A blank before it would be printed.
    { start: behind, end: behind, text: comment },
  ];
}

/** The body without places: what the reader will see. */
const shape = ({ body }: Template): string =>
  JSON.stringify(body, (key, value: unknown) => (key === 'span' ? undefined : value));

/** Findings of that rule are gone, and neither is any other nor has one come. */
function onlySilences(
  before: readonly Finding[],
  after: readonly Finding[],
  { rule, message }: Finding,
): boolean {
  const left = after.map(keyOf);
  const gone = before.filter((finding) => {
    const at = left.indexOf(keyOf(finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return (
    !left.length && gone.every((each) => each.rule === rule) && gone.some((each) => each.message === message)
  );
}

const keyOf = ({ rule, severity, message }: Finding): string => `${rule} ${severity} ${message}`;
