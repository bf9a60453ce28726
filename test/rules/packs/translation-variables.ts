/** Small packs with which `translation-variables` proves itself. */
import { letter, type PackProof, SHORT } from './make.js';

export const proof: PackProof = {
  bad: [
    {
      name: 'a fact only one of them states',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({ required: '[invoice_number, amount_due]' }),
        'zh/reminder/message.md': letter({ lang: 'zh', required: '[[[invoice_number]]]' }),
      },
    },
    {
      name: 'optional ones count',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({ required: '[[[]]]' }),
        'zh/reminder/message.md': letter({ lang: 'zh', required: '[]\n  optional: [payment_link]' }),
      },
    },
    {
      name: 'each side lacks something',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({ required: '[[[due_date]]]' }),
        'zh/reminder/message.md': letter({ lang: 'zh', required: '[[[pay_by]]]' }),
      },
    },
  ],
  good: [
    {
      name: 'the same, in another order, required or optional',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({ required: '[due_date, amount_due]' }),
        'zh/reminder/message.md': letter({ lang: 'zh', required: '[amount_due]\n  optional: [due_date]' }),
      },
    },
    {
      name: 'salutation and signature are each language’s own',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({ required: '[client_name, sender_name]' }),
        'zh/reminder/message.md': letter({ lang: 'zh', required: '[client_company, sender_title]' }),
      },
    },
    {
      name: 'letters that are no twins',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({ required: '[due_date]' }),
        'zh/reminder/email.md': letter({ lang: 'zh', required: '[pay_by]' }),
      },
    },
  ],
};
