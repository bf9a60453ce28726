/** Finds formal and final letters that do not say what the claim rests on. */
import { at, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { contains } from '../model/span.js';
import type { Situation } from '../model/stage.js';
import { toSource } from '../model/text-block.js';

/** Letters that claim nothing under the contract. */
const NO_CLAIM: ReadonlySet<Situation> = new Set<Situation>([
  'promise-recap',
  'payment-plan',
  'quality-dispute',
  'finance-offer',
  'value-exchange',
  'mediation',
  'executive-contact',
  'payment-received',
]);

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-contract-basis',
  group: 'structure',
  severity: at(['formal', 'final'], 'error'),
  title: { en: 'No contract or statute named', zh: '没有写明合同或法律依据' },
  why: {
    en: 'From the formal stage on the letter speaks for the contract, not for its writer, and only the clause turns a wish into a claim.',
    zh: '进入正式阶段后，说话的是合同而不是写信的人；有了条款，请求才成为主张。',
  },
  messages: {
    missing: {
      message: {
        en: 'No contract clause, terms or statute is named, so this {stage} letter asks where it should claim.',
        zh: '没有写明合同条款或法律依据，这封{stage}函只是请求，不是主张。',
      },
      hint: {
        en: 'Name what it rests on: “under clause {{ contract_clause }} of contract {{ contract_number }}”.',
        zh: '写明依据：“根据合同{{ contract_number }}第{{ contract_clause }}条”。',
      },
    },
    weak: {
      message: {
        en: '“{found}” names no contract and no clause, which is too weak to end a {stage} letter on.',
        zh: '“{found}”没有指明哪份合同、哪一条款，用在{stage}函里太弱。',
      },
      hint: {
        en: 'Name the clause: “under clause {{ contract_clause }} of contract {{ contract_number }}”.',
        zh: '写明条款：“根据合同{{ contract_number }}第{{ contract_clause }}条”。',
      },
    },
  },
  check(letter) {
    const { stage, situation, channel } = letter;
    if (situation && NO_CLAIM.has(situation)) return [];
    const weak = letter.hits('weak-basis').filter(({ block }) => block.kind !== 'subject');
    const bases = letter.facts('contract-basis').filter(({ block }) => block.kind !== 'subject');
    const named = bases.some(
      (fact) =>
        fact.by === 'variable' || !weak.some((hit) => hit.block === fact.block && contains(hit, fact)),
    );
    if (named) return [];
    // Clauses are for the record; on the telephone the letter that follows carries them.
    const spoken: Pick<Report, 'severity'> = channel === 'phone' ? { severity: 'warning' } : {};
    const [hit] = weak;
    if (!hit) return [{ code: 'missing', span: letter.bodyPlace, ...spoken }];
    if (stage !== 'final') return [];
    const { block, start, end } = hit;
    return [
      {
        code: 'weak',
        data: { found: block.text.slice(start, end) },
        span: toSource(block, start, end),
        ...spoken,
      },
    ];
  },
};

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\nInvoice {{ invoice_number }} is overdue. [[You must pay a fee.]]\n\nYours sincerely,\n{{ sender_name }}',
        stage: 'formal',
      },
      { text: 'Payment is late. [[We now charge interest.]]', stage: 'final', channel: 'letter' },
      { text: 'Late payment is charged, [[as agreed]].', stage: 'final' },
      { text: '[[We need the transfer by {{ final_deadline }}.]]', stage: 'formal', channel: 'phone' },
    ],
    good: [
      {
        text: 'Under clause {{ contract_clause }} of contract {{ contract_number }}, interest runs.',
        stage: 'final',
      },
      { text: 'Late payment is charged, as agreed.', stage: 'formal' },
      { text: 'Interest runs under {{ statute }}.', stage: 'formal' },
      { text: 'You must pay a fee.', stage: 'follow-up' },
      { text: 'We propose to bring in a mediator.', stage: 'formal', situation: 'mediation' },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n发票 {{ invoice_number }} 已逾期。[[贵司须支付违约金。]]\n\n此致\n敬礼\n\n{{ sender_company }}',
        stage: 'formal',
      },
      { text: '款项已逾期。[[我司将计收利息。]]', stage: 'final', channel: 'letter' },
      { text: '[[按照约定]]，逾期应计收违约金。', stage: 'final' },
      { text: '[[这笔款请在 {{ final_deadline }} 前付清。]]', stage: 'formal', channel: 'phone' },
    ],
    good: [
      { text: '根据合同 {{ contract_number }} 第 {{ contract_clause }} 条，应计收违约金。', stage: 'final' },
      { text: '按照约定，逾期应计收违约金。', stage: 'formal' },
      { text: '依据{{ statute }}，逾期应支付利息。', stage: 'formal' },
      { text: '贵司须支付违约金。', stage: 'follow-up' },
      { text: '建议请第三方机构居中调解。', stage: 'formal', situation: 'mediation' },
    ],
  },
};
