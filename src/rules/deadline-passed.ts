/** Finds deadlines of a finished letter that have passed, or come too soon, on the day it is dated. */
import { judgeDeadlines } from '../lint/deadline-days.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { afterWorkingDays, isoOf } from '../text/calendar.js';

export const rule: LetterRule = {
  scope: 'letter',
  id: 'deadline-passed',
  group: 'deadline',
  severity: everywhere('error'),
  title: { en: 'Deadline passed or too near', zh: '期限已过或过近' },
  why: {
    en: 'A day nobody can keep sets no deadline: it cannot be missed, and what is said to follow from missing it cannot begin. Saturdays and Sundays are not counted as working days; public holidays are not known here.',
    zh: '谁也赶不上的日期不成其为期限，既谈不上逾期，也无从起算后果。周六、周日不计入工作日；法定节假日不在此计算之内。',
  },
  messages: {
    passed: {
      message: {
        en: '“{found}” lies before the date of the letter, {date}, so it has passed before the client reads it.',
        zh: '“{found}”早于本函日期 {date}，对方收到时期限已过。',
      },
      hint: {
        en: 'Set a day the client can still keep, {least} or later.',
        zh: '请改为对方来得及的日期，不早于 {least}。',
      },
    },
    near: {
      message: {
        en: '“{found}” leaves {leaves} working days after the letter’s date, {date}; a {stage} letter leaves at least {count}.',
        zh: '“{found}”距本函日期 {date} 只有 {leaves} 个工作日，{stage}函至少应留 {count} 个工作日。',
      },
      hint: {
        en: 'Set {least} or a later day; public holidays come on top.',
        zh: '请改为 {least} 或更晚的日期，遇法定节假日另行顺延。',
      },
    },
  },
  check(letter) {
    const { template, stage, pack } = letter;
    if (!template.filled) return [];
    const count = (stage && pack.workingDays[stage]) ?? 1;
    return judgeDeadlines(letter).flatMap(({ fault, found, span, from, leaves }) => {
      if (fault !== 'before-letter' && fault !== 'too-near') return [];
      const data = { found, date: isoOf(from), leaves: String(leaves), count: String(count) };
      const least = isoOf(afterWorkingDays(from, count));
      return [{ code: fault === 'too-near' ? 'near' : 'passed', data: { ...data, least }, span }];
    });
  },
};

const tuesday = { letterDate: '2025-03-11' };

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Please pay USD 5,000 [[by 10 March 2025]].', filled: tuesday, stage: 'final' },
      { text: '14 March 2025\n\nPayment must reach us [[no later than 3 March 2025]].', filled: {} },
      {
        text: 'Date: 11 March 2025\n\nPlease settle the invoice [[by Thursday, 13 March 2025]].',
        filled: {},
        stage: 'follow-up',
      },
      {
        text: 'The amount must be paid [[by 17 March 2025]], or we will instruct our solicitors.',
        filled: tuesday,
        stage: 'formal',
      },
      {
        text: 'Kindly transfer the balance [[on or before 7 March]], without deduction.',
        filled: tuesday,
        stage: 'reminder',
      },
      {
        text: 'It was due on 3 February 2025 and is 36 days overdue. Please pay [[by 4 March 2025]].',
        filled: {},
        stage: 'final',
      },
      { text: 'Berlin, 11 March 2025\n\nPlease reply [[by 10 March 2025]].', filled: {}, stage: 'formal' },
      { text: 'March 11, 2025\n\nPlease pay in full [[by March 12, 2025]].', filled: {}, stage: 'final' },
      {
        text: 'Last date: the debt must be in our account [[by 7 March 2025]].',
        filled: { letterDate: '2025-03-11', dueDate: '2025-02-07' },
        stage: 'final',
      },
      {
        text: 'Final demand, to be paid [[by 7 March 2025]].',
        filled: { letterDate: '2025-03-11', dueDate: '2025-02-07' },
        stage: 'final',
      },
      {
        text: 'Unless we receive USD 5,000 [[by 12 March 2025]], we will sue.',
        filled: tuesday,
        stage: 'final',
      },
      { text: 'You have [[until 7 March 2025]] to pay.', filled: tuesday, stage: 'final' },
      { text: 'We will hold the order [[until 2025-03-07]].', filled: tuesday, stage: 'follow-up' },
    ],
    good: [
      {
        text: 'Payment date: 28 February 2025, 11 days overdue. Please pay by 20 March 2025.',
        filled: { letterDate: '2025-03-11', dueDate: '2025-02-07' },
        stage: 'follow-up',
      },
      { text: 'Please pay USD 5,000 by 14 March 2025.', filled: tuesday, stage: 'final' },
      { text: 'Payment must reach us by 18 March 2025.', filled: tuesday, stage: 'formal' },
      { text: 'Please pay by 3 March 2025.', filled: {} },
      { text: 'Please pay by 10/03/2025.', filled: tuesday },
      {
        text: 'On 3 March we asked you to pay by 7 March 2025. Please pay by 20 March 2025.',
        filled: tuesday,
      },
      {
        text: 'You promised to transfer the amount by 7 March 2025. It has not arrived.',
        filled: tuesday,
        stage: 'formal',
      },
      { text: 'You were given until 1 March 2025. You had until 5 March 2025.', filled: tuesday },
      { text: 'The invoice should have been paid by 1 March 2025.', filled: tuesday, stage: 'final' },
      { text: 'Please confirm by 12 March 2025 that you have this letter.', filled: tuesday, stage: 'final' },
      { text: 'Our original deadline of 3 March 2025 was not kept.', filled: tuesday, stage: 'final' },
      { text: 'Please pay by 2 January.', filled: { letterDate: '2025-12-22' }, stage: 'final' },
      { text: 'As you proposed, we extended the deadline to 5 March 2025.', filled: tuesday, stage: 'final' },
      { text: 'The deadline of 4 March 2025 set in our notice has passed.', filled: tuesday, stage: 'final' },
      {
        text: '11 March 2025\n\nInvoice 118 of 3 February 2025 is unpaid. Please pay by 21 March 2025.',
        filled: {},
        stage: 'formal',
      },
      { text: 'If you paid before 10 March 2025, please disregard this letter.', filled: tuesday },
      { text: 'Payments received before 9 March 2025 are included.', filled: tuesday, stage: 'final' },
      { text: 'The discount was valid until 10 March 2025.', filled: tuesday, stage: 'final' },
      { text: 'On the telephone you wanted to pay by 7 March 2025.', filled: tuesday, stage: 'final' },
      { text: 'The contract ran until 28 February 2025.', filled: tuesday, stage: 'final' },
      { text: 'Please pay by {{ final_deadline }}.', stage: 'final' },
    ],
  },
  zh: {
    bad: [
      { text: '请于[[2025年3月10日前]]付清全部款项。', filled: tuesday, stage: 'final' },
      { text: '请于[[2025年3月13日前]]付款。', filled: tuesday, stage: 'final' },
      { text: '款项应于[[2025年3月17日前]]付至我司账户。\n\n2025年3月11日', filled: {}, stage: 'formal' },
      { text: '[[最迟2025年3月7日]]到账。', filled: tuesday, stage: 'follow-up' },
      { text: '请在[[3月12日前]]安排付款。', filled: tuesday, stage: 'reminder' },
      { text: '该货物为贵司[[保留至2025年3月7日]]。', filled: tuesday, stage: 'follow-up' },
      { text: '日期：2025年3月11日\n\n请于[[2025-03-10 前]]付款。', filled: {}, stage: 'formal' },
      { text: '请于[[二〇二五年三月十日前]]付清。', filled: tuesday, stage: 'final' },
      { text: '最后付款期限[[不晚于2025年3月5日]]。', filled: tuesday, stage: 'final' },
    ],
    good: [
      {
        text: '发票118，付款日：2025年2月28日，截至2025年3月11日逾期11天\n发票119，付款日：2025年2月7日，截至2025年3月11日逾期32天\n\n请于2025年3月20日前付清。',
        filled: { letterDate: '2025-03-11', dueDate: '2025-02-07' },
        stage: 'final',
      },
      { text: '请于2025年3月14日前付清。', filled: tuesday, stage: 'final' },
      { text: '请于2025年3月18日前付清。', filled: tuesday, stage: 'formal' },
      { text: '请于2025年3月10日前付清。', filled: {} },
      { text: '我司曾要求贵司于2025年3月5日前付清，至今未收到款项。', filled: tuesday, stage: 'final' },
      { text: '贵司承诺于2025年3月7日前付款，我司未收到。', filled: tuesday, stage: 'formal' },
      { text: '该款本应于2025年3月1日前付清。', filled: tuesday, stage: 'formal' },
      { text: '原定2025年3月3日前付清的款项仍未到账。', filled: tuesday, stage: 'formal' },
      { text: '请于2025年3月12日前书面回复。', filled: tuesday, stage: 'final' },
      { text: '上次约定2025年3月6日前付清，现已逾期5天。', filled: tuesday, stage: 'reminder' },
      { text: '2025年3月1日前的货款已结清。', filled: tuesday, stage: 'formal' },
      {
        text: '我司2月20日发函要求贵司于2025年2月28日前付款，贵司未予回复。',
        filled: tuesday,
        stage: 'final',
      },
      { text: '2025年3月10日前到账的款项已计入。', filled: tuesday, stage: 'final' },
      { text: '我司给予的宽限期至2025年3月5日，现已届满。', filled: tuesday, stage: 'final' },
      { text: '请于 {{ final_deadline }} 前付清。', stage: 'final' },
    ],
  },
};
