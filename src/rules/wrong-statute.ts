/** Finds statutes that bear a wrong name, fixed sums they do not know, and law of another market than the letter's. */
import { interestClaims } from '../lint/interest.js';
import type { Hit, Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type Message, type Report, type RuleProof } from '../lint/rule.js';
import { sentenceOf } from '../lint/sentence-of.js';
import type { Bilingual } from '../model/language.js';
import { countsIn, type LawTable, marketOf, misnamedClass, namedClass } from '../model/law.js';
import { overlaps } from '../model/span.js';
import { toSource } from '../model/text-block.js';

/** The rule for the law of `templates/law.yml`. */
export function createWrongStatute(table: LawTable): LetterRule {
  const law = withClasses(table);
  return {
    scope: 'letter',
    alone: true,
    id: 'wrong-statute',
    group: 'risk',
    severity: everywhere('warning'),
    title: { en: 'Wrong statute', zh: '法律名称或适用有误' },
    why: {
      en: 'A statute that has another name, is no longer in force or belongs to another country tells the reader that nobody checked the claim.',
      zh: '法律名称写错、已经废止，或者不是对方所在地的法律，等于告诉对方：这项主张没有核对过。',
    },
    messages: {
      misnamed: {
        message: {
          en: '“{found}” is no name of a law in force that we know, which may be risky; check whether {right} is meant.',
          zh: '“{found}”不是现行法律的名称，可能有风险，请核对是否应为{right}。',
        },
        hint: {
          en: 'Write its name in full, {right}, after checking it at its source.',
          zh: '核对来源后写全称：{right}。',
        },
      },
      ...ofMarkets(law),
    },
    titles: { rename: { en: 'Write “{right}”', zh: '改为“{right}”' } },
    sources: law.statutes.map(({ name, source }) => `${name.en}: ${source}`),
    check: (letter) => {
      const market = marketIn(letter, law);
      return [...statutes(letter, law, market), ...sums(letter, law, market), ...barred(letter, law, market)];
    },
  };
}

/** The law with the classes of words each statute is known by, put together once and not for each letter. */
const withClasses = (law: LawTable) => ({
  ...law,
  statutes: law.statutes.map((statute) => ({
    ...statute,
    misnamed: misnamedClass(statute.id),
    named: namedClass(statute.id),
  })),
});

type Law = ReturnType<typeof withClasses>;

/** What is said of a market's law, by the code `<case>-<market>`: a message must name the market in its own language. */
function ofMarkets({ markets }: LawTable): Readonly<Record<string, Message>> {
  const named = (text: Bilingual, title: Bilingual): Bilingual => ({
    en: text.en.replace('{home}', title.en),
    zh: text.zh.replace('{home}', title.zh),
  });
  return Object.fromEntries(
    Object.entries(markets).flatMap(([market, { title }]) =>
      Object.entries(OF_MARKET).map(([code, { message, hint }]) => [
        `${code}-${market}`,
        { message: named(message, title), hint },
      ]),
    ),
  );
}

const OF_MARKET: Readonly<Record<'foreign' | 'sum' | 'barred', Message>> = {
  foreign: {
    message: {
      en: '“{found}” is law of {home}, and this letter is for another market ({market}), which may be risky; check which law governs the contract.',
      zh: '“{found}”是{home}的法律，而本函面向其他市场（{market}），可能有风险，请核对合同适用的法律。',
    },
    hint: {
      en: 'Name the clause, or the law of that market; where the parties chose a law, say so.',
      zh: '改为引用合同条款或当地法律；如合同另有法律适用条款，请写明。',
    },
  },
  sum: {
    message: {
      en: '“{found}” is not a sum the law of {home} knows ({sums}), which may be risky; check it.',
      zh: '“{found}”不是{home}法律规定的金额（{sums}），可能有风险，请核对。',
    },
    hint: {
      en: 'Claim one of {sums}, as far as the law still says so.',
      zh: '按现行规定主张其中之一：{sums}。',
    },
  },
  barred: {
    message: {
      en: '“{found}” claims interest where courts ({home}) may not enforce it, which may be risky; check with local counsel.',
      zh: '“{found}”主张利息，而{home}法院可能不予支持，有风险，请向当地律师核对。',
    },
    hint: {
      en: 'Leave interest out and name another step, such as a credit hold from a date.',
      zh: '不写利息，改写其他具体措施，例如自某日起停止赊销。',
    },
  },
};

const marketIn = (letter: Letter, law: LawTable): string =>
  marketOf(law, letter.template.head.market?.value ?? 'any');

function found({
  block,
  start,
  end,
}: Hit): Pick<Report, 'span'> & { readonly data: { readonly found: string } } {
  return { span: toSource(block, start, end), data: { found: block.text.slice(start, end) } };
}

function statutes(letter: Letter, law: Law, market: string): readonly Report[] {
  const isChosen = market === 'any' || letter.hits('governing-law').length > 0;
  const wrong = law.statutes.flatMap(({ misnamed, name }) =>
    letter.hits(misnamed).map((hit) => ({ hit, right: name[letter.lang] })),
  );
  const widest = wrong.filter(
    ({ hit }) => !wrong.some((other) => other.hit.block === hit.block && isWider(other.hit, hit)),
  );
  const misnamed = widest.map(({ hit, right }): Report => {
    const { span, data } = found(hit);
    const fixes = [{ title: 'rename', safe: false, edits: [{ ...span, text: right }] }];
    return { code: 'misnamed', span, data: { ...data, right }, fixes };
  });
  if (isChosen) return misnamed;
  const foreign = law.statutes
    .filter((statute) => !countsIn(law, statute.market, market))
    .flatMap((statute) => letter.hits(statute.named).map((hit) => ({ hit, home: statute.market })))
    .filter(({ hit }) => !wrong.some((one) => one.hit.block === hit.block && overlaps(one.hit, hit)))
    .map(({ hit, home }): Report => {
      const { span, data } = found(hit);
      return { code: `foreign-${home}`, span, data: { ...data, market } };
    });
  return [...misnamed, ...foreign];
}

const isWider = (one: Hit, other: Hit): boolean =>
  overlaps(one, other) && one.end - one.start > other.end - other.start;

/** A fixed sum is checked against the law of the letter's market, or of a statute in the same sentence. */
function sums(letter: Letter, law: Law, market: string): readonly Report[] {
  return letter.hits('fixed-compensation').flatMap((hit): readonly Report[] => {
    const sentence = sentenceOf(letter, hit);
    const named = law.statutes.filter((statute) =>
      letter.hits(statute.named).some((name) => name.block === hit.block && overlaps(name, sentence)),
    );
    const { span, data } = found(hit);
    for (const home of [market, ...named.map((statute) => statute.market)]) {
      const fixed = law.markets[home]?.['fixed-sums'];
      if (!fixed?.currency.some((currency) => data.found.toUpperCase().includes(currency))) continue;
      if (fixed.amounts.includes(Number(data.found.replace(/[^\d.]/g, '')))) return [];
      const all = fixed.amounts.map((amount) => `${fixed.currency[0]} ${amount}`).join(', ');
      return [{ code: `sum-${home}`, span, data: { ...data, sums: all } }];
    }
    return [];
  });
}

function barred(letter: Letter, law: Law, market: string): readonly Report[] {
  const interest = law.markets[market]?.interest;
  const [claim] = interest && 'barred' in interest ? interestClaims(letter) : [];
  if (!claim) return [];
  const { span, data } = found(claim);
  return [{ code: `barred-${market}`, span, data }];
}

const letterFor = (lang: string, market: string, text: string) => ({
  text: `---\ntitle: T\nlang: ${lang}\nstage: final\ntone: decisive\nchannel: email\nsubject: S\nmarket: ${market}\nvariables:\n  required: []\n---\n\n${text}\n`,
});

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'We claim interest under the [[Late Payment of Commercial Debts (Interest) Act 1996]].' },
      { text: 'See the [[Late Payment of Commercial Debt (Regulations) 2013]].' },
      { text: 'The [[Late Payment of Commercial Debts Act 1998]] gives us that right.' },
      { text: 'Under the [[Late Payments (Interest) Act]] interest runs.' },
      { text: 'Interest follows from [[Directive 2000/35/EC]].' },
      { text: 'Interest follows from [[EU Directive 2011/7/EC]].' },
      { text: 'The [[Universal Commercial Code]] applies.' },
      { text: 'Under the [[Contract Law of the PRC]] you are in breach.' },
      letterFor(
        'en',
        'de',
        'We claim interest under the [[Late Payment of Commercial Debts (Interest) Act 1998]].',
      ),
      letterFor('en', 'us', 'Interest is due under [[Directive 2011/7/EU]].'),
      letterFor('en', 'uk', 'The [[German Civil Code]] entitles us to interest.'),
      letterFor('en', 'uk', 'We add [[fixed compensation of GBP 50]] to the debt.'),
      letterFor('en', 'de', 'We add [[statutory compensation of EUR 45]].'),
      letterFor('en', 'sa', 'Under clause 7 [[late payment interest]] of 5% a year runs from 1 May 2025.'),
      letterFor('en', 'ksa', 'We will charge [[interest on the debt]].'),
    ],
    good: [
      { text: 'We claim interest under the Late Payment of Commercial Debts (Interest) Act 1998.' },
      { text: 'The Late Payment of Commercial Debts Regulations 2013 apply.' },
      { text: 'Directive 2011/7/EU has been in force since 2011.' },
      { text: 'Under {{ statute }} interest runs.' },
      { text: 'Under late payment legislation we may claim interest.' },
      { text: 'The late payment of commercial debts harms small firms.' },
      { text: 'A late payment acts against us both.' },
      letterFor(
        'en',
        'uk',
        'Under the Late Payment of Commercial Debts (Interest) Act 1998 we claim compensation of GBP 70.',
      ),
      letterFor('en', 'gb', 'We claim fixed compensation of £100.00.'),
      letterFor('en', 'de', 'Interest is due under Directive 2011/7/EU and § 288 BGB.'),
      letterFor('en', 'fr', 'Directive 2011/7/EU gives us EUR 40 in compensation.'),
      letterFor(
        'en',
        'de',
        'The contract is governed by English law; the Late Payment of Commercial Debts (Interest) Act 1998 applies.',
      ),
      letterFor('en', 'uk', 'We offer compensation of USD 50 for the scratched panel.'),
      letterFor('en', 'sa', 'New orders are accepted against payment in advance only.'),
      letterFor('en', 'ae', 'Under clause 7 late payment interest of 5% a year runs from 1 May 2025.'),
    ],
  },
  zh: {
    bad: [
      { text: '依据[[《合同法》]]第一百零七条，贵司应承担违约责任。' },
      { text: '根据[[《中华人民共和国合同法》]]，贵司已构成违约。' },
      { text: '依照[[《民法通则》]]，诉讼时效为两年。' },
      { text: '依据[[《中小企业款项支付条例》]]，应及时付款。' },
      letterFor('zh', 'de', '依据[[《中华人民共和国民法典》]]第五百八十五条，贵司应支付违约金。'),
      letterFor('zh', 'us', '依据英国[[《商业债务逾期支付（利息）法》]]，应支付利息。'),
      letterFor('zh', 'sa', '按合同第七条，应支付[[违约金]]。'),
    ],
    good: [
      { text: '依据《中华人民共和国民法典》第五百八十五条，贵司应支付违约金。' },
      { text: '依据{{ statute }}，逾期应支付利息。' },
      { text: '根据《保障中小企业款项支付条例》，应及时付款。' },
      { text: '本合同合法有效。' },
      { text: '双方合同法定代表人均已签字。' },
      letterFor('zh', 'cn', '依据《民法典》，贵司应承担违约责任。'),
      letterFor('zh', 'de', '合同约定适用中国法律，依据《民法典》，贵司应承担违约责任。'),
    ],
  },
};
