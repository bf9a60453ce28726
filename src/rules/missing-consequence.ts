/** Finds formal and final letters that do not say what happens when the deadline passes. */
import { at, type LetterRule, type RuleProof } from '../lint/rule.js';
import type { Situation } from '../model/stage.js';

/** Letters that offer, settle or thank; a threat in them would undo them. */
const PEACEFUL: ReadonlySet<Situation> = new Set<Situation>([
  'promise-recap',
  'payment-plan',
  'quality-dispute',
  'finance-offer',
  'value-exchange',
  'mediation',
  'payment-received',
]);

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-consequence',
  group: 'structure',
  severity: at(['formal', 'final'], 'error'),
  title: { en: 'No consequence', zh: '没有写明后果' },
  why: {
    en: 'A client who is told what happens next weighs it; one who is told nothing learns that lateness is free.',
    zh: '写明下一步，对方才会权衡；什么都不写，等于告诉对方拖欠没有代价。',
  },
  messages: {
    missing: {
      message: {
        en: 'Nothing is said to happen when the deadline passes, so this {stage} letter gives no reason to pay now.',
        zh: '没有写明逾期不付的后果，这封{stage}函没有给出现在就付款的理由。',
      },
      hint: {
        en: 'Name one step you will take: “If payment is not received by {{ final_deadline }}, we will {{ next_action }}.”',
        zh: '写明一项会采取的具体措施：“如 {{ final_deadline }} 前仍未到账，我司将{{ next_action }}。”',
      },
    },
  },
  check(letter) {
    const { situation } = letter;
    if (situation && PEACEFUL.has(situation)) return [];
    if (letter.states('consequence') || letter.states('interest-rate')) return [];
    // An unnamed threat is a consequence badly put; empty-threat says so at the very words.
    if (letter.hits('empty-threat').length) return [];
    return [{ code: 'missing', span: letter.bodyPlace }];
  },
};

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\n[[Payment of {{ amount_due }} must reach us by {{ final_deadline }}.]]\n\nYours sincerely,\n{{ sender_name }}',
        stage: 'final',
      },
      { text: '[[Please pay now.]]', stage: 'formal', channel: 'letter' },
      { text: '[[When will you pay invoice {{ invoice_number }}?]]', stage: 'final', channel: 'phone' },
    ],
    good: [
      { text: 'If it is not received by {{ final_deadline }}, we will {{ next_action }}.', stage: 'final' },
      { text: 'Interest of {{ interest_rate }}% a month runs from {{ interest_from }}.', stage: 'formal' },
      { text: 'Please pay now.', stage: 'follow-up' },
      { text: 'We propose to bring in a mediator.', stage: 'final', situation: 'mediation' },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n[[请务必于 {{ final_deadline }} 前付清 {{ amount_due }}。]]\n\n此致\n敬礼\n\n{{ sender_company }}',
        stage: 'final',
      },
      { text: '[[请付款。]]', stage: 'formal', channel: 'letter' },
      { text: '[[发票 {{ invoice_number }} 什么时候能付？]]', stage: 'final', channel: 'phone' },
    ],
    good: [
      { text: '如 {{ final_deadline }} 前仍未到账，我司将{{ next_action }}。', stage: 'final' },
      { text: '自 {{ interest_from }} 起，按每月 {{ interest_rate }} 计收利息。', stage: 'formal' },
      { text: '请付款。', stage: 'follow-up' },
      { text: '建议请第三方机构居中调解。', stage: 'final', situation: 'mediation' },
    ],
  },
};
