/** What a deadline's day says beside the other days of its letter. */
import { overlaps, type Span } from '../model/span.js';
import { toSource } from '../model/text-block.js';
import { dayNear, dayNumber, isoDay, workingDays } from '../text/calendar.js';
import {
  type CaseDays,
  countedDate,
  daysOf,
  exampleDays,
  readsAsBoth,
  saysBeside,
  tellsAge,
} from './case-days.js';
import type { Fact, Letter } from './letter.js';
import { sentenceOf } from './sentence-of.js';

/**
 * Why a deadline cannot be kept: it lies before the debt fell due, before an earlier letter of ours, before
 * this letter, or too few working days after it.
 */
export type DeadlineFault = 'before-due' | 'before-notice' | 'before-letter' | 'too-near';

export interface JudgedDeadline {
  readonly fault: DeadlineFault;
  /** As written. */
  readonly found: string;
  readonly span: Span;
  /** What it is measured by: the due date, the earlier letter's, this letter's. */
  readonly from: number;
  /** Working days it leaves after `from`. */
  readonly leaves: number;
}

/** Every deadline that cannot be kept, each day once. Deadlines of the past that a letter tells of are none. */
export function judgeDeadlines(letter: Letter): readonly JudgedDeadline[] {
  const written = daysOf(letter);
  const examples = letter.template.filled ? undefined : exampleDays(letter);
  const seen = new Set<string>();
  return letter.facts('deadline').flatMap((fact) => {
    const days = fact.by === 'variable' ? examples : written;
    const day = days && dayOf(letter, fact, days);
    const judged = day === undefined ? undefined : faultOf(letter, fact, day, days!);
    const key = `${day} ${fact.by}`;
    if (!judged || seen.has(key)) return [];
    // What its sentence says costs most, and few deadlines come so far.
    if (isBygone(letter, fact) || isDueDate(letter, fact, day!, days!)) return [];
    seen.add(key);
    const found = fact.block.text.slice(fact.start, fact.end);
    const name = fact.by === 'variable' ? `{{ ${fact.text} }}` : found;
    return [{ ...judged, found: name, span: toSource(fact.block, fact.start, fact.end) }];
  });
}

/** The day of a deadline; one of a template's variables has the day of its example. */
export function dayOf(letter: Letter, { by, text, date }: Fact, days: CaseDays): number | undefined {
  if (by === 'variable') {
    const variable = letter.dictionary.get(text);
    return variable?.type === 'date' ? isoDay(String(variable.example[letter.lang])) : undefined;
  }
  const known = countedDate(letter, days);
  return date && (known === undefined ? dayNumber(date) : dayNear(date, known));
}

type Judged = Pick<JudgedDeadline, 'fault' | 'from' | 'leaves'>;

function faultOf(letter: Letter, fact: Fact, day: number, days: CaseDays): Judged | undefined {
  const { stage, pack } = letter;
  const leaves = (from: number) => workingDays(from, day);
  const due = days.dueDates.length ? Math.min(...days.dueDates) : undefined;
  if (stage !== 'pre-due' && stage && due !== undefined && day < due && !letter.situation)
    return { fault: 'before-due', from: due, leaves: leaves(due) };
  const notice = fact.by === 'words' ? noticeBefore(letter, fact, day) : undefined;
  if (notice !== undefined) return { fault: 'before-notice', from: notice, leaves: leaves(notice) };
  const from = countedDate(letter, days);
  if (from === undefined) return undefined;
  if (day < from) return { fault: 'before-letter', from, leaves: 0 };
  const least = stage && pack.workingDays[stage];
  if (!least || leaves(from) >= least || letter.situation || !isForPayment(letter, fact)) return undefined;
  return { fault: 'too-near', from, leaves: leaves(from) };
}

/** The day of an earlier letter of ours that the deadline's own sentence opens with, when it is later than the deadline. */
function noticeBefore(letter: Letter, fact: Fact, day: number): number | undefined {
  const sentence = sentenceOf(letter, fact);
  const notices = letter
    .facts('prior-notice')
    .filter(({ block, start }) => block === fact.block && start >= sentence.start && start < fact.start)
    .map(({ date }) => date && dayNumber(date));
  return notices.length === 1 && notices[0] !== undefined && day < notices[0] ? notices[0] : undefined;
}

/** True for a deadline a letter tells of: one set earlier, one promised. */
export const isBygone = (letter: Letter, fact: Fact): boolean =>
  ['bygone', 'promise', 'attribution'].some((id) => saysBeside(letter, fact, id));

/** "To be paid by 14 March" reads as both: known due dates settle it, else it is one unless the letter is older. */
function isDueDate(letter: Letter, fact: Fact, day: number, days: CaseDays): boolean {
  if (!readsAsBoth(letter, fact, 'due-date')) return false;
  // One of several invoices may be older or younger than the case that is known.
  if (tellsAge(letter, fact)) return true;
  const known = letter.template.filled?.dueDates;
  if (known) return known.includes(day);
  const from = countedDate(letter, days);
  return from === undefined || day < from;
}

/** An answer may be asked for tomorrow; what a letter must leave time for is the money. */
function isForPayment(letter: Letter, fact: Fact): boolean {
  const says = (id: string) => saysBeside(letter, fact, id);
  if (says('pay') || says('handle') || says('debt')) return true;
  const sentence = sentenceOf(letter, fact);
  const isSum = (sum: Fact) => sum.block === fact.block && overlaps(sum, sentence);
  return says('answer') && letter.facts('amount').some(isSum);
}
