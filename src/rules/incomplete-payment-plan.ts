/** Finds instalment plans without the amounts, the dates or the clause on default. */
import { lackCode, lackMessages } from '../lint/lacks.js';
import type { Hit, Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { overlaps } from '../model/span.js';

const PARTS = {
  amounts: { en: 'the amounts', zh: '各期金额' },
  dates: { en: 'the dates', zh: '各期日期' },
  default: { en: 'what a missed instalment means', zh: '未按期付款的后果' },
};

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'incomplete-payment-plan',
  group: 'risk',
  severity: everywhere('error'),
  title: { en: 'Incomplete payment plan', zh: '分期方案不完整' },
  why: {
    en: 'A plan without sums, days and a clause on default gives time away and gets nothing for it: nobody can say when it is broken.',
    zh: '没有金额、日期和违约条款的分期方案，只是白白宽限：谁也说不清什么时候算违约。',
  },
  messages: lackMessages(PARTS, {
    message: {
      en: 'This payment plan lacks {parts}, so nobody can say when it is broken.',
      zh: '这份分期方案缺少{parts}，什么时候算违约说不清楚。',
    },
    hint: {
      en: 'List each instalment with {{ instalments }} and add: “If an instalment is missed, the plan ends and the balance is payable at once.”',
      zh: '用{{ instalments }}逐期列明，并写上：“任何一期未按期到账，本安排即告终止，余额全部到期。”',
    },
  }),
  check(letter) {
    if (letter.situation !== 'payment-plan') return [];
    const isListed = hasSchedule(letter);
    const missing = [
      ...(isListed || countSums(letter) >= 2 ? [] : ['amounts']),
      ...(isListed || isDated(letter) ? [] : ['dates']),
      ...(letter.hits('if-missed').length || letter.hits('plan-ends').length ? [] : ['default']),
    ];
    return missing.length ? [{ code: lackCode(missing), span: letter.bodyPlace }] : [];
  },
};

/** A list whose rows hold both an amount and a day to pay it by. */
const hasSchedule = ({ facts }: Letter): boolean =>
  facts('amount').some(({ by, block, start }) =>
    facts('deadline').some((day) => by === 'variable' && day.block === block && day.start === start),
  );

/** Sums that differ, or one with several days: `EUR 900 by 1 May; EUR 900 by 1 June`, `EUR 900 each on 1 May and 1 June`. */
function countSums(letter: Letter): number {
  const sums = letter.hits('any-sum');
  const days = payDays(letter);
  const dated = sums.flatMap((sum) => {
    const isAfter = ({ block, start }: Hit) => block === sum.block && start >= sum.end;
    const next = sums.filter(isAfter)[0];
    return days
      .filter((day) => isAfter(day) && (next === undefined || day.start < next.start))
      .map((day) => `${textOf(sum)} ${textOf(day)}`);
  });
  return Math.max(distinct(sums), new Set(dated).size);
}

/** Two days to pay by, or one that comes back every month. */
const isDated = (letter: Letter): boolean =>
  distinct(payDays(letter)) >= (letter.hits('recurring').length ? 1 : 2);

function payDays(letter: Letter): readonly Hit[] {
  const past = (['due-date', 'invoice-date', 'letter-date', 'prior-notice'] as const).flatMap(letter.facts);
  return letter
    .hits('any-date')
    .filter((hit) => !past.some((fact) => fact.block === hit.block && overlaps(fact, hit)));
}

const distinct = (hits: readonly Hit[]): number => new Set(hits.map(textOf)).size;

const textOf = ({ block, start, end }: Hit): string => block.text.slice(start, end);

const plan = (text: string) => ({ text, situation: 'payment-plan' });

const LIST = '{% for part in instalments %}\n- {{ part.amount }} by {{ part.date }}\n{% endfor %}';
export const proof: RuleProof = {
  en: {
    bad: [
      plan('[[You may pay in parts over the summer.]]'),
      plan(`${LIST}\n\n[[Please sign and return a copy.]]`),
      plan('EUR 500 now and EUR 400 later. [[If an instalment is missed, the plan ends.]]'),
      plan(
        'One part by 14 March 2025, one by 14 April 2025. [[If a payment is not made, the balance is payable at once.]]',
      ),
      plan(
        'EUR 500 fell due on 1 March 2025. You pay EUR 500 in parts, on 1 May 2025 or so. [[If an instalment is missed, the plan ends.]]',
      ),
      plan('EUR 500 by 14 March 2025, EUR 400 by 14 April 2025. [[Please use the account below.]]'),
    ],
    good: [
      plan(`${LIST}\n\nIf an instalment is missed, the plan ends and the balance is payable at once.`),
      plan('EUR 500 by 14 March 2025, EUR 400 by 14 April 2025. Any missed payment ends the arrangement.'),
      plan('EUR 500 by 14 March 2025, EUR 500 by 14 April 2025. Any missed payment ends the arrangement.'),
      plan(
        '{{ amount_due }} in six instalments of EUR 900 each, on the 15th of every month from 15 May 2025. Should an instalment fail, the balance falls due.',
      ),
      plan(
        'USD 1,000 on 1 May 2025 and USD 2,000 on 1 June 2025; in case of default the whole sum becomes payable.',
      ),
      plan(
        'EUR 16,100.00 by 28 August 2026; EUR 16,100.00 by 28 September 2026; EUR 16,100.00 by 28 October 2026. If an instalment is missed, the plan ends.',
      ),
      plan(
        'You pay the balance in three equal instalments of EUR 16,100.00, on 28 August 2026, 28 September 2026 and 28 October 2026. If one is missed, the plan ends.',
      ),
      { text: 'You may pay in parts over the summer.', stage: 'follow-up' },
    ],
  },
  zh: {
    bad: [
      plan('[[贵司可在年内分几次付清。]]'),
      plan(
        `{% for part in instalments %}\n- {{ part.date }} 前支付 {{ part.amount }}\n{% endfor %}\n\n[[请盖章后寄回一份。]]`,
      ),
      plan('第一期人民币5,000元，第二期人民币4,000元。[[任何一期逾期，本安排终止。]]'),
      plan('3月14日付一半，4月14日付另一半。[[如任何一期未付，余额立即到期。]]'),
    ],
    good: [
      plan(
        `{% for part in instalments %}\n- {{ part.date }} 前支付 {{ part.amount }}\n{% endfor %}\n\n任何一期未按日到账，本安排即告终止，余额全部到期。`,
      ),
      plan('3月14日前付人民币5,000元，4月14日前付人民币4,000元。逾期未付的，分期安排自动终止。'),
      plan(
        '欠款 {{ amount_due }} 分六期，自2025年5月15日起每月支付人民币9,000元。若有一期未付，余款立即到期。',
      ),
      plan(
        '第一期：人民币5,000元，2026年8月28日前；第二期：人民币5,000元，2026年9月28日前。任何一期未付，本安排终止。',
      ),
      plan('2026年8月28日前付5,000元，9月28日前付5,000元，10月28日前付5,000元。任何一期未付，本安排终止。'),
      { text: '贵司可在年内分几次付清。', stage: 'follow-up' },
    ],
  },
};
