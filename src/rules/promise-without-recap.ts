/** Finds recaps of a promise to pay that do not say how much, by when, or what follows if it is not kept. */
import { lackCode, lackMessages } from '../lint/lacks.js';
import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { overlaps } from '../model/span.js';

const PARTS = {
  amount: { en: 'the amount', zh: '承诺金额' },
  date: { en: 'the date', zh: '承诺日期' },
  missed: { en: 'what happens if it is missed', zh: '未兑现时的后果' },
};

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'promise-without-recap',
  group: 'risk',
  severity: everywhere('warning'),
  title: { en: 'No recap of the promise', zh: '付款承诺没有复述' },
  why: {
    en: 'A promise on the telephone is worth what is written down afterwards: the sum, the day, and what follows if the day passes.',
    zh: '口头承诺要落到纸面才算数：金额、日期、到期未付怎么办，三项缺一不可。',
  },
  messages: lackMessages(PARTS, {
    message: {
      en: 'This recap lacks {parts}, so the promise can be denied as easily as it was made.',
      zh: '这封承诺确认缺少{parts}，口头承诺事后很容易不认。',
    },
    hint: {
      en: 'Write down all three: “You will pay {{ promised_amount }} by {{ promised_date }}; if it has not arrived, we will {{ next_action }}.”',
      zh: '三项都写明：“贵司将于{{ promised_date }}前支付{{ promised_amount }}；届时未到账的，我司将{{ next_action }}。”',
    },
  }),
  check(letter) {
    if (letter.situation !== 'promise-recap') return [];
    const isKept = letter.states('consequence') || letter.hits('if-missed').length > 0;
    const missing = [
      ...(letter.states('amount') || letter.hits('any-sum').length ? [] : ['amount']),
      ...(isDated(letter) ? [] : ['date']),
      ...(isKept ? [] : ['missed']),
    ];
    return missing.length ? [{ code: lackCode(missing), span: letter.bodyPlace }] : [];
  },
};

/** A day that is not the one on which the debt fell due, nor one of an earlier letter or of this one. */
function isDated(letter: Letter): boolean {
  if (letter.states('deadline', { subject: true })) return true;
  const past = (['due-date', 'invoice-date', 'letter-date', 'prior-notice'] as const).flatMap(letter.facts);
  return letter
    .hits('pay-day')
    .some((hit) => !past.some((fact) => fact.block === hit.block && overlaps(fact, hit)));
}

const recap = (text: string) => ({ text, situation: 'promise-recap' });

export const proof: RuleProof = {
  en: {
    bad: [
      recap('[[Thank you for promising to pay soon.]]'),
      recap('[[You will pay {{ promised_amount }} by {{ promised_date }}.]]'),
      recap(
        'You will pay {{ promised_amount }}. [[If it has not arrived, the slot goes to the next order.]]',
      ),
      recap(
        'You will pay the invoice by 14 March 2025. [[If the payment is not received, we suspend deliveries.]]',
      ),
      recap('[[You agreed to take care of {{ amount_due }}, which was due on {{ due_date }}.]]'),
    ],
    good: [
      recap(
        'You will pay {{ promised_amount }} by {{ promised_date }}. If it has not arrived, we will {{ next_action }}.',
      ),
      recap('You will pay EUR 500 on 14 March 2025. If the money isn’t there, new orders are held.'),
      recap('As agreed on the telephone: USD 6,200 by 3 May 2025. Otherwise the goods stay here.'),
      recap(
        'You promised {{ promised_amount }} by {{ promised_date }}; should the transfer fail, call me the same day.',
      ),
      { text: 'Thank you for promising to pay soon.', stage: 'follow-up' },
    ],
  },
  zh: {
    bad: [
      recap('[[感谢您答应尽快安排付款。]]'),
      recap('[[贵司将于 {{ promised_date }} 前支付 {{ promised_amount }}。]]'),
      recap('贵司答应支付 {{ promised_amount }}。[[届时未到账，我司将暂停供货。]]'),
      recap('[[您答应会安排 {{ amount_due }}，原付款日 {{ due_date }}。]]'),
    ],
    good: [
      recap(
        '贵司将于 {{ promised_date }} 前支付 {{ promised_amount }}；届时未到账的，我司将{{ next_action }}。',
      ),
      recap('您说3月14日付人民币5,000元，如果当日没到账，档期就让给别的客户。'),
      recap('贵司承诺2025年3月14日前付清 {{ amount_due }}，否则暂停发货。'),
      { text: '感谢您答应尽快安排付款。', stage: 'follow-up' },
    ],
  },
};
