/** Finds letters that do not say which invoice, order or contract they are about. */
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { addSentence } from '../model/add-sentence.js';
import type { Bilingual } from '../model/language.js';
import { ABOUT_A_DEBT } from '../model/situation.js';

const SENTENCE: Bilingual = {
  en: 'This concerns invoice {{ invoice_number }}.',
  zh: '所涉发票号为{{ invoice_number }}。',
};

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-reference',
  group: 'structure',
  severity: everywhere('error'),
  title: { en: 'No invoice, order or contract named', zh: '没有写明发票、订单或合同' },
  why: {
    en: 'A reader who cannot find the invoice cannot pay it, and a notice that names none proves nothing later.',
    zh: '对方查不到是哪张发票就无法付款；没有写明发票的函件日后也不能作为证据。',
  },
  messages: {
    missing: {
      message: {
        en: 'No invoice, order or contract is named, so the client cannot tell which debt is meant.',
        zh: '没有写明发票、订单或合同，对方无法确定是哪一笔款。',
      },
      hint: { en: 'Name it: invoice {{ invoice_number }}.', zh: '请写明：发票{{ invoice_number }}。' },
    },
    subject: {
      message: {
        en: 'The invoice is named in the subject only, and a {stage} letter must hold up when it is read without its subject line.',
        zh: '发票只出现在主题里，而{stage}函脱离主题行也必须能说明是哪一笔款。',
      },
      hint: {
        en: 'Name it in the text too: invoice {{ invoice_number }}.',
        zh: '正文里也要写明：发票{{ invoice_number }}。',
      },
    },
  },
  titles: { add: { en: 'Add “{sentence}”', zh: '补上“{sentence}”' } },
  check(letter) {
    const { stage, situation } = letter;
    if (!stage && !ABOUT_A_DEBT.has(situation)) return [];
    if (letter.states('reference')) return [];
    const inSubject = letter.states('reference', { subject: true });
    const record = stage === 'formal' || stage === 'final';
    if (inSubject && !record) return [];
    const fixes = addSentence(letter, letter.bodyPlace, SENTENCE);
    return [{ code: inSubject ? 'subject' : 'missing', span: letter.bodyPlace, fixes }];
  },
};

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\n[[Your payment of {{ amount_due }} is late.]]\n\nKind regards,\n{{ sender_name }}',
        stage: 'reminder',
      },
      { text: '[[Pay {{ amount_due }} by {{ final_deadline }}.]]', stage: 'final' },
      {
        text: '---\ntitle: Formal notice\nlang: en\nstage: formal\ntone: formal\nchannel: email\nsubject: "Invoice {{ invoice_number }}"\nvariables:\n  required: [invoice_number, amount_due]\n---\n\n[[The sum of {{ amount_due }} is overdue.]]',
      },
      { text: '[[A quick note about your payment.]]', stage: 'pre-due', channel: 'message' },
    ],
    good: [
      { text: 'Invoice {{ invoice_number }} is overdue.', stage: 'final' },
      { text: 'We refer to contract {{ contract_number }}.', stage: 'formal' },
      {
        text: '---\ntitle: Reminder\nlang: en\nstage: reminder\ntone: friendly\nchannel: email\nsubject: "Invoice {{ invoice_number }}"\nvariables:\n  required: [invoice_number, amount_due]\n---\n\nThe sum of {{ amount_due }} is overdue.',
      },
      { text: 'We would welcome a call between our directors.', situation: 'executive-contact' },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n[[贵司应付的 {{ amount_due }} 已逾期。]]\n\n此致\n敬礼\n\n{{ sender_company }}',
        stage: 'reminder',
      },
      { text: '[[请于 {{ final_deadline }} 前付清 {{ amount_due }}。]]', stage: 'final' },
      {
        text: '---\ntitle: 催款函\nlang: zh\nstage: formal\ntone: formal\nchannel: email\nsubject: "发票 {{ invoice_number }}"\nvariables:\n  required: [invoice_number, amount_due]\n---\n\n[[款项 {{ amount_due }} 已逾期。]]',
      },
      { text: '[[想跟您确认一下付款的事。]]', stage: 'pre-due', channel: 'message' },
    ],
    good: [
      { text: '发票 {{ invoice_number }} 已逾期。', stage: 'final' },
      { text: '根据合同 {{ contract_number }}，款项已到期。', stage: 'formal' },
      {
        text: '---\ntitle: 友好提醒\nlang: zh\nstage: reminder\ntone: friendly\nchannel: email\nsubject: "发票 {{ invoice_number }}"\nvariables:\n  required: [invoice_number, amount_due]\n---\n\n款项 {{ amount_due }} 已到期。',
      },
      { text: '建议双方负责人通一次电话。', situation: 'executive-contact' },
    ],
  },
};
