/** Finds blanks of other tools and unfilled blanks of any kind, and says which variable they mean. */
import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { letterBlanks, mendBlank } from '../model/letter-blanks.js';
import type { PlaceholderTable } from '../model/placeholder.js';
import { indexPlaceholders, type PlaceholderIndex } from '../model/placeholder-index.js';
import { type FoundBlank, isInstruction, pathAt } from '../model/placeholder-scan.js';

type Card = Omit<LetterRule, 'check'>;

const card: Card = {
  scope: 'letter',
  alone: true,
  id: 'foreign-placeholder',
  group: 'template',
  severity: everywhere('error'),
  title: { en: 'Blank of another tool', zh: '其他工具的占位符' },
  why: {
    en: 'Only {{ variables }} are filled in; any other blank is sent to the client as it stands.',
    zh: '只有{{ 变量 }}会被替换，其他任何形式的空白都会原样发给客户。',
  },
  messages: {
    'tool-known': {
      message: {
        en: '“{found}” is a field of {tool}, which nothing fills in here, so it would be sent as it stands.',
        zh: '“{found}”是 {tool} 的字段，在这里不会被替换，会原样发出去。',
      },
      hint: { en: 'Write {{ {variable} }}.', zh: '改为{{ {variable} }}。' },
    },
    tool: {
      message: {
        en: '“{found}” is a field of {tool}, which nothing fills in here, so it would be sent as it stands.',
        zh: '“{found}”是 {tool} 的字段，在这里不会被替换，会原样发出去。',
      },
      hint: {
        en: 'Write the variable of variables.yml that holds this.',
        zh: '改为 variables.yml 中相应的变量。',
      },
    },
    known: {
      message: {
        en: '“{found}” is a blank that nothing fills in, so it would be sent as it stands.',
        zh: '“{found}”是没有填写的空白，会原样发出去。',
      },
      hint: { en: 'Write {{ {variable} }}.', zh: '改为{{ {variable} }}。' },
    },
    blank: {
      message: {
        en: '“{found}” is a blank that nothing fills in, so it would be sent as it stands.',
        zh: '“{found}”是没有填写的空白，会原样发出去。',
      },
      hint: {
        en: 'Write the variable of variables.yml that belongs here.',
        zh: '改为 variables.yml 中应放在这里的变量。',
      },
    },
  },
  titles: { replace: { en: 'Replace with {{ {variable} }}', zh: '改为{{ {variable} }}' } },
};

/** The rule, for a table of tools and names. */
export function createForeignPlaceholder(table: PlaceholderTable): LetterRule {
  const index = indexPlaceholders(table);
  return {
    ...card,
    check(letter) {
      // In a finished letter every blank is unfilled-blank's.
      if (letter.template.filled) return [];
      const taken = new Set<string>();
      return letterBlanks(letter, index)
        .filter((blank) => !isInstruction(blank, index))
        .concat(pathsOf(letter))
        .sort((a, b) => a.span.start - b.span.start)
        .map((blank) => report(letter, blank, index, taken));
    },
  };
}

/** {{ object.partner_id.name }}: a path whose root no dictionary knows. */
const pathsOf = ({ template: { source, uses }, dictionary }: Letter): FoundBlank[] =>
  uses.flatMap(({ name, span }) => {
    if (dictionary.has(name) || source.slice(span.start, span.end) !== name || source[span.end] !== '.')
      return [];
    const path = pathAt(source, span.start);
    return [{ shape: 'path', name: path, span: { start: span.start, end: span.start + path.length } }];
  });

function report(letter: Letter, blank: FoundBlank, index: PlaceholderIndex, taken: Set<string>): Report {
  const { span, shape, name } = blank;
  const found = letter.template.source.slice(span.start, span.end);
  const tool = index.toolOf(shape, name);
  const mend = mendBlank(letter, blank, index, taken);
  if (!mend) return { code: tool ? 'tool' : 'blank', data: { found, tool: tool ?? '' }, span };
  return {
    code: tool ? 'tool-known' : 'known',
    data: { found, tool: tool ?? '', variable: mend.variable.name },
    span,
    fixes: [{ title: 'replace', safe: mend.safe, edits: [mend.edit] }],
  };
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Dear [[[Client Name]]],\n\nInvoice [[[Invoice No.]]] over [[%InvoiceBalance%]] is overdue.' },
      {
        text:
          'See [[::invoice number::]], [[{invoice.id_code}]], [[{$invoice_num}]] and [[$' +
          '{object.name}]].',
      },
      {
        text: 'Dear [[<Client Name>]],\n\n[[__REF__]] and [[«Invoice_Number»]] and [[%(partner_name)s]] are fields.',
      },
      { text: 'Please pay USD [[____]] by [[XX]] March, plus [[X]]% interest or [[£??]].' },
      { text: 'Please pay for {{ [[object.name]] }}, [[<t t-out="object.name"/>]].' },
      { text: 'Dear Mr [[.........]],\n\nYour payment is overdue.' },
      { text: '[[[Invoice No.]]](Amount) and [[[Order No.]]](over[[[Amount Due]]]) are overdue.' },
    ],
    good: [
      { text: 'See the [statement](https://example.com/statement) and [2019] EWHC 12, clause [a].' },
      { text: '- [x] invoice checked\n- [ ] call made\n\nPay $5,000 into the account ending XXXX-1234.' },
      { text: 'Write `[Client Name]` in the code, not in the letter.' },
      {
        text: 'Dear Mr Smith,\n\nWe waited... and waited. See [Invoice](#invoice), [Terms](terms.pdf), [Pay]({{ payment_link }}).',
      },
      { text: 'Please sign.\n\nYours sincerely,\n\nSignature: ________' },
      { text: 'Please sign here: ________\n\nReturn one copy.' },
      { text: 'Invoice {{ invoice_number }} (over {{ amount_due }}) is overdue. [Company seal]' },
    ],
  },
  zh: {
    bad: [
      { text: '尊敬的[[[客户姓名]]]：\n\n[[【发票号】]]金额[[[金额]]]元已逾期。' },
      { text: '尊敬的[[××]]公司：请于[[XX]]年[[X]]月[[X]]日前付款。' },
      { text: '请汇入账号[[____]]，订于[[________]]年[[____]]月（大写：[[______]]）。' },
      { text: '[[{客户名称}]]应于[[<到期日>]]前付款。' },
      { text: '贵司尚欠货款[[＿＿＿＿]]元。' },
      { text: '致：[[某某]]有限公司' },
      { text: '[[[发票号]]](金额:[[[金额]]])已逾期，[[[订单号]]](含税)。' },
      { text: '尊敬的[[｛｛ client_name ｝｝]]：发票[[｛invoice_number｝]]已逾期。' },
    ],
    good: [
      { text: '【友好提醒】发票 {{ invoice_number }} 即将到期。' },
      { text: '某公司的货物已到，某日再发。' },
      { text: '请按 3×5 的规格发货（共两箱）。' },
      { text: '特此函告。\n\n{{ sender_company }}【盖章】\n\n签字：________' },
      { text: '特此函告。\n\n{{ sender_company }}\n\n签字：＿＿＿＿' },
      { text: '请在此处签字：＿＿＿＿\n\n并寄回一份。' },
      { text: '乙方：{{ client_company }}（盖章）\n\n授权代表（签字）：____\n\n日期：____\n\n请寄回一份。' },
      { text: '请打开[付款页面](https://example.com/pay)。' },
    ],
  },
};
