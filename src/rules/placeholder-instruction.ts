/** Finds blanks that tell the writer what to put there, and notes of his that were never replaced. */
import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { letterBlanks, mendBlank } from '../model/letter-blanks.js';
import type { PlaceholderTable } from '../model/placeholder.js';
import { indexPlaceholders } from '../model/placeholder-index.js';
import { isInstruction } from '../model/placeholder-scan.js';
import { overlaps, type Span } from '../model/span.js';
import { toSource } from '../model/text-block.js';

const card: Omit<LetterRule, 'check'> = {
  scope: 'letter',
  alone: true,
  id: 'placeholder-instruction',
  group: 'template',
  severity: everywhere('error'),
  title: { en: 'Instruction to the writer', zh: '写给拟稿人的说明' },
  why: {
    en: 'Guidance for whoever fills the letter in is sent to the client when it is overlooked; it belongs in the dictionary of variables, not in the text.',
    zh: '写给拟稿人看的说明一旦漏改，就会原样发给客户；这类说明应写进变量词典，而不是留在正文里。',
  },
  messages: {
    known: {
      message: {
        en: '“{found}” tells the writer what to put here, and would be sent to the client as it stands.',
        zh: '“{found}”是写给拟稿人的说明，会原样发给客户。',
      },
      hint: {
        en: 'Write {{ {variable} }}, and keep the guidance in its label in variables.yml.',
        zh: '改为{{ {variable} }}，说明写进 variables.yml 中该变量的 label。',
      },
    },
    unknown: {
      message: {
        en: '“{found}” tells the writer what to put here, and would be sent to the client as it stands.',
        zh: '“{found}”是写给拟稿人的说明，会原样发给客户。',
      },
      hint: {
        en: 'Write the variable of variables.yml that belongs here, or the words themselves.',
        zh: '改为 variables.yml 中相应的变量，或直接写上应有的内容。',
      },
    },
  },
  titles: { replace: { en: 'Replace with {{ {variable} }}', zh: '改为{{ {variable} }}' } },
};

/** The rule, for a table of names. */
export function createPlaceholderInstruction(table: PlaceholderTable): LetterRule {
  const index = indexPlaceholders(table);
  return {
    ...card,
    check(letter) {
      // In a finished letter every blank is unfilled-blank's.
      if (letter.template.filled) return [];
      const all = letterBlanks(letter, index);
      const taken = new Set<string>();
      const reports = all
        .filter((blank) => isInstruction(blank, index))
        .map((blank): Report => {
          const { span } = blank;
          const found = letter.template.source.slice(span.start, span.end);
          const mend = mendBlank(letter, blank, index, taken);
          if (!mend) return { code: 'unknown', data: { found }, span };
          const fix = { title: 'replace', safe: false, edits: [mend.edit] };
          return { code: 'known', data: { found, variable: mend.variable.name }, span, fixes: [fix] };
        });
      return [
        ...reports,
        ...notes(
          letter,
          all.map(({ span }) => span),
        ),
      ].sort((a, b) => a.span.start - b.span.start);
    },
  };
}

/** Notes outside any brackets: TBD, “Click here to enter text”. */
const notes = (letter: Letter, blanks: readonly Span[]): Report[] =>
  letter.hits('fill-in-note').flatMap(({ block, start, end }) => {
    const span = toSource(block, start, end);
    if (blanks.some((blank) => overlaps(blank, span))) return [];
    return [{ code: 'unknown', data: { found: block.text.slice(start, end) }, span }];
  });

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Please pay by [[[Final Deadline – usually 3–5 working days]]].' },
      { text: 'Pay into [[[insert your bank details here]]] or [[<Insert payment link>]].' },
      { text: 'Please pay [[(insert sum)]] by [[(state date)]].' },
      { text: 'Your order [[[specify the order and what was delivered]]] is unpaid.' },
      { text: '[[[Insert a short account of what was agreed on the phone here.]]]' },
      { text: 'We will [[{choose one of the sanctions}]] and [[[add your own wording]]].' },
      { text: 'Interest is [[[Interest Rate (e.g. 1.5% per month)]]], that is [[[to be completed]]].' },
      { text: 'Amount: [[TBD]]\n\nDeadline: [[Click or tap here to enter text]].' },
      { text: 'We refer to [[[Previous Date, if applicable]]] and [[«enter the invoice number»]].' },
    ],
    good: [
      { text: 'Please pay [Amount Due] by [Final Deadline].' },
      { text: 'Please insert your VAT number in the form and enter it in the portal.' },
      { text: 'The works were to be completed by 5 May and remain to be completed.' },
      { text: 'Quote the invoice number (please add it to the transfer) when you pay.' },
      { text: 'See the [instructions for payment](https://example.com/pay) and [2019] EWHC 12.' },
      { text: 'Log in (enter your customer number) and pay (please specify the invoice).' },
      { text: 'Write to [Your Name] at [State] or [Quote Number].' },
      { text: 'The amount (in words and figures) stands in the contract (see clause 4).' },
      { text: 'Yours faithfully,\n\n[Company seal]' },
    ],
  },
  zh: {
    bad: [
      { text: '请于[[[设定一个具体日期,如:本周五]]]前付款。' },
      { text: '请支付[[（填写金额）]]，汇入[[（此处填写账号）]]。' },
      { text: '[[<请填写客户名称>]]：贵司[[[填写发票号]]]已逾期。' },
      { text: '我司将[[【请填写后续措施】]]，详见[[[注明合同条款]]]。' },
      { text: '付款期限：[[[最后付款期限（一般为3-5个工作日）]]]' },
      { text: '收款账户：[[此处填写账号]]，金额：[[待填写]]' },
      { text: '原因：[[单击或点击此处输入文字]]。' },
      { text: '我司将于[[[根据实际情况选择：停止发货或移交律师]]]。' },
    ],
    good: [
      { text: '请支付[应付金额]，尊敬的[客户姓名]。' },
      { text: '【友好提醒】发票{{ invoice_number }}即将到期。' },
      { text: '付款时请填写发票号，并在附言中注明合同编号。' },
      { text: '请贵司在此处填写收货日期并盖章寄回。' },
      { text: '发货时间待定，款到后另行通知（请注明联系人）。' },
      { text: '请打开[付款说明](https://example.com/pay)。' },
      { text: '特此函告。\n\n{{ sender_company }}【盖章】' },
      { text: '【请注意】账户已变更，请勿汇入旧账户。' },
    ],
  },
};
