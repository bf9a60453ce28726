/** Finds letters that show no way to answer them. */
import { showsReplyRoute } from '../lint/reply-route.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { addSentence } from '../model/add-sentence.js';
import type { Bilingual } from '../model/language.js';

const SENTENCE: Bilingual = {
  en: 'You can reach me at {{ sender_email }} or on {{ sender_phone }}.',
  zh: '如有疑问，请联系{{ sender_email }}或{{ sender_phone }}。',
};

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-contact',
  group: 'structure',
  severity: everywhere('warning'),
  title: { en: 'No reply route', zh: '没有联系方式' },
  why: {
    en: 'A client with a question and nobody to ask leaves the invoice where it is; an answer is the next best thing to money.',
    zh: '对方有疑问却不知道找谁，发票就只能搁着；收不到钱，收到答复也是进展。',
  },
  messages: {
    missing: {
      message: {
        en: 'No telephone number, address or invitation to answer is given, so a client with a question has nobody to ask.',
        zh: '没有电话、邮箱，也没有请对方答复，对方有疑问不知道找谁。',
      },
      hint: {
        en: 'Add {{ sender_email }} or {{ sender_phone }}, in the text or in the signature.',
        zh: '在正文或落款中写上{{ sender_email }}或{{ sender_phone }}。',
      },
    },
  },
  titles: { add: { en: 'Add “{sentence}”', zh: '补上“{sentence}”' } },
  check(letter) {
    // Who is on the telephone or in a chat answers there.
    if (letter.channel === 'phone' || letter.channel === 'message') return [];
    if (letter.states('contact') || showsReplyRoute(letter)) return [];
    if (letter.said('ask-reply').length) return [];
    return [
      { code: 'missing', span: letter.bodyPlace, fixes: addSentence(letter, letter.bodyPlace, SENTENCE) },
    ];
  },
};

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\n[[Please pay by {{ pay_by }}.]]\n\nKind regards,\n\n{{ sender_name }}',
        stage: 'reminder',
      },
      { text: '[[Payment must reach us by {{ final_deadline }}.]]', stage: 'final', channel: 'letter' },
      { text: '[[You did not reply to our letters.]]', stage: 'formal' },
      {
        text: '[[Pay to account 00000000, sort code 00-00-00.]]\n\nYours sincerely,\n\nAlison Pryce\\\nFernleigh Timber Ltd',
        stage: 'formal',
      },
    ],
    good: [
      { text: 'Please reply to this email.', stage: 'reminder' },
      { text: 'My direct line is {{ sender_phone }}.', stage: 'final' },
      { text: 'Please pay.\n\nYours sincerely,\n\nAlison Pryce\\\n0117 496 0321', stage: 'final' },
      { text: 'Please pay.\n\nTina Alvarez\\\nAR Manager\\\n(555) 010-4471', stage: 'formal' },
      { text: 'State your grounds in writing to ledger@fernleigh.example.', stage: 'formal' },
      { text: 'Kindly confirm the date of payment.', stage: 'follow-up' },
      { text: 'If the PO number is wrong, tell me and I will fix it today.', stage: 'reminder' },
      { text: 'For questions: Ms Dorn, phone +49 30 000 0555.', stage: 'formal', channel: 'letter' },
      { text: 'Questions come to me on 01632 960877.', stage: 'formal' },
      { text: 'Can you pay today?', stage: 'reminder', channel: 'message' },
      { text: 'Can you pay today?', stage: 'reminder', channel: 'phone' },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n[[请于 {{ pay_by }} 前付款。]]\n\n祝好\n\n{{ sender_name }}',
        stage: 'reminder',
      },
      { text: '[[请于 {{ final_deadline }} 前付清全部款项。]]', stage: 'final', channel: 'letter' },
      { text: '[[贵司至今未答复。]]', stage: 'formal' },
    ],
    good: [
      { text: '请回复本邮件。', stage: 'reminder' },
      { text: '我的电话：{{ sender_phone }}。', stage: 'final' },
      { text: '请付款。\n\n李文博\\\n财务总监\\\n021-5555 0100', stage: 'final' },
      { text: '请书面说明理由，寄至 ar@wangshu.example。', stage: 'formal' },
      { text: '付款后请告知。', stage: 'follow-up' },
      { text: '有问题随时找我。', stage: 'reminder' },
      { text: '如有查询，可致電 5555 0188 與本人聯絡。', stage: 'reminder' },
      { text: '今天能付吗？', stage: 'reminder', channel: 'message' },
    ],
  },
};
