/** Small packs with which `repeated-subject` proves itself. */
import { letter, type PackProof, SHORT } from './make.js';

export const proof: PackProof = {
  bad: [
    {
      name: 'two stages of one channel',
      files: {
        'pack.yml': SHORT,
        'en/reminder/email.md': letter({ channel: 'email', subject: 'Reminder' }),
        'en/final/email.md': letter({ channel: 'email', stage: 'final', subject: '[[Reminder]]' }),
      },
    },
    {
      name: 'signs, case and filters make no other subject',
      files: {
        'pack.yml': SHORT,
        'en/reminder/email.md': letter({
          channel: 'email',
          subject: '"Invoice {{ invoice_number }}: reminder"',
        }),
        'en/final/email.md': letter({
          channel: 'email',
          stage: 'final',
          subject: '[["INVOICE {{invoice_number | upcase}} – Reminder!"]]',
        }),
      },
    },
    {
      name: 'three stages in Chinese',
      files: {
        'pack.yml': SHORT,
        'zh/reminder/email.md': letter({ lang: 'zh', channel: 'email', subject: '付款提醒' }),
        'zh/formal/email.md': letter({
          lang: 'zh',
          channel: 'email',
          stage: 'formal',
          subject: '[[付款提醒]]',
        }),
        'zh/final/email.md': letter({
          lang: 'zh',
          channel: 'email',
          stage: 'final',
          subject: '[[付款提醒！]]',
        }),
      },
    },
  ],
  good: [
    {
      name: 'subjects that name their stage',
      files: {
        'pack.yml': SHORT,
        'en/reminder/email.md': letter({
          channel: 'email',
          subject: '"Reminder: invoice {{ invoice_number }}"',
        }),
        'en/final/email.md': letter({
          channel: 'email',
          stage: 'final',
          subject: '"Final demand: invoice {{ invoice_number }}"',
        }),
      },
    },
    {
      name: 'two letters of one stage',
      files: {
        'pack.yml': SHORT,
        'en/reminder/email.md': letter({ channel: 'email', subject: 'Reminder' }),
        'en/reminder/email-uk.md': letter({ channel: 'email', subject: 'Reminder', more: 'market: uk\n' }),
      },
    },
    {
      name: 'another channel or language',
      files: {
        'pack.yml': SHORT,
        'en/reminder/email.md': letter({ channel: 'email', subject: 'Overdue' }),
        'en/final/letter.md': letter({ channel: 'letter', stage: 'final', subject: 'Overdue' }),
        'zh/final/email.md': letter({ lang: 'zh', channel: 'email', stage: 'final', subject: 'Overdue' }),
      },
    },
    {
      name: 'another variable',
      files: {
        'pack.yml': SHORT,
        'en/reminder/email.md': letter({ channel: 'email', subject: '"{{ invoice_number }}"' }),
        'en/final/email.md': letter({
          channel: 'email',
          stage: 'final',
          subject: '"{{ contract_number }}"',
        }),
      },
    },
  ],
};
