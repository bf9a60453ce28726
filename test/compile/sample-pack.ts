/** A small pack in both languages, as a build is handed one. */
import type { PackSource } from '../../src/compile/build-outputs.js';
import { parseTemplate } from '../../src/parse/template.js';
import { dictionary, fields } from './trees.js';

const letter = (
  lang: 'en' | 'zh',
  title: string,
  optional: string,
  subject: string,
  body: string,
): string => `---
title: ${title}
lang: ${lang}
stage: final
tone: decisive
channel: email
variables:
  required: [client_name, invoice_number, amount_due, final_deadline, invoices, bank_details]
  optional: [${optional}]
subject: "${subject}"
attachments: [Statement of account]
---

${body}
`;

const EN = letter(
  'en',
  'Final demand by email',
  'payment_link, notices',
  'Final demand: invoice {{ invoice_number }}, {{ amount_due }}',
  `Dear {{ client_name }},

Invoice {{ invoice_number }} for **{{ amount_due }}** costs $5 } a day \\\\ more.
{% if notices %}We wrote on {{ notices }}.{% else %}We wrote before.{% endif %}

| Invoice | Amount |
| --- | --: |
{% for row in invoices %}
| {{ row.number }} | {{ row.amount }} |
{% endfor %}

1. Pay by {{ final_deadline }}.
{% if payment_link %}
1. Or [online]({{ payment_link }}).
{% endif %}

Pay to:\\
{{ bank_details }}`,
);

const ZH = letter(
  'zh',
  '最后付款通知',
  'payment_link',
  '最后付款通知：{{ invoice_number }}',
  `{{ client_name }}：

请于 {{ final_deadline }} 前付清 {{ amount_due }}。

{{ bank_details }}`,
);

const label = (en: string, zh: string) => ({ en, zh });

export const names = dictionary({
  client_name: {
    type: 'text',
    label: label('client name', '客户名称'),
    example: { en: 'Ms <Brandt> & Co', zh: '李经理' },
  },
  invoice_number: {
    type: 'text',
    label: label('invoice number', '发票号'),
    example: { en: '2025-0118', zh: '2025-0118' },
  },
  amount_due: {
    type: 'money',
    label: label('amount due', '应付金额'),
    example: { en: 'USD 12,500.00', zh: 'CNY 86,000.00' },
  },
  final_deadline: {
    type: 'date',
    label: label('final deadline */ $1', '最后付款日'),
    example: { en: '2025-04-02', zh: '2025-04-02' },
  },
  payment_link: { type: 'url', label: label('payment link', '付款链接') },
  notices: {
    type: 'list',
    label: label('notices', '此前催告'),
    example: { en: ['1 March', '8 March'], zh: ['3月1日'] },
  },
  bank_details: {
    type: 'multiline',
    label: label('bank details', '账户'),
    example: { en: 'HSBC\nHSBCHKHH\n', zh: '中国银行 </script><!-- \n' },
  },
  invoices: {
    type: 'list',
    label: label('invoices', '发票'),
    fields: fields({ number: 'text', amount: 'money' }),
    example: {
      en: [
        { number: '2025-0118', amount: 'USD 8,500.00' },
        { number: '2025-0121', amount: 'USD 4,000.00' },
      ],
      zh: [{ number: '2025-0118', amount: 'CNY 86,000.00' }],
    },
  },
  unused: 'integer',
});

export const pack: PackSource = {
  settings: {
    id: 'sample',
    title: { en: 'Sample', zh: '示例' },
    version: '1.2.3',
    date: '2025-03-01',
    windows: [
      { stage: 'formal', from: 15, to: 30, span: { start: 0, end: 0 } },
      { stage: 'final', from: 31, to: undefined, span: { start: 0, end: 0 } },
    ],
  },
  letters: [
    { id: 'final/email', template: parseTemplate('zh/final/email.md', ZH) },
    { id: 'final/email', template: parseTemplate('en/final/email.md', EN) },
    { id: 'final-call/e-mail', template: parseTemplate('en/final-call/e-mail.md', EN) },
  ],
  dictionary: names,
};

/** Data for either language. */
export const data = {
  client_name: 'Acme',
  invoice_number: 'A-1',
  amount_due: { amount: 500, currency: 'EUR' },
  final_deadline: '2025-04-02',
  invoices: [{ number: 'A-1', amount: 'EUR 500' }],
  bank_details: 'Bank',
};
