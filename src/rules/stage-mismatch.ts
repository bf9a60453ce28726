/** Finds finished letters whose debt is younger or older than their stage. */
import { daysOf } from '../lint/case-days.js';
import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { statedAges } from '../lint/stated-ages.js';
import type { Window } from '../model/pack.js';
import type { Span } from '../model/span.js';
import { toSource } from '../model/text-block.js';

export const rule: LetterRule = {
  scope: 'letter',
  id: 'stage-mismatch',
  group: 'deadline',
  severity: { ...everywhere('error'), outside: 'off' },
  title: { en: 'Letter of another stage', zh: '函件与逾期阶段不符' },
  why: {
    en: 'A final demand in the first week costs the customer, a friendly reminder in the third month costs the money: the pack says which letter belongs to which day. Letters of a situation (a promise, a plan, a dispute) keep their own time.',
    zh: '逾期头一周就发最后通知，会丢掉客户；逾期三个月还发友好提醒，会丢掉货款。各阶段对应哪几天，以本套函件的设定为准；承诺、分期、争议等情形的函件不受此限。',
  },
  messages: {
    mismatch: {
      message: {
        en: 'The debt is {age} days past its due date, and this is a {stage} letter, meant for days {window}.',
        zh: '该款项已过付款日 {age} 天，而这是一封{stage}函，适用于第 {window} 天。',
      },
      hint: {
        en: 'Send the letter of the stage that day {age} belongs to, or correct the dates.',
        zh: '请改发第 {age} 天所属阶段的函件，或更正日期。',
      },
    },
    early: {
      message: {
        en: 'The debt falls due in {age} days, and this is a {stage} letter, meant for days {window}.',
        zh: '该款项还有 {age} 天才到付款日，而这是一封{stage}函，适用于第 {window} 天。',
      },
      hint: {
        en: 'Send the letter of the stage that day belongs to, or correct the dates.',
        zh: '请改发该日所属阶段的函件，或更正日期。',
      },
    },
  },
  check(letter) {
    const { template, situation, pack, stage } = letter;
    const window = pack.windows.find((each) => each.stage === stage);
    if (!template.filled || situation || !window) return [];
    const ages = agesOf(letter);
    if (!ages.length || ages.some((age) => isWithin(age, window))) return [];
    const age = Math.max(...ages);
    const data = { age: String(Math.abs(age)), window: spell(window) };
    return [{ code: age < 0 ? 'early' : 'mismatch', data, span: placeOf(letter, age) }];
  },
};

/** Days since each due date; where the days are not known, the one age it states to the day. */
function agesOf(letter: Letter): readonly number[] {
  const days = daysOf(letter);
  const { letterDate, dueDates } = days;
  if (letterDate !== undefined && dueDates.length) return dueDates.map((due) => letterDate - due);
  const stated = statedAges(letter, days);
  const exact = new Set(stated.filter(({ least, most }) => least === most).map(({ least }) => least));
  return exact.size === 1 && stated.every(({ least }) => exact.has(least)) ? [...exact] : [];
}

const isWithin = (age: number, { from, to }: Window): boolean =>
  age >= from && age <= (to ?? Number.POSITIVE_INFINITY);

/** Where the letter tells the age, else where it tells the due date, else its beginning. */
function placeOf(letter: Letter, age: number): Span {
  const told = statedAges(letter, daysOf(letter)).find(({ least, most }) => age >= least && age <= most);
  if (told) return toSource(told.fact.block, told.start, told.end);
  const [due] = letter.facts('due-date');
  if (due) return toSource(due.block, due.start, due.end);
  const first = letter.template.subject ?? letter.template.blocks[0];
  return first ? toSource(first, 0, first.text.length) : { start: 0, end: 0 };
}

const spell = ({ from, to }: Window): string =>
  to === undefined ? `${from}+` : `${from}${from < 0 ? ' … ' : '–'}${to}`;

const day32 = { letterDate: '2025-03-11', dueDate: '2025-02-07' };
const day10 = { letterDate: '2025-03-11', dueDate: '2025-03-01' };

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Invoice 118 [[was due on 7 February 2025]].', filled: day32, stage: 'reminder' },
      { text: 'Invoice 118 is [[32 days]] overdue.', filled: day32, stage: 'follow-up' },
      { text: 'The balance is [[10 days]] overdue.', filled: day10, stage: 'final' },
      {
        text: '11 March 2025\n\nThe invoice [[fell due on 1 March 2025]]. Payment is required.',
        filled: {},
        stage: 'formal',
      },
      { text: 'The invoice is [[45 days]] overdue.', filled: {}, stage: 'formal' },
      {
        text: 'The invoice [[is due on 14 March 2025]].',
        filled: { letterDate: '2025-03-11' },
        stage: 'reminder',
      },
      {
        text: 'The invoice [[is due on 14 April 2025]].',
        filled: { letterDate: '2025-03-11' },
        stage: 'pre-due',
      },
    ],
    good: [
      {
        text: 'Invoice 118 was due on 7 February 2025 and is 32 days overdue.',
        filled: day32,
        stage: 'final',
      },
      { text: 'Invoice 118 was due on 1 March 2025.', filled: day10, stage: 'follow-up' },
      {
        text: 'Invoice 118 was due on 11 March 2025.',
        filled: { letterDate: '2025-03-11' },
        stage: 'reminder',
      },
      { text: 'Invoice 118 was due on 1 March 2025.', filled: {}, stage: 'final' },
      {
        text: 'Invoice 118 was due on 7 February 2025, invoice 119 was due on 28 February 2025.',
        filled: { letterDate: '2025-03-11' },
        stage: 'final',
      },
      {
        text: 'The invoice is due on 14 March 2025.',
        filled: { letterDate: '2025-03-11' },
        stage: 'pre-due',
      },
      {
        text: 'The first instalment (due by 28 February 2025) has not arrived.',
        filled: { letterDate: '2025-03-11' },
        stage: 'final',
      },
      { text: 'You promised payment.', filled: day10, stage: 'final', situation: 'broken-promise' },
      { text: 'The invoice is over 30 days overdue.', filled: {}, stage: 'final' },
      {
        text: 'The oldest fell due on 1 February 2025.\n\nTo be paid by 1 March 2025: invoice 118, 10 days overdue\nTo be paid by 1 February 2025: invoice 119, 38 days overdue',
        filled: { letterDate: '2025-03-11' },
        stage: 'follow-up',
      },
      { text: 'The invoice is 45 days overdue.', filled: {}, stage: 'final' },
    ],
  },
  zh: {
    bad: [
      { text: '发票118[[已于2025年2月7日到期]]。', filled: day32, stage: 'reminder' },
      { text: '该款项已逾期[[32天]]。', filled: day32, stage: 'follow-up' },
      { text: '该款项已逾期[[10天]]。', filled: day10, stage: 'final' },
      { text: '该发票[[应于2025年3月1日付款]]。\n\n2025年3月11日', filled: {}, stage: 'formal' },
      { text: '该款项已逾期[[45天]]。', filled: {}, stage: 'formal' },
    ],
    good: [
      { text: '发票118已于2025年2月7日到期，已逾期32天。', filled: day32, stage: 'final' },
      { text: '发票118已于2025年3月1日到期。', filled: day10, stage: 'follow-up' },
      { text: '发票118已于2025年3月1日到期。', filled: {}, stage: 'final' },
      {
        text: '发票118于2025年2月7日到期，发票119于2025年2月28日到期。',
        filled: { letterDate: '2025-03-11' },
        stage: 'final',
      },
      { text: '该款项已逾期45天。', filled: {}, stage: 'final' },
      {
        text: '最早一张于2025年2月1日到期。\n\n发票118，付款日：2025年3月1日，截至2025年3月11日逾期10天\n发票119，付款日：2025年2月1日，截至2025年3月11日逾期38天',
        filled: { letterDate: '2025-03-11' },
        stage: 'follow-up',
      },
      { text: '贵司承诺付款，款项未到。', filled: day10, stage: 'final', situation: 'broken-promise' },
    ],
  },
};
