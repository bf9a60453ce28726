/** Finds formal and final letters that claim interest and leave out its rate, its period or the day it runs from. */
import { interestClaims } from '../lint/interest.js';
import { lackCode, lackMessages } from '../lint/lacks.js';
import type { Letter } from '../lint/letter.js';
import { at, type LetterRule, type RuleProof } from '../lint/rule.js';
import { addSentence } from '../model/add-sentence.js';
import type { Bilingual } from '../model/language.js';
import type { Situation } from '../model/stage.js';
import { toSource } from '../model/text-block.js';

const PARTS = {
  rate: { en: 'the rate', zh: '比例' },
  period: { en: 'the period it is for', zh: '计收周期' },
  start: { en: 'the day it runs from', zh: '起算日' },
};

/** Letters that agree on something else, or go to somebody who has the figures. */
const ELSEWHERE: ReadonlySet<Situation> = new Set<Situation>([
  'promise-recap',
  'payment-plan',
  'quality-dispute',
  'mediation',
  'legal-handover',
  'payment-received',
]);

const TERMS: Bilingual = {
  en: 'Interest runs at {{ interest_rate }} per {{ interest_period }} from {{ interest_from }}.',
  zh: '违约金自{{ interest_from }}起按每{{ interest_period }} {{ interest_rate }}计算。',
};

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'incomplete-interest-terms',
  group: 'risk',
  severity: at(['formal', 'final'], 'warning'),
  title: { en: 'Incomplete interest terms', zh: '利息或违约金约定不完整' },
  why: {
    en: 'Interest that cannot be worked out is not paid and not believed: a reader needs the rate, the period it is for and the day it runs from.',
    zh: '算不出金额的利息没有人会付，也没有人会当真；应写明比例、周期和起算日，让对方自己就能算出来。',
  },
  messages: lackMessages(PARTS, {
    message: {
      en: '“{found}” does not say {parts}, so the client cannot work out what the delay costs and may dispute it.',
      zh: '“{found}”没有写明{parts}，对方算不出逾期的代价，也容易提出异议。',
    },
    hint: {
      en: 'Say all three: “{{ interest_rate }} per {{ interest_period }} from {{ interest_from }}”.',
      zh: '三项一并写明：“自{{ interest_from }}起按每{{ interest_period }} {{ interest_rate }}计算”。',
    },
  }),
  titles: { add: { en: 'Add “{sentence}”', zh: '补上“{sentence}”' } },
  check(letter) {
    if (letter.situation && ELSEWHERE.has(letter.situation)) return [];
    // On the telephone the figures follow in writing.
    if (letter.channel === 'phone') return [];
    const claims = interestClaims(letter);
    const [claim] = claims;
    if (!claim || claims.some((each) => isSum(letter, each))) return [];
    const missing = lacking(letter);
    if (!missing.length) return [];
    const { block, start, end } = claim;
    const sentence = letter.sentences(block).find((s) => s.start <= start && start < s.end) ?? claim;
    return [
      {
        code: lackCode(missing),
        data: { found: block.text.slice(start, end) },
        span: toSource(block, start, end),
        fixes:
          missing.length === 3
            ? addSentence(letter, toSource(block, sentence.start, sentence.end), TERMS)
            : [],
      },
    ];
  },
};

function lacking(letter: Letter): readonly string[] {
  const rated = letter.states('interest-rate') || letter.hits('fee-rate').length > 0;
  return [
    ...(rated ? [] : ['rate']),
    ...(letter.hits('per-period').length ? [] : ['period']),
    ...(letter.hits('runs-from').length ? [] : ['start']),
  ];
}

/** A sum is worked out already: a lump charge, or interest counted up to a day. */
const isSum = (
  letter: Letter,
  claim: { readonly block: object; readonly start: number; readonly end: number },
) =>
  letter
    .hits('charged-sum')
    .some((hit) => hit.block === claim.block && hit.start < claim.end && claim.start < hit.end);

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Under clause 7.2, [[late fees]] will apply.', stage: 'final' },
      { text: 'We will [[charge interest]] under clause {{ contract_clause }}.', stage: 'formal' },
      { text: 'Under clause 7.2 we will charge [[interest at {{ interest_rate }}]].', stage: 'formal' },
      { text: 'Under clause 7.2 [[interest accrues]] at 8% a year.', stage: 'final' },
      { text: 'Under clause 7.2 [[late payment interest]] runs from {{ interest_from }}.', stage: 'final' },
      { text: 'A [[storage fee of USD 35]] per week is due under clause 9.', stage: 'final' },
      { text: '[[Interest will be added]] at 1.5% from the due date.', stage: 'formal' },
      { text: 'Overdue [[interest is calculated]] daily from 1 March 2025.', stage: 'formal' },
    ],
    good: [
      {
        text: 'Interest at {{ interest_rate }} per {{ interest_period }} runs from {{ interest_from }}.',
        stage: 'final',
      },
      { text: 'Under clause 7.2 interest of 8% a year accrues from 2 March 2025.', stage: 'formal' },
      { text: 'Interest at 1.5% per month will be charged as from the due date.', stage: 'formal' },
      { text: 'Interest accrues at 8% above the base rate from the day after the due date.', stage: 'final' },
      { text: 'A late fee of EUR 40 is due under clause 9.', stage: 'formal' },
      { text: 'Interest of GBP 61.07 has accrued up to today.', stage: 'final' },
      { text: 'The debt includes {{ accrued_charges }} in interest under clause 7.', stage: 'final' },
      {
        text: 'A storage fee of {{ storage_fee }} per {{ storage_fee_period }} is charged from {{ storage_fee_from }}.',
        stage: 'formal',
      },
      { text: 'No interest is charged on the first instalment.', stage: 'formal' },
      { text: 'Late fees will apply.', stage: 'follow-up' },
      { text: 'We will charge interest under clause 7.', stage: 'formal', situation: 'payment-plan' },
      { text: 'We will charge interest under clause 7.', stage: 'formal', channel: 'phone' },
      { text: 'It is in your interest to pay now.', stage: 'final' },
    ],
  },
  zh: {
    bad: [
      { text: '依据合同第九条，贵司应支付[[违约金]]。', stage: 'final' },
      { text: '逾期将按每日万分之五[[加收利息]]。', stage: 'formal' },
      { text: '[[违约金]]自 {{ interest_from }} 起计算。', stage: 'formal' },
      { text: '我司将按合同收取[[滞纳金]]，比例为0.05%。', stage: 'final' },
      { text: '依据第九条[[收取仓储费]]。', stage: 'formal' },
      { text: '貴司應支付[[遲延利息]]。', stage: 'final' },
    ],
    good: [
      {
        text: '自 {{ interest_from }} 起，按每{{ interest_period }} {{ interest_rate }} 计收违约金。',
        stage: 'final',
      },
      { text: '依据合同第九条，自2025年3月15日起按日万分之五计收违约金。', stage: 'formal' },
      { text: '违约金自逾期之日起按每日0.05%计算。', stage: 'formal' },
      { text: '截至今日违约金为人民币1,505.00元。', stage: 'final' },
      { text: '欠款及违约金 {{ accrued_charges }} 应一并付清。', stage: 'final' },
      { text: '本次免收滞纳金。', stage: 'formal' },
      { text: '逾期将产生滞纳金。', stage: 'follow-up' },
      { text: '任何一期未付的，按合同计收违约金。', stage: 'formal', situation: 'payment-plan' },
      { text: '自4月1日起收取仓储费，每周人民币500元。', stage: 'final' },
    ],
  },
};
