/** Finds a written-out age of the debt that contradicts the stage's window of days. */
import type { Fact, Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type ReportFix, type RuleProof } from '../lint/rule.js';
import { declaring } from '../model/declared.js';
import type { Window } from '../model/pack.js';
import { contains, overlaps } from '../model/span.js';
import { toSource } from '../model/text-block.js';

export const rule: LetterRule = {
  scope: 'letter',
  alone: true,
  id: 'days-outside-window',
  group: 'deadline',
  severity: { ...everywhere('error'), outside: 'off' },
  title: { en: 'Days overdue do not fit the stage', zh: '逾期天数与阶段不符' },
  why: {
    en: 'A client who counts the days and finds them wrong stops believing the rest of the letter.',
    zh: '对方一算天数不对，信里其他内容也就不可信了。',
  },
  messages: {
    outside: {
      message: {
        en: '“{found}” lies outside the {stage} window of {window} days, so the letter contradicts its own stage.',
        zh: '“{found}”不在{stage}阶段的 {window} 天之内，与这封信所处的阶段矛盾。',
      },
      hint: {
        en: 'Let the letter count for itself: {{ days_overdue }} days.',
        zh: '让天数自动计算：{{ days_overdue }}天。',
      },
    },
  },
  titles: { count: { en: 'Replace with {{ {variable} }}', zh: '改为{{ {variable} }}' } },
  check(letter) {
    // In a finished letter the age is known: stage-mismatch and day-count-wrong judge it.
    if (letter.template.filled) return [];
    const window = letter.pack.windows.find(({ stage }) => stage === letter.stage);
    if (!window) return [];
    return letter.facts('age').flatMap((fact) => {
      if (fact.number === undefined || isTerm(letter, fact)) return [];
      const { over, start, end } = count(letter, fact);
      if (fits(fact, fact.number, over, window)) return [];
      return [
        {
          code: 'outside',
          data: { found: fact.block.text.slice(start, end), window: spell(window) },
          span: toSource(fact.block, start, end),
          fixes: counting(letter, fact, start),
        },
      ];
    });
  },
};

/** The count alone: from “more than”, where it stands before the number, to the end of “days”. */
function count(
  { hits }: Letter,
  fact: Fact,
): { readonly over: boolean; readonly start: number; readonly end: number } {
  const { block } = fact;
  const inside = (id: string) => hits(id).filter((hit) => hit.block === block && overlaps(hit, fact));
  const unit = ['days', 'weeks', 'months', 'years'].flatMap(inside).sort((a, b) => a.start - b.start)[0];
  const end = unit?.end ?? fact.end;
  const start = fact.numberAt ?? fact.start;
  const over = hits('more-than').find(
    (hit) => hit.block === block && hit.end <= start && hit.end >= start - 2,
  );
  return { over: over !== undefined || inside('and-more').length > 0, start: over?.start ?? start, end };
}

/** A number that belongs to a deadline (within 14 days) or to payment terms (net 30) is no age. */
function isTerm({ facts, hits }: Letter, fact: Fact): boolean {
  const others = [...facts('deadline'), ...hits('relative-deadline'), ...hits('terms')];
  return others.some(
    (other) => other.block === fact.block && overlaps(other, fact) && !contains(fact, other),
  );
}

/** Whether some day of the window agrees: n days is day n, more than n days is any day after it up to the next step. */
function fits(fact: Fact, days: number, over: boolean, { from, to }: Window): boolean {
  const before = to !== undefined && to < 0;
  const low = before ? -to : from;
  const high = before ? -from : (to ?? Number.POSITIVE_INFINITY);
  const most = days + looseness(fact, days);
  return over ? most >= low - 1 && days < high : most >= low && days <= high;
}

/** “Two weeks” is said until the third is over, “one month” for any month. */
function looseness(fact: Fact, days: number): number {
  if (Number(digitsOf(fact)?.[0]) === days) return 0;
  return days % 30 === 0 ? 30 : 6;
}

const digitsOf = (fact: Fact) => /\d+/.exec(fact.text);

const spell = ({ from, to }: Window): string =>
  to === undefined ? `${from}+` : to < 0 ? `${-to}–${-from}` : `${from}–${to}`;

/** Puts the variable where the digits stand; “over 30” gives way as a whole, because over {{ days }} would be a day more. */
function counting({ template, stage, dictionary }: Letter, fact: Fact, start: number): readonly ReportFix[] {
  const variable = stage === 'pre-due' ? 'days_until_due' : 'days_overdue';
  const digits = digitsOf(fact);
  if (!dictionary.has(variable) || !digits || Number(digits[0]) !== fact.number) return [];
  const span = toSource(fact.block, start, fact.start + digits.index + digits[0].length);
  const edits = [{ ...span, text: `{{ ${variable} }}` }, ...declaring(template, [variable])];
  return [{ title: 'count', safe: false, edits, data: { variable } }];
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Invoice {{ invoice_number }} is now [[over 30 days]] overdue.', stage: 'follow-up' },
      { text: 'Your payment is [[45 days]] overdue.', stage: 'formal' },
      { text: 'The invoice is [[10 days]] overdue.', stage: 'final' },
      { text: 'The balance is [[more than two weeks]] overdue.', stage: 'follow-up' },
      { text: 'The invoice is [[three weeks]] overdue.', stage: 'reminder' },
    ],
    good: [
      { text: 'Invoice {{ invoice_number }} is {{ days_overdue }} days overdue.', stage: 'follow-up' },
      { text: 'Your payment is more than 30 days overdue.', stage: 'final' },
      { text: 'The invoice is 12 days overdue.', stage: 'follow-up' },
      { text: 'The invoice is one month overdue.', stage: 'final' },
      { text: 'Our terms are net 30. Please pay within 5 days.', stage: 'follow-up' },
    ],
  },
  zh: {
    bad: [
      { text: '发票 {{ invoice_number }} 已逾期[[超过30天]]。', stage: 'follow-up' },
      { text: '该款项已逾期[[45天]]。', stage: 'formal' },
      { text: '该款项已逾期[[10天]]。', stage: 'final' },
      { text: '现已逾期[[四十五天]]。', stage: 'formal' },
      { text: '该款项已逾期[[四十天]]。', stage: 'follow-up' },
      { text: '该款项已逾期[[一百一十天]]。', stage: 'formal' },
      { text: '该款项已逾期[[30余天]]。', stage: 'follow-up' },
      { text: '该款项已逾期[[三十多天]]。', stage: 'follow-up' },
      { text: '该款项已逾期[[一个多月]]。', stage: 'follow-up' },
      { text: '该款项已逾期[[半年]]。', stage: 'formal' },
      { text: '这笔款项已经逾期[[超过两周]]。', stage: 'follow-up' },
    ],
    good: [
      { text: '发票 {{ invoice_number }} 已逾期 {{ days_overdue }} 天。', stage: 'follow-up' },
      { text: '该款项已逾期超过30天。', stage: 'final' },
      { text: '该款项已逾期12天。', stage: 'follow-up' },
      { text: '账期为30天，请在5天内付款。', stage: 'follow-up' },
      { text: '该款项已逾期四十五天。', stage: 'final' },
      { text: '该款项已逾期三十余天。', stage: 'final' },
      { text: '该款项已逾期一个多月。', stage: 'final' },
      { text: '该款项已逾期半年。', stage: 'final' },
    ],
  },
};
