/** Finds what was never filled in of a finished letter: blanks of any kind, and places where a value is missing. */
import { emptyValues } from '../lint/empty-values.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { letterBlanks } from '../model/letter-blanks.js';
import type { PlaceholderTable } from '../model/placeholder.js';
import { indexPlaceholders } from '../model/placeholder-index.js';
import { overlaps } from '../model/span.js';
import { toSource } from '../model/text-block.js';

type Card = Omit<LetterRule, 'check'>;

const card: Card = {
  scope: 'letter',
  id: 'unfilled-blank',
  group: 'template',
  severity: everywhere('error'),
  title: { en: 'Blank not filled in', zh: '有空白未填写' },
  why: {
    en: 'A blank that goes out tells the client that nobody read the letter before it was sent, and that nobody will act on it.',
    zh: '带着空白发出去的函件，等于告诉对方发函前没人看过，其中的话也就不必当真。',
  },
  messages: {
    blank: {
      message: {
        en: '“{found}” was never filled in, and this letter goes out as it stands.',
        zh: '“{found}”没有填写，这封函件会原样发出。',
      },
      hint: { en: 'Write what belongs here.', zh: '请填上应有的内容。' },
    },
    empty: {
      message: {
        en: 'A value is missing at “{found}”, and this letter goes out as it stands.',
        zh: '“{found}”处缺少内容，这封函件会原样发出。',
      },
      hint: {
        en: 'Write the missing name, number, amount or date.',
        zh: '请补上缺少的名称、编号、金额或日期。',
      },
    },
  },
};

/** The rule, for a table of tools and names. */
export function createUnfilledBlank(table: PlaceholderTable): LetterRule {
  const index = indexPlaceholders(table);
  return {
    ...card,
    check(letter) {
      const { filled, source } = letter.template;
      if (!filled) return [];
      const notes = letter.hits('fill-in-note').map(({ block, start, end }) => toSource(block, start, end));
      const blanks = letterBlanks(letter, index).map(({ span }) => span);
      const marked = [...blanks, ...notes.filter((note) => !blanks.some((blank) => overlaps(blank, note)))];
      const empty = emptyValues(letter).filter((span) => !marked.some((blank) => overlaps(blank, span)));
      return [
        ...marked.map((span) => ({ code: 'blank', span })),
        ...empty.map((span) => ({ code: source[span.start] === '{' ? 'blank' : 'empty', span })),
      ]
        .sort((a, b) => a.span.start - b.span.start)
        .map((each) => ({ ...each, data: { found: source.slice(each.span.start, each.span.end) } }));
    },
  };
}

const FILLED = { filled: {} };

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear [[{{ client_name }}]],\n\nInvoice [[[Invoice No.]]] over [[____]] is overdue.',
        ...FILLED,
      },
      { text: 'Dear [[[[Client Name]]]],\n\nInvoice [[XX]] is overdue.', ...FILLED },
      { text: 'Dear [[«Name»]],\n\nplease pay [[%InvoiceBalance%]] by [[<date>]].', ...FILLED },
      { text: 'Our invoice [[for ,]] which was due [[on .]] is unpaid.', ...FILLED },
      { text: '[[Dear ,]]\n\nYour payment is overdue.', ...FILLED },
      { text: '[[Dear Mr ,]]\n\nYour payment is overdue.', ...FILLED },
      { text: 'Invoice 118 [[()]] is overdue.', ...FILLED },
      { text: 'Please pay [[by .]] The invoice [[is  days overdue]].', ...FILLED },
      { text: 'Invoice: 118\n[[Amount due:]]\nDue date: 1 March 2025', ...FILLED },
      { text: 'Please pay [[[insert amount]]] by 14 March 2025.', ...FILLED },
      { text: '[[{% if discount %}]]Pay in time.[[{% endif %}]]', ...FILLED },
      { text: 'Amount: [[____]]\nDate: [[____]]\n\nPlease pay in time.', ...FILLED },
      {
        text: 'Amount: [[____]]\nSignature: ____\n\nPlease return a copy to us by 14 March 2025.',
        ...FILLED,
      },
      {
        text: 'We agree that Date: [[____]] is the day of payment.\n\nSignature: ____\n\nPlease return a copy.',
        ...FILLED,
      },
      {
        text: 'Amount agreed: [[____]]\nIBAN: [[____]]\nPay us by: [[____]]\nTotal owed to us: [[____]]\nSignature: ____\n\nPlease return a copy.',
        ...FILLED,
      },
      {
        text: 'Signature: ____  Instalments: [[____]]\nBank name: [[____]]\nDate of payment: [[____]]\n\nPlease return a copy.',
        ...FILLED,
      },
      {
        text: '______________      [[______________]]\nSignature            Amount agreed\n\nPlease keep a copy.',
        ...FILLED,
      },
      { text: 'Amount[[: ,]] due date[[:;]] please pay.', ...FILLED },
    ],
    good: [
      { text: 'Dear Ms Verhagen,\n\nInvoice 118 (USD 5,000.00) was due on 1 March 2025.', ...FILLED },
      { text: 'Amount due:\nUSD 5,000.00', ...FILLED },
      {
        text: 'Please pay to this account:\n\nAccount name: Pellworth Valves Ltd\nIBAN: GB00 ZZZZ',
        ...FILLED,
      },
      { text: 'See [2019] EWHC 12 and clause [a]. The account ends in XXXX-1234.', ...FILLED },
      { text: 'We waited for ... and nothing came. It is 5 . 5', ...FILLED },
      { text: 'The day it was due on.', ...FILLED },
      { text: 'Yours sincerely,\n\nJoanna Hollis\n\nSignature: ________', ...FILLED },
      { text: 'Please sign here: ________', ...FILLED },
      {
        text: 'Agreed by the debtor:\n\nName and position: ____\n\nSignature: ____\n\nDate: ____\n\nPlease return a copy.\n\nYours sincerely,\n\nJane Hill',
        ...FILLED,
      },
      { text: 'Signature: ________  Date: ________\n\nWe thank you and remain at your disposal.', ...FILLED },
      {
        text: '______________      ______________\nSignature            Date\n\nPlease keep a copy of this agreement.',
        ...FILLED,
      },
      {
        text: 'For and on behalf of Northway Fittings Ltd\nBy: ____\nPrint name: ____\nIts: ____\nPlace, date: ____\nAuthorised signature: ____\n\nPlease return a copy.',
        ...FILLED,
      },
      {
        text: 'Pellworth Valves Ltd: ____\nWitness address: ____\nDate signed: ____ / ____ / ____\nPassport no.: ____\nSigned: ____\n\nPlease return a copy.',
        ...FILLED,
      },
      { text: '| Authorised signatory: ____ | Name: ____ |\n\nPlease keep a copy of this.', ...FILLED },
      { text: '( ) The balance is correct.\n( ) It is not.', ...FILLED },
      { text: 'Bonjour : please pay : it is late !', ...FILLED },
      { text: 'Dear Sir or Madam,\n\nOur invoice(s) are unpaid.', ...FILLED },
      { text: 'Please reply, or pay, by 14 March 2025.', ...FILLED },
      { text: 'Dear {{ client_name }},\n\nInvoice {{ invoice_number }} is overdue.' },
    ],
  },
  zh: {
    bad: [
      { text: '尊敬的[[{{ client_name }}]]：\n\n[[【发票号】]]金额[[____]]元已逾期。', ...FILLED },
      { text: '[[尊敬的：]]\n\n贵司款项已逾期。', ...FILLED },
      { text: '[[尊敬的 ：]]\n\n贵司款项已逾期。', ...FILLED },
      { text: '[[请于 前付清]]全部款项，该款[[已逾期 天，]]请予重视。', ...FILLED },
      { text: '[[××]]公司：请于[[XX]]年[[X]]月[[X]]日前付款。', ...FILLED },
      { text: '发票号码：118\n[[金额：]]\n付款日：2025年3月1日', ...FILLED },
      { text: '依据合同[[第 条约定]]计收违约金。', ...FILLED },
      { text: '欠款[[金额为，]]请核对。', ...FILLED },
      { text: '发票118[[（）]]已逾期，合同[[《》]]。', ...FILLED },
      { text: '金额[[：，]]付款日[[：。]]', ...FILLED },
      { text: '发票号：[[____]]\n日期：[[____]]\n\n请核对后付款。', ...FILLED },
      { text: '金额：[[____]]\n签字：____\n\n请签署后寄回一份。', ...FILLED },
      {
        text: '还款金额：[[____]]\n收款账号：[[____]]\n最迟付款日：[[____]]\n每期应付：[[____]]\n签字：____\n\n请签署后寄回一份。',
        ...FILLED,
      },
      { text: '应付[[款项元，]]请支付。', ...FILLED },
      { text: '请[[于年月日]]前支付[[欠款人民币元。]]', ...FILLED },
    ],
    good: [
      { text: '尊敬的周经理：\n\n发票118（金额5,000元）已于2025年3月1日到期。', ...FILLED },
      { text: '尊敬的客户：\n\n请于2025年3月14日前付清。', ...FILLED },
      { text: '收款账户：\n\n户名：澜川市青禾泵业有限公司\n账号：0000 1234', ...FILLED },
      { text: '应付金额：\n5,000元', ...FILLED },
      { text: '请在前台付款，或于收函后付款。', ...FILLED },
      { text: '（ ）数据相符\n（ ）数据不符', ...FILLED },
      { text: '特此函告。\n\n澜川市青禾泵业有限公司（盖章）\n签字：________', ...FILLED },
      {
        text: '甲方：澜川市青禾泵业有限公司（盖章）\n授权代表（签字）：____\n日期：____\n\n乙方：霖州市远洲机电有限公司（盖章）\n授权代表（签字）：____\n日期：____年____月____日\n\n本协议一式两份，双方各执一份。',
        ...FILLED,
      },
      { text: '姓名：____\n职务：____\n签名：____\n\n请签署后寄回一份。', ...FILLED },
      {
        text: '乙方（盖章）：____\n法定代表人或授权代表（签字）：____\n身份证号码：____\n签订地点：____\n____年____月____日\n\n本协议一式两份。',
        ...FILLED,
      },
      { text: '承诺人：____\n联系电话：____\n签署日期：____\n签名：____\n\n请签署后寄回一份。', ...FILLED },
      { text: '逾期天数按自然日计算，自逾期之日起计收。', ...FILLED },
      { text: '单位：元。金额以人民币元为单位。', ...FILLED },
      { text: '【友好提醒】发票118即将到期。', ...FILLED },
      { text: '尊敬的 {{ client_name }}：请于 {{ pay_by }} 前付清。' },
    ],
  },
};
