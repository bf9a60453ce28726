/** What can be done about the findings at a place: fixes, all safe fixes, a comment that silences, a phrase. */
import { alreadySays } from '../lint/already-says.js';
import type { Edit, Finding } from '../model/finding.js';
import { say } from '../model/say.js';
import type { Span } from '../model/span.js';
import type { Action, FileEdits } from './answers.js';
import type { Desk } from './desk.js';
import { silencing } from './disable-rule.js';
import { safeFixes } from './fix-all.js';
import { formatFrontMatter } from './format-front-matter.js';
import { phraseChoices } from './phrase-choices.js';
import { ACTION } from './words.js';

/** A choice, not a catalogue. */
const MOST_PHRASES = 5;
/** As much of a phrase as a menu has room for. */
const MOST_SHOWN = 70;

/** @param only the kinds that are asked for; all unless given */
export function actions(desk: Desk, span: Span, only?: ReadonlyArray<Action['kind']>): readonly Action[] {
  const wants = (kind: Action['kind']): boolean => !only || only.includes(kind);
  const touched = desk
    .findings()
    .filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
  return [
    ...(wants('quick-fix') ? touched.flatMap((finding) => quickFixes(desk, finding)) : []),
    ...(wants('fix-all') ? fixAllAction(desk) : []),
    ...(wants('directive') ? disabling(desk, touched) : []),
    ...(wants('phrase') ? inserting(desk, span) : []),
    ...(wants('format') ? formatting(desk) : []),
  ];
}

/** Safe ones first; the first of them is what “fix this” means. */
function quickFixes(desk: Desk, finding: Finding): readonly Action[] {
  const fixes = [...finding.fixes].sort((a, b) => Number(b.safe) - Number(a.safe));
  return fixes.map(({ title, safe, edits }, i) => ({
    title,
    kind: 'quick-fix',
    ...(safe && i === 0 && { preferred: true }),
    finding,
    edits: own(
      desk,
      [...edits].sort((a, b) => a.start - b.start),
    ),
  }));
}

function fixAllAction(desk: Desk): readonly Action[] {
  const edits = safeFixes(desk);
  return edits.length
    ? [{ title: say(ACTION.fixAll, desk.locale), kind: 'fix-all', edits: own(desk, edits) }]
    : [];
}

/** One for each rule: what it silences, it silences on the whole line. */
function disabling(desk: Desk, touched: readonly Finding[]): readonly Action[] {
  const byRule = new Map(touched.toReversed().map((finding) => [finding.rule, finding]));
  return [...byRule.values()].reverse().flatMap((finding): readonly Action[] => {
    const found = silencing(desk, finding);
    if (!found) return [];
    const title = say(ACTION.disable, desk.locale, { rule: finding.rule });
    return [{ title, kind: 'directive', finding, edits: own(desk, [found.edit]), select: found.reason }];
  });
}

/** Only where somebody asks for it: a writer’s order is no fault. */
function formatting(desk: Desk): readonly Action[] {
  const edits = formatFrontMatter(desk);
  const title = say(ACTION.format, desk.locale);
  return edits.length ? [{ title, kind: 'format', edits: own(desk, edits) }] : [];
}

/** Where nothing is written yet: the next sentence of a letter of this stage. */
function inserting(desk: Desk, { start, end }: Span): readonly Action[] {
  const { text, template } = desk.file;
  if (start !== end || !template || start <= template.head.span.end) return [];
  const line = text.slice(lineStart(text, start), start) + (/^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '');
  if (line.trim()) return [];
  return phraseChoices(desk, start)
    .filter((phrase) => phrase.suits && !alreadySays(template, phrase.text))
    .slice(0, MOST_PHRASES)
    .map((phrase) => ({
      title: say(ACTION.insert, desk.locale, { phrase: shortened(phrase.text) }),
      kind: 'phrase',
      edits: own(desk, phrase.edits),
    }));
}

const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

function shortened(text: string): string {
  const signs = [...text];
  return signs.length > MOST_SHOWN ? `${signs.slice(0, MOST_SHOWN).join('').trimEnd()}…` : text;
}

const own = ({ file }: Desk, edits: readonly Edit[]): FileEdits => new Map([[file.path, edits]]);
