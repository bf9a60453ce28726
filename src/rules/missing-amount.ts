/** Finds letters that do not say how much is owed, or say it without a currency. */
import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { addSentence } from '../model/add-sentence.js';
import { declaring } from '../model/declared.js';
import type { Bilingual } from '../model/language.js';
import { ABOUT_A_DEBT } from '../model/situation.js';
import { overlaps } from '../model/span.js';
import { toSource } from '../model/text-block.js';
import { HAN } from '../text/letters.js';

const SENTENCE: Bilingual = {
  en: 'The amount due is {{ amount_due }}.',
  zh: '应付金额为{{ amount_due }}。',
};

/** Three digits and more, grouped or not, that do not go on as a code, a date, a percentage or a count. */
const SUM = new RegExp(
  `(?:[${HAN}]{1,2})?[ \\t]*(\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,2})?|\\d{3,12}(?:\\.\\d{1,2})?)(?![\\d%\\uff05/${HAN}]|[-,.:]\\d)`,
  'uy',
);

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-amount',
  group: 'structure',
  severity: everywhere('error'),
  title: { en: 'No amount, or none with a currency', zh: '没有金额或没有币种' },
  why: {
    en: 'A client can only pay a sum that is stated; a number without a currency invites the cheaper reading.',
    zh: '写明金额，对方才能付款；只有数字没有币种，对方会按便宜的理解。',
  },
  messages: {
    missing: {
      message: {
        en: 'No amount is stated, so the client cannot tell how much to pay.',
        zh: '没有写明金额，对方不知道该付多少。',
      },
      hint: {
        en: 'State it with its currency: {{ amount_due }}, or USD 5,000.00.',
        zh: '写明金额和币种：{{ amount_due }}，或 5,000.00 元人民币。',
      },
    },
    'without-currency': {
      message: {
        en: '“{found}” has no currency, so it is not yet an amount anyone can be held to.',
        zh: '“{found}”没有币种，还不是可以据以追讨的金额。',
      },
      hint: {
        en: 'Write {{ amount_due }}, which carries its currency, or put the currency beside the number.',
        zh: '改用自带币种的{{ amount_due }}，或在数字旁写明币种。',
      },
    },
  },
  titles: {
    add: { en: 'Add “{sentence}”', zh: '补上“{sentence}”' },
    replace: { en: 'Replace with {{ amount_due }}', zh: '改为{{ amount_due }}' },
  },
  check(letter) {
    const { stage, channel, situation } = letter;
    if (!stage && !ABOUT_A_DEBT.has(situation)) return [];
    if (stage === 'pre-due' && channel === 'message') return [];
    if (letter.states('amount', { subject: stage === 'pre-due' })) return [];
    const bare = bareNumber(letter);
    if (bare) return [bare];
    const myriads = letter.hits('myriad');
    if (
      letter.hits('round-sum').some((sum) => myriads.some((m) => m.block === sum.block && overlaps(m, sum)))
    )
      return [];
    const fixes = addSentence(letter, letter.bodyPlace, SENTENCE);
    return [{ code: 'missing', span: letter.bodyPlace, fixes }];
  },
};

/** A number right behind a word of paying. */
function bareNumber({ hits, template, dictionary }: Letter): Report | undefined {
  for (const { block, end } of hits('pay')) {
    if (block.kind === 'subject') continue;
    SUM.lastIndex = end;
    const found = SUM.exec(block.text)?.[1];
    if (!found) continue;
    const span = toSource(block, SUM.lastIndex - found.length, SUM.lastIndex);
    const edits = [{ ...span, text: '{{ amount_due }}' }, ...declaring(template, ['amount_due'])];
    const fixes = dictionary.has('amount_due') ? [{ title: 'replace', safe: false, edits }] : [];
    return { code: 'without-currency', data: { found }, span, fixes };
  }
  return undefined;
}

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\n[[Invoice {{ invoice_number }} was due on {{ due_date }}.]]\n\nKind regards,\n{{ sender_name }}',
        stage: 'reminder',
      },
      {
        text: 'Invoice {{ invoice_number }} is overdue. Pay [[5000]] by {{ final_deadline }}.',
        stage: 'final',
      },
      { text: 'Please settle [[12,500.00]] for invoice {{ invoice_number }}.', stage: 'follow-up' },
      {
        text: '[[Invoice {{ invoice_number }} is still open, isn’t it?]]',
        stage: 'formal',
        channel: 'phone',
      },
    ],
    good: [
      { text: 'The sum of {{ amount_due }} is overdue.', stage: 'final' },
      { text: 'We have not received USD 5,000.', stage: 'formal' },
      {
        text: 'Invoice {{ invoice_number }} falls due on {{ due_date }}.',
        stage: 'pre-due',
        channel: 'message',
      },
      { text: 'We propose that an independent body looks at the matter.', situation: 'mediation' },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n[[发票 {{ invoice_number }} 已于 {{ due_date }} 到期。]]\n\n此致\n敬礼\n\n{{ sender_company }}',
        stage: 'reminder',
      },
      {
        text: '发票 {{ invoice_number }} 已逾期。请支付[[5000]]，期限为 {{ final_deadline }}。',
        stage: 'final',
      },
      { text: '请付清 [[12,500.00]]，发票号 {{ invoice_number }}。', stage: 'follow-up' },
      { text: '[[发票 {{ invoice_number }} 还没有付，是吗？]]', stage: 'formal', channel: 'phone' },
    ],
    good: [
      { text: '款项 {{ amount_due }} 已逾期。', stage: 'final' },
      { text: '我司尚未收到人民币 5,000 元。', stage: 'formal' },
      { text: '尚欠12.5万。', stage: 'formal' },
      { text: '尾款一万二没付。', stage: 'formal' },
      { text: '发票 {{ invoice_number }} 将于 {{ due_date }} 到期。', stage: 'pre-due', channel: 'message' },
      { text: '建议请第三方机构居中调解。', situation: 'mediation' },
    ],
  },
};
