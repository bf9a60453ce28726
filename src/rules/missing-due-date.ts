/** Finds letters that do not say when payment was, or will be, due. */
import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { addSentence } from '../model/add-sentence.js';
import type { Bilingual } from '../model/language.js';
import type { Variable } from '../model/variable.js';

const WAS_DUE: Bilingual = {
  en: 'Payment was due on {{ due_date }}.',
  zh: '该款项已于{{ due_date }}到期。',
};
const IS_DUE: Bilingual = {
  en: 'Payment is due on {{ due_date }}.',
  zh: '该款项将于{{ due_date }}到期。',
};

/** One text message. */
const SMS_LENGTH = 160;

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-due-date',
  group: 'structure',
  severity: everywhere('error'),
  title: { en: 'No due date', zh: '没有写明到期日' },
  why: {
    en: 'The due date is where lateness, interest and every later step are counted from.',
    zh: '逾期天数、利息和之后的每一步都从到期日起算。',
  },
  messages: {
    missing: {
      message: {
        en: 'The due date is not stated, so the client cannot see that the payment is late, or by how much.',
        zh: '没有写明原定到期日，对方看不出款项是否逾期、逾期多久。',
      },
      hint: { en: 'Say it: “was due on {{ due_date }}”.', zh: '请写明：“已于{{ due_date }}到期”。' },
    },
    ahead: {
      message: {
        en: 'The due date is not stated, so the client does not learn when the money is expected.',
        zh: '没有写明到期日，对方不知道应在什么时候付款。',
      },
      hint: { en: 'Say it: “is due on {{ due_date }}”.', zh: '请写明：“将于{{ due_date }}到期”。' },
    },
  },
  titles: { add: { en: 'Add “{sentence}”', zh: '补上“{sentence}”' } },
  check(letter) {
    const { stage, situation, channel } = letter;
    if (!stage && situation !== 'invoice-sent') return [];
    if (letter.states('due-date', { subject: true }) || hasDueColumn(letter)) return [];
    const ahead = !stage || stage === 'pre-due';
    const short = channel === 'message' && lengthOf(letter) < SMS_LENGTH;
    return [
      {
        code: ahead ? 'ahead' : 'missing',
        span: letter.bodyPlace,
        fixes: addSentence(letter, letter.bodyPlace, ahead ? IS_DUE : WAS_DUE),
        ...(short ? { severity: 'warning' } : {}),
      },
    ];
  },
};

/** A table of invoices says it in a column of its own; in a finished letter one is drawn with bars, tabs or spaces. */
const hasDueColumn = ({ hits, template }: Letter): boolean =>
  hits('due-column').some(({ block: { kind, text }, start, end }) =>
    kind === 'cell'
      ? text.slice(start, end).trim() === text.trim()
      : template.filled !== undefined && isHead(text, start, end),
  ) &&
  (!template.filled || hits('date').length > 0);

/** Alone between two edges of a column, in a line that has more than one. */
function isHead(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const after = text.slice(end).split('\n', 1)[0]!;
  return (
    /(?:^|[|\t\uff5c] *| {2,}|\u3000)[*_]*$/.test(before) &&
    /^[*_]*(?:$|\s*$| *[|\t\uff5c]| {2,}|\u3000)/.test(after) &&
    /\S/.test(before + after)
  );
}

/** Characters of the message as sent: its variables count as long as their examples are. */
function lengthOf({ template, dictionary, lang }: Letter): number {
  let length = 0;
  for (const { text, tokens } of template.blocks) {
    length += text.length;
    for (const { start, end, kind, variables } of tokens) {
      const variable = kind === 'output' ? dictionary.get(variables[0] ?? '') : undefined;
      length += (variable ? exampleLength(variable, lang) : 0) - (end - start);
    }
  }
  return length;
}

function exampleLength({ example }: Variable, lang: Letter['lang']): number {
  const value = example[lang];
  return typeof value === 'object' ? 0 : String(value).length;
}

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\n[[Invoice {{ invoice_number }} over {{ amount_due }} is overdue.]]\n\nKind regards,\n{{ sender_name }}',
        stage: 'reminder',
      },
      { text: '[[Pay {{ amount_due }} by {{ final_deadline }}.]]', stage: 'final' },
      {
        text: 'We look at the due date of every invoice. [[Pay by 3 May 2025.]]',
        filled: {},
        stage: 'final',
      },
      { text: '[[Just to let you know that invoice {{ invoice_number }} is on its way.]]', stage: 'pre-due' },
      { text: '[[Please find invoice {{ invoice_number }} attached.]]', situation: 'invoice-sent' },
    ],
    good: [
      { text: 'Invoice {{ invoice_number }} was due on {{ due_date }}.', stage: 'final' },
      { text: 'The invoice was due on 1 March 2025.', stage: 'formal' },
      { text: '| Invoice | Due date |\n| --- | --- |\n| 118 | 10 April 2025 |', filled: {}, stage: 'final' },
      { text: 'Invoice  Amount    Due date\n118      EUR 500   10 April 2025', filled: {}, stage: 'final' },
      { text: '| Invoice | Due |\n| --- | --- |\n| 118 | 10 April 2025 |', stage: 'reminder' },
      { text: 'Payment is due on {{ due_date }}.', stage: 'pre-due' },
      { text: 'Your payment of {{ paid_amount }} has arrived.', situation: 'payment-received' },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n[[发票 {{ invoice_number }}（{{ amount_due }}）已逾期。]]\n\n此致\n敬礼\n\n{{ sender_company }}',
        stage: 'reminder',
      },
      { text: '[[请于 {{ final_deadline }} 前付清 {{ amount_due }}。]]', stage: 'final' },
      { text: '[[发票 {{ invoice_number }} 已寄出，请查收。]]', stage: 'pre-due' },
      { text: '[[随函附上发票 {{ invoice_number }}。]]', situation: 'invoice-sent' },
    ],
    good: [
      { text: '发票 {{ invoice_number }} 已于 {{ due_date }} 到期。', stage: 'final' },
      { text: '该发票应于2025年3月1日到期。', stage: 'formal' },
      { text: '发票号 | 金额 | 付款日\n118 | 5,000元 | 2025年4月10日', filled: {}, stage: 'final' },
      { text: '发票　　金额　　到期日\n118　　5,000元　　2025年4月10日', filled: {}, stage: 'final' },
      { text: '| 发票 | 到期日 |\n| --- | --- |\n| 118 | 2025年4月10日 |', stage: 'reminder' },
      { text: '款项将于 {{ due_date }} 到期。', stage: 'pre-due' },
      { text: '贵司支付的 {{ paid_amount }} 已到账。', situation: 'payment-received' },
    ],
  },
};
