/** Small packs with which `missing-translation` proves itself. */
import { letter, type PackProof, SHORT } from './make.js';

export const proof: PackProof = {
  bad: [
    {
      name: 'no Chinese twin',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({}),
        'zh/reminder/message.md': letter({ lang: 'zh' }),
        'en/final/message.md': letter({ lang: '[[en]]', stage: 'final' }),
      },
    },
    {
      name: 'no English twin',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({}),
        'zh/reminder/message.md': letter({ lang: 'zh' }),
        'zh/final/message.md': letter({ lang: '[[zh]]', stage: 'final' }),
      },
    },
    {
      name: 'a language the pack promises and has no letter of',
      files: {
        'pack.yml': `${SHORT}languages: [en, zh]\n`,
        'en/reminder/message.md': letter({ lang: '[[en]]' }),
      },
    },
  ],
  good: [
    {
      name: 'twins',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({}),
        'zh/reminder/message.md': letter({ lang: 'zh' }),
      },
    },
    { name: 'a pack of one language', files: { 'pack.yml': SHORT, 'en/reminder/message.md': letter({}) } },
    { name: 'a pack without letters', files: { 'pack.yml': SHORT } },
  ],
};
