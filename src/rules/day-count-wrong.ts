/** Finds days overdue in a finished letter that are not the days from the due date to the letter's date. */
import { daysOf } from '../lint/case-days.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { statedAges } from '../lint/stated-ages.js';
import { toSource } from '../model/text-block.js';

export const rule: LetterRule = {
  scope: 'letter',
  id: 'day-count-wrong',
  group: 'deadline',
  severity: everywhere('error'),
  title: { en: 'Wrong count of days', zh: '逾期天数算错' },
  why: {
    en: 'A client who counts the days and finds them wrong doubts every other figure, the interest first. Where several invoices fell due on several days, and the letter does not say which one it counts, nothing is judged.',
    zh: '对方一算天数不对，其他数字也会受到怀疑，首当其冲的是违约金。多张发票到期日不同而函中未说明按哪一张计算时，不作判断。',
  },
  messages: {
    wrong: {
      message: {
        en: '“{found}” is not the time from the due date to the day it is counted to, which is {days} days.',
        zh: '“{found}”与实际不符：自付款日至计算之日为 {days} 天。',
      },
      hint: {
        en: 'Write {days} days, or correct the due date or the date of the letter.',
        zh: '请改为 {days} 天，或更正付款日或函件日期。',
      },
    },
    early: {
      message: {
        en: '“{found}” is said of a debt that has not fallen due yet on the day it is counted to.',
        zh: '到计算之日款项尚未到期，函中却写“{found}”。',
      },
      hint: {
        en: 'Correct the due date or the date of the letter.',
        zh: '请更正付款日或函件日期。',
      },
    },
  },
  titles: { count: { en: 'Write {days}', zh: '改为 {days}' } },
  check(letter) {
    if (!letter.template.filled) return [];
    return statedAges(letter, daysOf(letter)).flatMap(({ fact, start, end, least, most, real }) => {
      if (real === undefined || (real >= least && real <= most)) return [];
      const found = fact.block.text.slice(start, end);
      const span = toSource(fact.block, start, end);
      if (real <= 0) return [{ code: 'early', data: { found }, span }];
      const figure = /^\d+/.exec(found)?.[0];
      const exact = figure !== undefined && Number(figure) === fact.number && most === least;
      const edits = [{ ...toSource(fact.block, start, start + (figure?.length ?? 0)), text: String(real) }];
      const fixes = exact ? [{ title: 'count', safe: false, edits }] : [];
      return [{ code: 'wrong', data: { found, days: String(real) }, span, fixes }];
    });
  },
};

const march = { letterDate: '2025-03-11', dueDate: '2025-02-07' };

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Invoice 2025-118 is [[30 days]] overdue.', filled: march },
      { text: 'The balance has been outstanding for over [[40 days]].', filled: march },
      {
        text: 'It was due on 3 March 2025 and is [[32 days]] overdue.',
        filled: { letterDate: '2025-03-11' },
      },
      {
        text: '11 March 2025\n\nYour invoice fell due on 7 February 2025. It is now [[35 days]] past due.',
        filled: {},
      },
      { text: 'Your payment is [[two months]] late.', filled: march },
      { text: 'Your account is overdue by [[33 days]].', filled: march },
      { text: 'The invoice is more than [[six weeks]] overdue.', filled: march },
      {
        text: 'Due date: 7 February 2025. As at 28 February 2025 the debt was [[32 days]] overdue.',
        filled: { letterDate: '2025-03-11' },
      },
      {
        text: 'Your payment is [[3 days]] overdue.',
        filled: { letterDate: '2025-03-11', dueDate: '2025-03-14' },
      },
      { text: 'The invoice is about [[60 days]] overdue.', filled: march },
      { text: 'On 28 February 2025, it was [[32 days]] overdue.', filled: march },
      { text: 'It is [[30 days]] overdue, and we last spoke of it on 5 March 2025.', filled: march },
    ],
    good: [
      { text: 'Invoice 2025-118 is 32 days overdue.', filled: march },
      { text: 'The balance has been outstanding for over 30 days.', filled: march },
      { text: 'Your payment is more than four weeks late.', filled: march },
      { text: 'The invoice is one month overdue.', filled: march },
      { text: 'It is about 30 days overdue.', filled: march },
      { text: 'The balance is almost five weeks overdue.', filled: march },
      { text: 'Invoice 118 is 20 days overdue.', filled: { letterDate: '2025-03-11' } },
      {
        text: 'Invoice 118 was due on 7 February 2025 and invoice 119 was due on 21 February 2025. They are 18 days overdue.',
        filled: { letterDate: '2025-03-11' },
      },
      {
        text: 'Invoice 118 was due on 7 February 2025 and is 32 days overdue. Invoice 119 was due on 21 February 2025 and is 18 days overdue.',
        filled: { letterDate: '2025-03-11' },
      },
      {
        text: 'Invoice 118 is 32 days overdue and invoice 119 is 18 days overdue. Invoice 118 was due on 7 February 2025.',
        filled: { letterDate: '2025-03-11' },
      },
      { text: 'Your invoices have been on average 12 days overdue.', filled: march },
      { text: 'Interest is charged once an invoice is 60 days overdue.', filled: march },
      { text: 'As of 28 February 2025 it was 21 days overdue.', filled: march },
      { text: 'Please pay within 14 days. Our terms are net 30.', filled: march },
      { text: 'Invoice 118, due on 07/02/2025, is 30 days overdue.', filled: { letterDate: '2025-03-11' } },
      { text: 'The invoice is 45 days overdue.', stage: 'final' },
      { text: 'It is 32 days overdue, and we last spoke of it on 5 March 2025.', filled: march },
      { text: 'We called on 5 March 2025; the invoice is 32 days overdue.', filled: march },
      { text: 'On 5 March 2025 we spoke, and it is now 32 days overdue.', filled: march },
      { text: 'It is 32 days overdue, and as of 25 March 2025 we ship against prepayment.', filled: march },
      { text: 'On 28 February 2025 the invoice was 21 days overdue.', filled: march },
      { text: 'The invoice was 21 days overdue on 28 February 2025.', filled: march },
      { text: 'As at 28 February 2025, invoice 118, our largest, was 21 days overdue.', filled: march },
    ],
  },
  zh: {
    bad: [
      { text: '该款项已逾期[[30天]]。', filled: march },
      { text: '货款逾期超过[[40天]]。', filled: march },
      { text: '该发票于2025年3月3日到期，已逾期[[32天]]。', filled: { letterDate: '2025-03-11' } },
      { text: '该款项付款日为2025年2月7日，至今已逾期[[35天]]。\n\n2025年3月11日', filled: {} },
      { text: '该款项已逾期[[两个月]]。', filled: march },
      { text: '截至2025年2月28日，已逾期[[32天]]。', filled: march },
      { text: '现已逾期[[四十五天]]。', filled: march },
      { text: '逾期天数：[[31]]', filled: march },
      { text: '该款已逾期[[30天]]，我们最近一次沟通至2025年3月5日为止。', filled: march },
    ],
    good: [
      { text: '该款项已逾期32天。', filled: march },
      { text: '货款逾期超过30天。', filled: march },
      { text: '该款项逾期30余天。', filled: march },
      { text: '该款项逾期一个多月。', filled: march },
      { text: '该款项已逾期近五周。', filled: march },
      { text: '截至2025年2月28日，已逾期21天。', filled: march },
      { text: '该款项已逾期20天。', filled: { letterDate: '2025-03-11' } },
      { text: '如逾期超过60天，我司将解除合同。', filled: march },
      {
        text: '发票118于2025年2月7日到期，发票119于2025年2月21日到期，均已逾期18天以上。',
        filled: { letterDate: '2025-03-11' },
      },
      { text: '请在14天内付款，账期为30天。', filled: march },
      { text: '截至2025年3月11日，该款已逾期三十二天。', filled: march },
      { text: '该款项已逾期45天。', stage: 'final' },
      { text: '该款已逾期32天，订单为贵司保留至2025年3月28日。', filled: march },
      { text: '自2025年2月7日至2025年2月28日逾期21天。', filled: march },
      { text: '截至2025年2月28日，我司账户未收到款项，已逾期21天。', filled: march },
      { text: '我司已逾期32天未收到该款，截至2025年3月20日仍未到账的，将暂停发货。', filled: march },
    ],
  },
};
