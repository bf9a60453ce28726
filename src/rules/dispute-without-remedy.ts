/** Finds answers to a complaint that lack the apology, the remedy or the part nobody disputes. */
import { lackCode, lackMessages } from '../lint/lacks.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';

const PARTS = {
  apology: { en: 'an apology', zh: '致歉' },
  remedy: { en: 'a remedy', zh: '补救措施' },
  undisputed: { en: 'the part that is not in dispute', zh: '无争议部分的金额' },
};

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'dispute-without-remedy',
  group: 'risk',
  severity: everywhere('error'),
  title: { en: 'Complaint without an answer', zh: '质量异议没有答复' },
  why: {
    en: 'A client who complained will not pay before he is answered: say sorry, say what you do about it, and ask for the part that nobody disputes.',
    zh: '提出质量异议的客户，在得到答复之前不会付款：先致歉，写明补救措施，再请对方支付无争议的部分。',
  },
  messages: lackMessages(PARTS, {
    message: {
      en: 'This answer to a complaint lacks {parts}, so the client has reason to hold back the whole sum.',
      zh: '这封质量异议答复缺少{parts}，对方有理由扣住全部款项。',
    },
    hint: {
      en: 'Say all three: “We apologise. We will {{ remedy }}. Please pay the undisputed {{ undisputed_amount }} by {{ pay_by }}.”',
      zh: '三项都写明：“谨此致歉。处理方案：{{ remedy }}。无争议部分{{ undisputed_amount }}请于{{ pay_by }}前支付。”',
    },
  }),
  check(letter) {
    if (letter.situation !== 'quality-dispute') return [];
    const missing = [
      ...(letter.said('apologetic').length ? [] : ['apology']),
      ...(letter.said('remedy').length || letter.states('remedy') ? [] : ['remedy']),
      ...(letter.hits('undisputed').length ? [] : ['undisputed']),
    ];
    return missing.length ? [{ code: lackCode(missing), span: letter.bodyPlace }] : [];
  },
};

const dispute = (text: string) => ({ text, situation: 'quality-dispute' });

export const proof: RuleProof = {
  en: {
    bad: [
      dispute('[[Please pay the invoice first.]]'),
      dispute('We will replace the panels. [[Please pay the undisputed part by {{ pay_by }}.]]'),
      dispute('We apologise for the scratches. [[Please pay the undisputed {{ undisputed_amount }} now.]]'),
      dispute('We are sorry for the delay and will repair the pumps. [[Please pay {{ amount_due }}.]]'),
      dispute('We do not apologise. We will replace the goods. [[The rest of the invoice is due.]]'),
    ],
    good: [
      dispute(
        'We apologise. We offer {{ remedy }}. Please pay the undisputed {{ undisputed_amount }} by {{ pay_by }}.',
      ),
      dispute(
        'We are sorry. The eight panels will be replaced. The balance of the invoice, EUR 900, is not in dispute.',
      ),
      dispute('The fault is ours. You receive a credit note. Please pay the part you have accepted.'),
      dispute('Our apologies for the late delivery. We deduct 10% and ask you to pay the remaining amount.'),
      { text: 'Please pay the invoice first.', stage: 'final' },
    ],
  },
  zh: {
    bad: [
      dispute('[[款项请先付清。]]'),
      dispute('我司将免费更换。[[无争议部分请于 {{ pay_by }} 前支付。]]'),
      dispute('就色差问题谨致歉意。[[其余款项请先支付。]]'),
      dispute('非常抱歉，我司将安排返工。[[请支付全部货款 {{ amount_due }}。]]'),
    ],
    good: [
      dispute(
        '谨此致歉。处理方案：{{ remedy }}。无争议部分 {{ undisputed_amount }} 请于 {{ pay_by }} 前支付。',
      ),
      dispute('实在对不起，划伤的板材免费更换。其余货款请于 {{ pay_by }} 前支付。'),
      dispute('责任在我司。我司给予折让人民币3,000元，合格部分请按期付款。'),
      { text: '款项请先付清。', stage: 'final' },
    ],
  },
};
