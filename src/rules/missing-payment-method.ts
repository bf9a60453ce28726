/** Finds letters that ask for money and do not say where it goes. */
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { addSentence } from '../model/add-sentence.js';
import type { Bilingual } from '../model/language.js';
import { DEMANDS } from '../model/situation.js';
import type { Situation } from '../model/stage.js';

/** Letters beside the demands that ask for a payment too. */
const ASK_FOR_MONEY: ReadonlySet<Situation | undefined> = new Set<Situation>([
  'invoice-sent',
  'statement',
  'deposit',
  'payment-plan',
]);

const SENTENCE: Bilingual = {
  en: 'Please pay to this account:\n\n{{ bank_details }}',
  zh: '收款账户：\n\n{{ bank_details }}',
};

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-payment-method',
  group: 'structure',
  severity: everywhere('warning'),
  title: { en: 'No way to pay', zh: '没有付款方式' },
  why: {
    en: 'Whoever has to look up an account pays later, and an account taken from an old email is how payments go astray.',
    zh: '要对方自己去找账户，付款就会拖后；照旧邮件里的账户付款，还可能付错。',
  },
  messages: {
    missing: {
      message: {
        en: 'No account, link or other way to pay is given or pointed to, so even a willing client cannot pay at once.',
        zh: '没有写明收款账户、付款链接或在哪里可以查到，对方想付也无法马上付。',
      },
      hint: {
        en: 'Give {{ bank_details }} or {{ payment_link }}, or say where they are: “our bank details are on the invoice”.',
        zh: '写上{{ bank_details }}或{{ payment_link }}，或说明出处：“收款账户见发票”。',
      },
    },
  },
  titles: { add: { en: 'Add the bank details', zh: '补上收款账户' } },
  check(letter) {
    const { channel, situation, template } = letter;
    if (channel === 'phone') return [];
    if (!DEMANDS.has(situation) && !ASK_FOR_MONEY.has(situation)) return [];
    if (letter.states('payment-method')) return [];
    // The invoice goes with the letter, and the account stands on it.
    if (template.head.attachments?.value.length || letter.hits('enclosure').length) return [];
    return [
      { code: 'missing', span: letter.bodyPlace, fixes: addSentence(letter, letter.bodyPlace, SENTENCE) },
    ];
  },
};

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\nInvoice {{ invoice_number }} was due on {{ due_date }}. [[Please pay by {{ pay_by }}.]]\n\nKind regards,\n{{ sender_name }}',
        stage: 'reminder',
      },
      { text: '[[Payment must reach us by {{ final_deadline }}.]]', stage: 'final', channel: 'letter' },
      { text: '[[Please send us your bank details and pay.]]', stage: 'follow-up' },
      {
        text: '[[Hi, invoice 14 is open, can you pay it by Friday?]]',
        stage: 'reminder',
        channel: 'message',
      },
      { text: '[[Please send the deposit by {{ pay_by }}.]]', situation: 'deposit' },
    ],
    good: [
      { text: 'Our bank details are on the invoice.', stage: 'reminder' },
      { text: 'Please pay to:\n\n{{ bank_details }}', stage: 'final' },
      { text: 'Pay here: {{ payment_link }}', stage: 'reminder', channel: 'message' },
      { text: 'You may pay by bank transfer or by card over the telephone.', stage: 'reminder' },
      { text: 'Payment by ACH to routing number 000000000.', stage: 'follow-up' },
      { text: 'Please pay as set out on the attached invoice.', stage: 'reminder' },
      {
        text: 'Account details are in the email I sent this morning.',
        stage: 'reminder',
        channel: 'message',
      },
      { text: 'Settle it through your customer portal.', stage: 'follow-up' },
      { text: 'Make your cheque payable to Saltney Nurseries.', stage: 'reminder' },
      { text: 'Our bank particulars remain unchanged.', stage: 'pre-due' },
      { text: 'Will you pay by {{ pay_by }}?', stage: 'follow-up', channel: 'phone' },
      { text: 'Your payment has arrived.', situation: 'payment-received' },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n发票 {{ invoice_number }} 已到期。[[请于 {{ pay_by }} 前付款。]]\n\n祝好\n\n{{ sender_name }}',
        stage: 'reminder',
      },
      { text: '[[请于 {{ final_deadline }} 前付清全部款项。]]', stage: 'final', channel: 'letter' },
      { text: '[[请提供贵司开户行信息并付款。]]', stage: 'follow-up' },
      { text: '[[请于 {{ pay_by }} 前支付定金。]]', situation: 'deposit' },
    ],
    good: [
      { text: '收款账户见发票。', stage: 'reminder' },
      { text: '请付至以下账户：\n\n{{ bank_details }}', stage: 'final' },
      { text: '付款链接：{{ payment_link }}', stage: 'reminder', channel: 'message' },
      { text: '账户还是合同上那个。', stage: 'follow-up' },
      { text: '请将款项汇至我司对公账户。', stage: 'formal' },
      { text: '支持扫码支付或银行转账，账号在邮件里。', stage: 'reminder', channel: 'message' },
      { text: '匯款帳號請依發票所載。', stage: 'pre-due' },
      { text: '请按所附发票付款。', stage: 'reminder' },
      { text: '{{ pay_by }} 前能付吗？', stage: 'follow-up', channel: 'phone' },
      { text: '款项已到账。', situation: 'payment-received' },
    ],
  },
};
