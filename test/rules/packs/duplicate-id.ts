/** Small packs with which `duplicate-id` proves itself. */
import { letter, type PackProof, SHORT } from './make.js';

export const proof: PackProof = {
  bad: [
    {
      name: 'two endings of one name',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.markdown': letter({}),
        'en/reminder/message.md': letter({ title: '[[Second]]' }),
      },
    },
    {
      name: 'in Chinese as well',
      files: {
        'pack.yml': SHORT,
        'zh/final/email.markdown': letter({ lang: 'zh', stage: 'final', channel: 'email' }),
        'zh/final/email.md': letter({ lang: 'zh', stage: 'final', channel: 'email', title: '[[第二封]]' }),
      },
    },
    {
      name: 'both pairs at once',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.markdown': letter({}),
        'en/reminder/message.md': letter({ title: '[[Second]]' }),
        'en/final/message.markdown': letter({ stage: 'final' }),
        'en/final/message.md': letter({ stage: 'final', title: '[[Second]]' }),
      },
    },
  ],
  good: [
    {
      name: 'twins have one id and two languages',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({}),
        'zh/reminder/message.md': letter({ lang: 'zh' }),
      },
    },
    {
      name: 'two letters of one stage',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({}),
        'en/reminder/email.md': letter({ channel: 'email' }),
      },
    },
    {
      name: 'a letter in the wrong folder has a fault of its own',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({}),
        'zh/reminder/message.md': letter({ lang: 'en' }),
      },
    },
  ],
};
