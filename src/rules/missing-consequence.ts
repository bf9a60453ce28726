/** Finds formal and final letters that do not say what happens when the deadline passes. */
import { announcesStep } from '../lint/announced-step.js';
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
        zh: '写明一项会采取的具体措施：“如{{ final_deadline }}前仍未到账，我司将{{ next_action }}。”',
      },
    },
  },
  check(letter) {
    const { situation } = letter;
    if (situation && PEACEFUL.has(situation)) return [];
    if (letter.states('consequence') || letter.states('interest-rate')) return [];
    // An unnamed threat is a consequence badly put; empty-threat says so at the very words.
    if (letter.hits('empty-threat').length) return [];
    if (announcesStep(letter)) return [];
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
      { text: '[[If you have not received the invoice, we will send a copy.]]', stage: 'formal' },
      { text: '[[We expect your payment on 3 May 2026.]]', stage: 'formal' },
      {
        text: '[[If you cannot pay the whole sum, please call me and we will find an arrangement.]]',
        stage: 'formal',
      },
      { text: '[[The goods were delivered on 10 January 2026 and signed for.]]', stage: 'final' },
    ],
    good: [
      { text: 'If it is not received by {{ final_deadline }}, we will {{ next_action }}.', stage: 'final' },
      { text: 'Interest of {{ interest_rate }}% a month runs from {{ interest_from }}.', stage: 'formal' },
      { text: 'Please pay now.', stage: 'follow-up' },
      { text: 'If nothing has arrived by {{ final_deadline }}, the keys come back to us.', stage: 'final' },
      { text: 'Yours goes read-only on {{ action_date }} unless the full amount clears.', stage: 'formal' },
      { text: 'From {{ action_date }} the booking desk is closed to you.', stage: 'formal' },
      { text: 'No payment by 3 May 2026 means no installation on 10 May.', stage: 'formal' },
      { text: 'Not paid by Friday 3 May 2026? Then the website comes down.', stage: 'final' },
      {
        text: 'If no transfer has been credited by then:\n\n- all open orders are cancelled\n- the deposit is kept',
        stage: 'final',
      },
      { text: 'Failing receipt by {{ final_deadline }}, the tankers will not call.', stage: 'final' },
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
      { text: '[[如未收到发票，请告知，我们会重新开具。]]', stage: 'formal' },
      { text: '[[我司已于2026年3月3日通知贵司，至今未付。]]', stage: 'final' },
      { text: '[[请于{{ final_deadline }}前将款项付至以下账户。]]', stage: 'formal' },
    ],
    good: [
      { text: '如 {{ final_deadline }} 前仍未到账，我司将{{ next_action }}。', stage: 'final' },
      { text: '自 {{ interest_from }} 起，按每月 {{ interest_rate }} 计收利息。', stage: 'formal' },
      { text: '请付款。', stage: 'follow-up' },
      { text: '过了{{ final_deadline }}，这批布我就卖给别家了。', stage: 'final' },
      { text: '钱不到，船不开。', stage: 'final' },
      { text: '自{{ action_date }}零时起，系统转为只读。', stage: 'formal' },
      { text: '款到之前，我司不再受理新订单的赊销申请。', stage: 'formal' },
      { text: '倘届时未能收妥，本公司将暂停所有施工图之交付。', stage: 'formal' },
      { text: '建议请第三方机构居中调解。', stage: 'final', situation: 'mediation' },
    ],
  },
};
