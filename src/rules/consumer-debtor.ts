/** Finds letters to a consumer or a sole trader that speak as if a company owed a company. */
import type { Hit, Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { type LawTable, namedClass } from '../model/law.js';
import { toSource } from '../model/text-block.js';

/** The rule for the law of `templates/law.yml`. */
export function createConsumerDebtor(law: LawTable): LetterRule {
  const business = law.statutes.filter(({ between }) => between === 'businesses');
  const classes = ['business-law', ...business.map(({ id }) => namedClass(id))];
  return {
    scope: 'letter',
    id: 'consumer-debtor',
    group: 'risk',
    severity: everywhere('warning'),
    title: { en: 'Business law for a consumer', zh: '对个人使用企业间规则' },
    why: {
      en: 'Statutory interest and fixed sums between businesses do not bind consumers, who have rights of their own; a letter that claims them may be risky.',
      zh: '企业之间的法定利息和固定补偿不适用于消费者，个人另受消费者保护规则保护；向个人主张可能有风险。',
    },
    messages: {
      consumer: {
        message: {
          en: '“{found}” is about debts between businesses, and this letter goes to a consumer, which may be risky; check.',
          zh: '“{found}”适用于企业之间的欠款，而本函发给个人消费者，可能有风险，请核对。',
        },
        hint: {
          en: 'Claim only what the contract with the consumer says, under consumer law.',
          zh: '只主张与消费者合同中约定的内容，并符合消费者保护规则。',
        },
      },
      'sole-trader': {
        message: {
          en: '“{found}” is about debts between businesses, and a sole trader may count as a private person, which may be risky; check.',
          zh: '“{found}”适用于企业之间的欠款，而个体经营者可能按个人对待，有风险，请核对。',
        },
        hint: {
          en: 'Make sure the debt arose in the course of the business, and say so.',
          zh: '先确认欠款产生于经营活动，并在函中写明。',
        },
      },
      addressed: {
        message: {
          en: '“{found}” takes a consumer for a company, so the letter reads as if it were meant for somebody else.',
          zh: '“{found}”把个人当成了公司，读来像是发错了对象。',
        },
        hint: {
          en: 'Write “you” and “your account”.',
          zh: '改称“您”“您的账户”。',
        },
      },
    },
    sources: business.map(({ name, source }) => `${name.en}: ${source}`),
    check(letter) {
      const debtor = letter.template.head.debtorType?.value ?? letter.pack.debtorType ?? 'company';
      if (debtor === 'company') return [];
      const claimed = first(
        classes.flatMap((id) => letter.hits(id)),
        letter,
      );
      if (claimed) return [report(debtor, claimed)];
      const taken = debtor === 'consumer' ? first(letter.said('taken-for-company'), letter) : undefined;
      return taken ? [report('addressed', taken)] : [];
    },
  };
}

/** The one that stands first, and longest, in the letter. */
function first(hits: readonly Hit[], { template }: Letter): Hit | undefined {
  const place = ({ block }: Hit) => template.blocks.indexOf(block);
  return [...hits].sort((a, b) => place(a) - place(b) || a.start - b.start || b.end - a.end)[0];
}

const report = (code: string, { block, start, end }: Hit) => ({
  code,
  span: toSource(block, start, end),
  data: { found: block.text.slice(start, end) },
});

const letterTo = (lang: string, debtor: string, text: string) => ({
  text: `---\ntitle: T\nlang: ${lang}\nstage: final\ntone: decisive\nchannel: email\nsubject: S\ndebtor_type: ${debtor}\nvariables:\n  required: []\n---\n\n${text}\n`,
});

export const proof: RuleProof = {
  en: {
    bad: [
      letterTo('en', 'consumer', 'We claim [[statutory interest]] on the bill.'),
      letterTo(
        'en',
        'consumer',
        'Under the [[Late Payment of Commercial Debts (Interest) Act 1998]] interest runs.',
      ),
      letterTo('en', 'sole-trader', 'You also owe [[fixed compensation]] of GBP 40.'),
      letterTo('en', 'consumer', 'Terms [[between businesses]] apply to you.'),
      letterTo('en', 'consumer', 'Please ask [[your accounts department]] to pay.'),
      letterTo('en', 'sole-trader', '[[Directive 2011/7/EU]] entitles us to interest.'),
    ],
    good: [
      letterTo('en', 'company', 'We claim statutory interest on the bill.'),
      letterTo('en', 'consumer', 'Please pay {{ amount_due }} for your kitchen.'),
      letterTo('en', 'sole-trader', 'We know that your business is young.'),
      letterTo('en', 'consumer', 'We claim interest under the County Courts Act 1984.'),
      {
        text: 'Under the Late Payment of Commercial Debts (Interest) Act 1998 interest runs.',
        stage: 'final',
      },
    ],
  },
  zh: {
    bad: [
      letterTo('zh', 'consumer', '我司主张[[法定补偿金]]。'),
      letterTo('zh', 'consumer', '依据[[《保障中小企业款项支付条例》]]，请付款。'),
      letterTo('zh', 'sole-trader', '按照[[企业之间]]的惯例，应支付利息。'),
      letterTo('zh', 'consumer', '请[[贵司]]尽快付清装修款。'),
    ],
    good: [
      letterTo('zh', 'company', '请贵司付清货款。'),
      letterTo('zh', 'consumer', '请您付清装修款。'),
      letterTo('zh', 'sole-trader', '请贵店付清货款。'),
      { text: '依据《保障中小企业款项支付条例》，请贵司付款。', stage: 'final' },
    ],
  },
};
