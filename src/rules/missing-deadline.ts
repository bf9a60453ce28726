/** Finds letters that ask for payment and name no day for it. */
import { at, type LetterRule, type RuleProof } from '../lint/rule.js';
import { addSentence } from '../model/add-sentence.js';
import type { Bilingual } from '../model/language.js';
import type { Situation } from '../model/stage.js';

/**
 * Letters that do not ask for a payment by a day: they thank, hand over, or carry their dates in a plan or a
 * promise, for which other rules speak.
 */
const NOTHING_TO_DATE: ReadonlySet<Situation> = new Set<Situation>([
  'invoice-sent',
  'payment-plan',
  'payment-received',
  'promise-recap',
  'legal-handover',
]);

const PAY_BY: Bilingual = {
  en: 'Please pay by {{ pay_by }}.',
  zh: '请于{{ pay_by }}前付清。',
};
const FINAL: Bilingual = {
  en: 'Payment must reach us by {{ final_deadline }}.',
  zh: '请务必于{{ final_deadline }}前付清全部款项。',
};

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-deadline',
  group: 'deadline',
  severity: { ...at(['follow-up', 'formal', 'final'], 'error'), reminder: 'info' },
  title: { en: 'No deadline', zh: '没有付款期限' },
  why: {
    en: 'A request without a day can be put off for ever, and what is said to follow from missing it can never begin.',
    zh: '没有日期的付款要求可以无限期拖下去，逾期后果也就永远无从起算。',
  },
  messages: {
    missing: {
      message: {
        en: 'No day is named by which payment must arrive, so this {stage} letter sets nothing the client could miss.',
        zh: '信中没有写明付款期限，这封{stage}函就没有任何会被错过的日期。',
      },
      hint: {
        en: 'Name the day: “{sentence}”',
        zh: '写明具体日期：“{sentence}”',
      },
    },
  },
  titles: { add: { en: 'Add “{sentence}”', zh: '补上“{sentence}”' } },
  check(letter) {
    const { lang, stage, situation } = letter;
    if (situation && NOTHING_TO_DATE.has(situation)) return [];
    if (letter.states('deadline', { subject: true })) return [];
    // A relative deadline is a deadline; that it should be a date is another rule's word.
    if (letter.hits('relative-deadline').length) return [];
    const sentence = stage === 'formal' || stage === 'final' ? FINAL : PAY_BY;
    const fixes = addSentence(letter, letter.bodyPlace, sentence);
    return [{ code: 'missing', data: { sentence: sentence[lang] }, span: letter.bodyPlace, fixes }];
  },
};

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\nInvoice {{ invoice_number }} was due on {{ due_date }}. [[Payment is now required.]]\n\nYours sincerely,\n{{ sender_name }}',
        stage: 'final',
      },
      { text: '[[Please tell us when you can pay.]]', stage: 'follow-up' },
      {
        text: 'Good morning. I am calling about invoice {{ invoice_number }}. [[Will you pay it?]]',
        stage: 'formal',
        channel: 'phone',
      },
      {
        text: '[[It may have slipped your mind: invoice {{ invoice_number }} was due on {{ due_date }}.]]',
        stage: 'reminder',
      },
    ],
    good: [
      { text: 'Payment must reach us by {{ final_deadline }}.', stage: 'final' },
      { text: 'Please pay by 14 March 2025.', stage: 'formal' },
      { text: 'We need the transfer within 5 working days.', stage: 'formal' },
      { text: 'Can you release it by {{ pay_by }}?', stage: 'follow-up', channel: 'phone' },
      { text: 'The invoice falls due on {{ due_date }}.', stage: 'pre-due' },
      {
        text: 'Your payment of {{ paid_amount }} has arrived.',
        stage: 'final',
        situation: 'payment-received',
      },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n发票 {{ invoice_number }} 已于 {{ due_date }} 到期。[[请立即付款。]]\n\n此致\n敬礼\n\n{{ sender_company }}',
        stage: 'final',
      },
      { text: '[[请告知付款安排。]]', stage: 'follow-up' },
      {
        text: '您好，我想跟您核对发票 {{ invoice_number }}。[[这笔款能付吗？]]',
        stage: 'formal',
        channel: 'phone',
      },
      { text: '[[温馨提示：发票 {{ invoice_number }} 已于 {{ due_date }} 到期。]]', stage: 'reminder' },
    ],
    good: [
      { text: '请务必于 {{ final_deadline }} 前付清全部款项。', stage: 'final' },
      { text: '请于2025年3月14日前付款。', stage: 'formal' },
      { text: '请在5个工作日内付清。', stage: 'formal' },
      { text: '您看 {{ pay_by }} 之前能安排吗？', stage: 'follow-up', channel: 'phone' },
      { text: '该发票将于 {{ due_date }} 到期。', stage: 'pre-due' },
      { text: '贵司支付的 {{ paid_amount }} 已到账。', stage: 'final', situation: 'payment-received' },
    ],
  },
};
