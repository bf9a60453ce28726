/** Finds follow-ups that leave the client one answer only. */
import type { LetterRule, RuleProof } from '../lint/rule.js';
import type { Situation } from '../model/stage.js';

/** Where the client has the choice: a letter of the ladder, or one after a promise that was not kept. */
const OPEN: ReadonlySet<Situation | undefined> = new Set([undefined, 'broken-promise']);

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-options',
  group: 'structure',
  severity: { 'follow-up': 'info', formal: 'info' },
  title: { en: 'No alternative offered', zh: '没有给出备选方案' },
  why: {
    en: 'Two or three ways to pay, each with its date, turn the question from whether into which; pressure alone invites silence.',
    zh: '给两三个带日期的方案，问题就从“付不付”变成“选哪个”；只有压力，换来的往往是沉默。',
  },
  messages: {
    missing: {
      message: {
        en: 'Payment in full is the only answer this {stage} letter leaves, and a client who cannot give it will give none.',
        zh: '这封{stage}函只留了全额付款一条路，一时做不到的客户就不会回复。',
      },
      hint: {
        en: 'Offer two or three ways with dates: in full by {{ pay_by }}, or half by {{ pay_by }} and the rest by {{ hold_until }}.',
        zh: '给出两三个带日期的方案：{{ pay_by }}前付清，或{{ pay_by }}前付一半、余款于{{ hold_until }}前付清。',
      },
    },
  },
  check(letter) {
    const { stage, situation, template } = letter;
    if (!OPEN.has(situation) || letter.hits('option').some(({ block }) => block.kind !== 'subject'))
      return [];
    if (stage !== 'formal') return [{ code: 'missing', span: letter.bodyPlace }];
    // A formal notice owes nobody a choice but the customer who is worth the most.
    if (template.head.tier?.value !== 'A') return [];
    return [{ code: 'missing', span: letter.bodyPlace, severity: 'warning' }];
  },
};

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\n[[Please pay {{ amount_due }} by {{ pay_by }}.]]\n\nKind regards,\n{{ sender_name }}',
        stage: 'follow-up',
      },
      { text: '[[Please pay all of the invoices listed below today.]]', stage: 'follow-up' },
      { text: '[[Pay now.]]', stage: 'follow-up', channel: 'message' },
      { text: '[[When will your side release the money?]]', stage: 'follow-up', channel: 'phone' },
      {
        text: '---\ntitle: T\nlang: en\nstage: formal\ntone: formal\ntier: A\nchannel: email\nsubject: Invoice 2614\nvariables:\n  required: []\n---\n\n[[We require payment by 14 August 2026.]]',
      },
    ],
    good: [
      { text: 'Please choose one of these by {{ reply_by }}.', stage: 'follow-up' },
      { text: 'Either the full amount by {{ pay_by }}, or half now.', stage: 'follow-up' },
      { text: 'Please settle it in one of these ways:\n\n1. Today.\n2. On Friday.', stage: 'follow-up' },
      { text: 'There are two ways forward.', stage: 'follow-up', channel: 'phone' },
      { text: 'If you cannot pay in full, we can agree instalments.', stage: 'follow-up' },
      { text: 'All by {{ pay_by }}, or half then and half by {{ hold_until }}?', stage: 'follow-up' },
      { text: 'Would a payment plan help?', stage: 'follow-up' },
      { text: 'If that date does not work, tell me which one does.', stage: 'follow-up' },
      { text: 'We require payment by {{ final_deadline }}.', stage: 'formal' },
      { text: 'We agreed on {{ promised_date }}.', stage: 'follow-up', situation: 'promise-recap' },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n[[请于 {{ pay_by }} 前付清 {{ amount_due }}。]]\n\n祝好\n\n{{ sender_name }}',
        stage: 'follow-up',
      },
      { text: '[[以下一笔货款请今天付清。]]', stage: 'follow-up' },
      { text: '[[请付清下列两张发票。]]', stage: 'follow-up' },
      { text: '[[今天务必付款。]]', stage: 'follow-up', channel: 'message' },
      { text: '[[到底什么时候能付？]]', stage: 'follow-up', channel: 'phone' },
    ],
    good: [
      { text: '两个方案，请选一个。', stage: 'follow-up' },
      { text: '请告知以下哪一项可行：\n\n1. 今天付。\n2. 周五付。', stage: 'follow-up' },
      { text: '请择以下一项回复：\n\n1. 今天付。\n2. 周五付。', stage: 'follow-up' },
      { text: '请从下列三项中选定。', stage: 'follow-up' },
      { text: '也可分两次付清。', stage: 'follow-up' },
      { text: '{{ pay_by }} 前付清，或者先付一半。', stage: 'follow-up' },
      { text: '如有困难，请告知可行的时间。', stage: 'follow-up' },
      { text: '可协商还款计划。', stage: 'follow-up' },
      { text: '请于 {{ final_deadline }} 前付清。', stage: 'formal' },
      { text: '通话确认如下。', stage: 'follow-up', situation: 'promise-recap' },
    ],
  },
};
