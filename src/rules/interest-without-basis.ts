/** Finds interest, late charges and storage fees that are claimed without saying what gives a right to them. */
import { interestClaims } from '../lint/interest.js';
import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { toSource } from '../model/text-block.js';

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'interest-without-basis',
  group: 'risk',
  severity: everywhere('error'),
  title: { en: 'Interest without a basis', zh: '利息或违约金没有依据' },
  why: {
    en: 'A charge on top of the debt is owed only where a clause or a statute says so; claimed without either, it may be unenforceable and puts the rest of the letter in doubt.',
    zh: '在欠款之外另收利息、违约金或仓储费，须有合同条款或法律依据；没有依据的收费可能得不到支持，还会让整封函件失去可信度。',
  },
  messages: {
    none: {
      message: {
        en: '“{found}” is claimed without a clause, a contract or a statute, which may be risky; check what gives you the right to it.',
        zh: '“{found}”没有写明合同条款或法律依据，可能有风险，请核对收取的依据。',
      },
      hint: {
        en: 'Name the basis: “Under clause {{ contract_clause }} of contract {{ contract_number }}, interest runs from {{ interest_from }}.”',
        zh: '写明依据：“根据合同{{ contract_number }}第{{ contract_clause }}条，自{{ interest_from }}起计收违约金。”',
      },
    },
    weak: {
      message: {
        en: '“{found}” rests on an agreement or a law that is not named, which may be risky at {stage} stage; check what gives you the right to it.',
        zh: '“{found}”只笼统提到约定或法律，没有指明哪份合同、哪一条款，在{stage}阶段可能有风险，请核对。',
      },
      hint: {
        en: 'Name the clause or the statute: “under clause {{ contract_clause }} of contract {{ contract_number }}”.',
        zh: '写明条款或法律：“根据合同{{ contract_number }}第{{ contract_clause }}条”。',
      },
    },
  },
  sources: [
    'UK: Late Payment of Commercial Debts (Interest) Act 1998, https://www.legislation.gov.uk/ukpga/1998/20/contents',
    'EU: Directive 2011/7/EU, https://eur-lex.europa.eu/eli/dir/2011/7/oj',
    'China: Civil Code, article 585 (agreed penalty)',
  ],
  check(letter) {
    const [claim] = interestClaims(letter);
    if (!claim || isNamed(letter)) return [];
    const { block, start, end } = claim;
    const found = { data: { found: block.text.slice(start, end) }, span: toSource(block, start, end) };
    if (!isAlluded(letter)) return [{ code: 'none', ...found }];
    if (letter.stage === 'final') return [{ code: 'weak', ...found }];
    return letter.stage === 'formal' ? [{ code: 'weak', ...found, severity: 'warning' }] : [];
  },
};

/** A clause, a numbered contract or a statute: in words, by a variable, or by a blank that will hold one. */
const isNamed = (letter: Letter): boolean =>
  letter.hits('named-basis').length > 0 || letter.facts('contract-basis').some(({ by }) => by !== 'words');

/** "As agreed", "under our contract", "as the law allows". */
const isAlluded = (letter: Letter): boolean =>
  letter.states('contract-basis', { subject: true }) ||
  letter.hits('weak-basis').length > 0 ||
  letter.hits('law-at-large').length > 0;

export const proof: RuleProof = {
  en: {
    bad: [
      { text: '1.5% [[interest applies]] to overdue accounts.', stage: 'follow-up' },
      { text: 'We will charge [[interest on all overdue]] sums.', stage: 'formal' },
      { text: 'From Monday [[interest will be charged]] at 2% a month.', stage: 'final' },
      { text: 'A [[late fee]] of EUR 40 has been added to your account.', stage: 'formal' },
      { text: 'Please note that [[late payment charges]] apply.', stage: 'follow-up' },
      { text: 'A [[storage fee of USD 35]] per week applies from 1 April 2025.', stage: 'final' },
      { text: 'We shall [[charge storage fees]] until the goods are collected.', stage: 'formal' },
      { text: 'You must pay [[a penalty of 5]]%.', stage: 'final' },
      { text: 'Your balance is [[subject to interest at]] 18% p.a.', stage: 'formal' },
      { text: '[[Interest accrues]] daily until the debt is paid.', stage: 'final' },
      { text: 'Our side will [[add interest]] for every day of delay.', stage: 'follow-up' },
      { text: 'The [[overdue interest]] must be transferred together with the price.', stage: 'formal' },
      {
        text: 'As stipulated in our agreement, [[interest of {{ interest_rate }}]] will be charged.',
        stage: 'final',
      },
      { text: 'As agreed, a [[late charge]] of 1% per month applies.', stage: 'formal' },
      { text: 'You owe [[statutory interest]].', stage: 'final' },
      { text: 'Under our contract a [[late payment fee]] is due.', stage: 'final' },
      {
        text: 'The amount of {{ amount_due }} bears [[interest at {{ interest_rate }}]] per {{ interest_period }}.',
        stage: 'final',
      },
      { text: 'A [[finance charge of]] 1.5% per month will appear on your statement.', stage: 'follow-up' },
    ],
    good: [
      {
        text: 'Under clause {{ contract_clause }} of contract {{ contract_number }}, interest of {{ interest_rate }} per {{ interest_period }} runs from {{ interest_from }}.',
        stage: 'final',
      },
      { text: 'We claim statutory interest under {{ statute }}.', stage: 'final' },
      { text: 'We will charge interest under clause 7.2 of the sales contract.', stage: 'formal' },
      {
        text: 'Interest accrues under the Late Payment of Commercial Debts (Interest) Act 1998.',
        stage: 'final',
      },
      { text: 'Our general terms and conditions of sale provide for a late fee.', stage: 'formal' },
      { text: 'Under § 288 BGB interest runs at nine points over the base rate.', stage: 'final' },
      {
        text: 'Contract {{ contract_number }} provides for a storage fee of {{ storage_fee }} per week.',
        stage: 'final',
      },
      { text: 'As agreed, a late charge of 1% per month applies.', stage: 'follow-up' },
      { text: 'No interest will be charged if you pay by {{ pay_by }}.', stage: 'follow-up' },
      { text: 'We will not charge you interest this time.', stage: 'formal' },
      { text: 'As a gesture of goodwill we waive the late fee.', stage: 'formal' },
      { text: 'We waive all interest accrued to date.', stage: 'final' },
      { text: 'You may pay in three interest-free instalments.', stage: 'follow-up' },
      { text: 'We have so far refrained from charging interest.', stage: 'formal' },
      { text: 'It is in your interest to settle this early.', stage: 'follow-up' },
      { text: 'Thank you for your interest in our products.', stage: 'reminder' },
      { text: 'Anyone interested in the new price list can call me.', stage: 'reminder' },
      { text: 'Bank charges are borne by the sender.', stage: 'formal' },
      { text: 'The invoice includes shipping charges of EUR 90.', stage: 'formal' },
      { text: 'Our invoice for warehousing in March is unpaid.', stage: 'formal' },
      { text: 'The delay costs us money: our bank charges us interest every day.', stage: 'follow-up' },
      { text: 'Our best interests are the same.', stage: 'formal' },
      { text: 'You wrote that “interest will be charged by your supplier”.', stage: 'formal' },
      { text: 'Thank you for paying the accrued interest so quickly.', stage: 'formal' },
    ],
  },
  zh: {
    bad: [
      { text: '逾期货款加收[[月息2]]%。', stage: 'final' },
      { text: '[[仓租每日]]每柜80美元。', stage: 'final' },
      { text: '逾期将[[加收利息]]。', stage: 'final' },
      { text: '贵司须支付[[违约金]]。', stage: 'formal' },
      { text: '我司将按日加收[[滞纳金]]。', stage: 'follow-up' },
      { text: '自4月1日起，每周[[收取仓储费]]人民币500元。', stage: 'final' },
      { text: '届时将[[产生仓储费]]，由贵司承担。', stage: 'formal' },
      { text: '请一并支付[[逾期利息]]。', stage: 'formal' },
      { text: '超过期限的，[[利息按]]年利率12%计算。', stage: 'final' },
      { text: '再不付款我们就要[[收利息]]了。', stage: 'follow-up', channel: 'message' },
      { text: '您的账户将[[产生逾期费用]]。', stage: 'follow-up' },
      { text: '按照约定，逾期应计收[[违约金]]。', stage: 'final' },
      { text: '按照合同约定，贵司应支付[[滞纳金]]。', stage: 'formal' },
      { text: '我司将依法[[主张利息]]。', stage: 'final' },
      { text: '貴司須支付[[遲延利息]]。', stage: 'final' },
      { text: '贵方应赔偿我司[[资金占用费]]。', stage: 'formal' },
      { text: '欠款[[开始计息]]，每日万分之五。', stage: 'final' },
    ],
    good: [
      { text: '我司放弃主张利息。', stage: 'final' },
      { text: '贵司委托仓储费为12,000元，已逾期。', stage: 'final' },
      {
        text: '根据合同 {{ contract_number }} 第 {{ contract_clause }} 条，自 {{ interest_from }} 起计收违约金。',
        stage: 'final',
      },
      { text: '依据合同第九条，贵司应按日支付违约金。', stage: 'formal' },
      { text: '依据《中华人民共和国民法典》第五百八十五条，贵司应支付违约金。', stage: 'final' },
      { text: '依据{{ statute }}，逾期应支付利息。', stage: 'final' },
      { text: '双方于2025年1月6日签订的合同约定了滞纳金。', stage: 'final' },
      { text: '合同 HT-2025-018 约定逾期按日加收滞纳金。', stage: 'final' },
      { text: '按照约定，逾期应计收违约金。', stage: 'follow-up' },
      { text: '如能在 {{ pay_by }} 前付清，本次免收滞纳金。', stage: 'follow-up' },
      { text: '本次我司不收取违约金。', stage: 'formal' },
      { text: '我司同意减免全部逾期利息。', stage: 'formal' },
      { text: '可分三期支付，免息。', stage: 'follow-up' },
      { text: '我司提供三个月无息分期。', stage: 'follow-up' },
      { text: '汇款手续费由付款方承担。', stage: 'formal' },
      { text: '3月份仓储费发票已逾期。', stage: 'formal' },
      { text: '我司需向银行支付贷款利息，资金压力较大。', stage: 'follow-up' },
      { text: '贵司利益与我司一致。', stage: 'formal' },
      { text: '此前的违约金已收到，谢谢。', stage: 'formal' },
      { text: '为避免影响发货，请于 {{ pay_by }} 前付款。', stage: 'follow-up' },
    ],
  },
};
