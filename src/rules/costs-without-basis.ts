/** Finds letters that put the costs of recovery on the debtor and name nothing that lets them. */
import type { Hit, Letter } from '../lint/letter.js';
import { at, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { sentenceOf } from '../lint/sentence-of.js';
import { contains } from '../model/span.js';
import { type TextBlock, toSource } from '../model/text-block.js';

export const rule: LetterRule = {
  scope: 'letter',
  id: 'costs-without-basis',
  group: 'risk',
  severity: at(['formal', 'final'], 'warning'),
  title: { en: 'Costs without a basis', zh: '追索费用没有依据' },
  why: {
    en: 'Who bears the costs of recovery is for the contract, the law or the court to say; “all costs are yours” promises more than most courts grant and invites a dispute about the letter.',
    zh: '追索费用由谁承担，取决于合同、法律或法院；“一切费用由贵司承担”往往超出法院支持的范围，反而授人以柄。',
  },
  messages: {
    found: {
      message: {
        en: '“{found}” puts the costs on the debtor without a basis, which may be risky; check what the contract and the law allow.',
        zh: '“{found}”没有写明依据，可能有风险，请核对合同约定和法律允许的范围。',
      },
      hint: {
        en: 'Tie them to a ground: “our costs of recovery under clause {{ contract_clause }}”, or “as far as the law allows”.',
        zh: '写明依据：“合同第{{ contract_clause }}条约定的追索费用”，或“依法可主张的追索费用”。',
      },
    },
  },
  sources: [
    'UK: Civil Procedure Rules, part 44 (costs are in the discretion of the court), https://www.justice.gov.uk/courts/procedure-rules/civil',
    'China: Civil Code, articles 577 and 584 (losses are compensated as far as they were foreseeable)',
  ],
  check(letter) {
    const costs = letter.said('recovery-costs').filter(({ block }) => block.kind !== 'subject');
    const borne = letter.said('borne-by-debtor');
    const seen = new Set<string>();
    return costs.flatMap((cost): readonly Report[] => {
      const sentence = sentenceOf(letter, cost);
      const bearing = borne.find((hit) => hit.block === cost.block && contains(sentence, hit));
      const place = `${letter.template.blocks.indexOf(cost.block)}:${sentence.start}`;
      if (!bearing || seen.has(place) || isGranted(letter, cost)) return [];
      seen.add(place);
      const start = Math.min(cost.start, bearing.start);
      const end = Math.max(cost.end, bearing.end);
      const found = cost.block.text.slice(start, end).replace(/\s+/g, ' ');
      return [{ code: 'found', data: { found }, span: toSource(cost.block, start, end) }];
    });
  },
};

const leadIn = (blocks: readonly TextBlock[], item: TextBlock): TextBlock | undefined =>
  blocks.slice(0, blocks.indexOf(item)).findLast(({ kind }) => kind !== 'item');

/** The paragraph of the costs, or the one that leads in to their list, names a clause, a statute or the court's word. */
function isGranted(letter: Letter, { block }: Hit): boolean {
  const { blocks } = letter.template;
  const near: readonly (TextBlock | undefined)[] = [
    block,
    ...(block.kind === 'item' ? [leadIn(blocks, block)] : []),
  ];
  return [
    ...letter.hits('named-basis'),
    ...letter.hits('costs-granted'),
    ...letter.facts('contract-basis').filter(({ by }) => by !== 'words'),
  ].some((ground) => near.includes(ground.block));
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'All [[legal and collection costs will be borne by your company]].', stage: 'final' },
      { text: '[[You will be liable for all legal costs]].', stage: 'final' },
      { text: 'We will instruct a lawyer [[at your expense, and all costs]] follow.', stage: 'final' },
      { text: 'We will [[recover all collection costs]] from you.', stage: 'formal' },
      { text: 'Any [[court fees will be added to your account]].', stage: 'final' },
      { text: '[[All related costs shall be paid by the debtor]].', stage: 'final' },
      { text: 'The file goes to an agency, and its [[agency fees will be charged to you]].', stage: 'final' },
      { text: '[[You shall bear the legal fees]] of both sides.', stage: 'formal' },
      { text: 'As agreed, all [[expenses of collection will be at your cost]].', stage: 'final' },
    ],
    good: [
      {
        text: 'We will claim our recovery costs from you under clause {{ contract_clause }}.',
        stage: 'final',
      },
      { text: 'We will claim the costs of recovery from you as far as the law allows.', stage: 'final' },
      { text: 'We will claim the debt, interest and the costs the court allows.', stage: 'final' },
      { text: 'All legal costs will be borne by you as permitted by law.', stage: 'final' },
      {
        text: 'Under clause 9.4 we may recover our costs. All legal costs will be borne by you.',
        stage: 'final',
      },
      { text: 'All bank charges are to be borne by the sender.', stage: 'formal' },
      { text: 'The costs of the repair are borne by us.', stage: 'formal' },
      {
        text: 'You will not be charged any collection costs if you pay by {{ final_deadline }}.',
        stage: 'final',
      },
      { text: 'Court proceedings mean legal costs for both of us.', stage: 'final' },
      { text: 'We will bear all legal costs ourselves.', stage: 'final' },
      { text: 'All costs of the project are listed in the invoice.', stage: 'formal' },
      {
        text: 'We will ask the court to order you to pay our legal costs under {{ statute }}.',
        stage: 'final',
      },
      { text: 'All legal costs will be borne by your company.', stage: 'follow-up' },
    ],
  },
  zh: {
    bad: [
      { text: '[[打官司的钱也得你们出]]。', stage: 'final' },
      { text: '[[催款产生的差旅费也要算在贵司头上]]。', stage: 'final' },
      { text: '[[律师费你们付]]。', stage: 'final' },
      { text: '由此产生的[[一切费用由贵司承担]]。', stage: 'final' },
      { text: '届时[[律师费、诉讼费均由贵司承担]]。', stage: 'final' },
      { text: '[[贵司将承担全部诉讼费用]]。', stage: 'formal' },
      { text: '我司将[[一并追索律师费]]。', stage: 'final' },
    ],
    good: [
      { text: '本次退换货运费由我司承担。', stage: 'final' },
      { text: '我司将主张合同第 {{ contract_clause }} 条约定的违约金和律师费，由贵司承担。', stage: 'final' },
      { text: '我司将依法主张追索费用，由贵司承担。', stage: 'final' },
      { text: '诉讼费由法院依法判定由哪一方承担。', stage: 'final' },
      { text: '更换产生的费用由我司承担。', stage: 'formal' },
      { text: '汇款手续费由贵司承担。', stage: 'formal' },
      { text: '根据合同第九条，律师费、诉讼费由贵司承担。', stage: 'final' },
      { text: '我司不会要求贵司承担律师费。', stage: 'final' },
      { text: '一切费用由贵司承担。', stage: 'follow-up' },
    ],
  },
};
