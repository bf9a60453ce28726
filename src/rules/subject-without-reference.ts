/** Finds subject lines that do not say which invoice, order or contract they are about. */
import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type ReportFix, type RuleProof } from '../lint/rule.js';
import { declaring } from '../model/declared.js';
import type { Bilingual } from '../model/language.js';
import { ABOUT_A_DEBT, DEMANDS } from '../model/situation.js';
import { toSource } from '../model/text-block.js';

const REFERENCE: Bilingual = {
  en: ' (invoice {{ invoice_number }})',
  zh: '（发票{{ invoice_number }}）',
};

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'subject-without-reference',
  group: 'structure',
  severity: everywhere('warning'),
  title: { en: 'Subject without a reference', zh: '主题中没有编号' },
  why: {
    en: 'Accounts departments search their mail by number; a subject without one is found by nobody, and opened last.',
    zh: '财务部门按编号查邮件，主题里没有编号就搜不到，也最晚被打开。',
  },
  messages: {
    missing: {
      message: {
        en: 'The subject names no invoice, order or contract, so the letter cannot be filed or found by its number.',
        zh: '主题没有写明发票、订单或合同编号，对方无法按编号归档和查找。',
      },
      hint: {
        en: 'Name it: “Overdue: invoice {{ invoice_number }}”.',
        zh: '写明编号：“逾期提醒：发票{{ invoice_number }}”。',
      },
    },
  },
  titles: { append: { en: 'Append “{text}”', zh: '在末尾加上“{text}”' } },
  check(letter) {
    const { subject, head } = letter.template;
    const { stage, situation, channel } = letter;
    if (channel !== 'email' && channel !== 'letter') return [];
    if (!subject?.text.trim() || !head.subject) return [];
    if (stage ? !DEMANDS.has(situation) && !ABOUT_A_DEBT.has(situation) : !ABOUT_A_DEBT.has(situation))
      return [];
    if (letter.facts('reference').some(({ block }) => block.kind === 'subject')) return [];
    if (listsInvoices(letter) || names(letter)) return [];
    return [{ code: 'missing', span: toSource(subject, 0, subject.text.length), fixes: appending(letter) }];
  },
};

/** A letter about a list of invoices has no one number to give. */
const listsInvoices = ({ template: { blocks }, dictionary }: Letter): boolean =>
  blocks.some(({ tokens }) =>
    tokens.some(
      ({ kind, variables }) => kind !== 'if' && variables.some((name) => isList(dictionary.get(name))),
    ),
  );

const isList = (variable: ReturnType<Letter['dictionary']['get']>): boolean =>
  variable?.type === 'list' && variable.role === 'reference';

/** A number as it stands in the subject alone, "2614 overdue", or the date of a statement. */
function names(letter: Letter): boolean {
  const { situation, template } = letter;
  if (
    /(?:^|[^\d.,$\u00a2-\u00a5\u20a0-\u20c0\uff04\uffe0\uffe1\uffe5\uffe6])(?:[A-Z]{1,6}[-/ ]?)?\d{3,}(?![\d.,%])/u.test(
      template.subject?.text ?? '',
    )
  )
    return true;
  return situation === 'statement' && letter.hits('date').some(({ block }) => block.kind === 'subject');
}

function appending({ template, dictionary, lang }: Letter): readonly ReportFix[] {
  const { subject } = template;
  if (!subject || !dictionary.has('invoice_number')) return [];
  const end = toSource(subject, 0, subject.text.trimEnd().length).end;
  const text = REFERENCE[lang];
  const edits = [{ start: end, end, text }, ...declaring(template, ['invoice_number'])];
  return [{ title: 'append', safe: false, edits, data: { text: text.trim() } }];
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: english('[[Friendly reminder]]') },
      { text: english('"[[Overdue: {{ amount_due }}]]"') },
      { text: english('[[That lovely wedding cake]]') },
      { text: english('[[Your account with us, EUR 1,250.00]]') },
      { text: english('[[Final demand for payment]]', 'stage: final\ntone: decisive') },
      { text: english('[[Our deposit]]', 'situation: deposit\ntone: friendly') },
    ],
    good: [
      { text: english('"Reminder: invoice {{ invoice_number }}"') },
      { text: english('Order PO-88214, payment') },
      { text: english('Account HOPE01, invoice SN/3092') },
      { text: english('88-213 is 22 days late') },
      { text: english('Statement of account, 31 July 2025', 'situation: statement\ntone: friendly') },
      { text: english('A talk between our directors', 'situation: executive-contact\ntone: formal') },
      {
        text: english(
          '"Open invoices, {{ total_due }}"',
          'stage: reminder\ntone: friendly',
          '{% for row in invoices %}\n- {{ row.number }}\n{% endfor %}',
        ),
      },
      { text: 'Hello, it is about the invoice.', channel: 'message' },
    ],
  },
  zh: {
    bad: [
      { text: chinese('[[友好提醒]]') },
      { text: chinese('"[[逾期提醒：{{ amount_due }}]]"') },
      { text: chinese('[[最后催款函]]', 'stage: final\ntone: decisive') },
      { text: chinese('[[关于货款事宜]]') },
    ],
    good: [
      { text: chinese('"付款提醒：发票 {{ invoice_number }}"') },
      { text: chinese('合同 HD2024-118 项下货款的催款函') },
      { text: chinese('"对账单 {{ statement_number }}"', 'situation: statement\ntone: friendly') },
      { text: chinese('邀请双方负责人会谈', 'situation: executive-contact\ntone: formal') },
    ],
  },
};

function english(subject: string, more = 'stage: reminder\ntone: friendly', body = 'Pay.'): string {
  return `---\ntitle: T\nlang: en\n${more}\nchannel: email\nsubject: ${subject}\nvariables:\n  required: []\n---\n\n${body}`;
}

function chinese(subject: string, more = 'stage: reminder\ntone: friendly'): string {
  return `---\ntitle: 样信\nlang: zh\n${more}\nchannel: email\nsubject: ${subject}\nvariables:\n  required: []\n---\n\n请付款。`;
}
