/** Small packs with which `missing-final-letter` proves itself. */
import { FINAL, ladder, letter, type PackProof, packFile, REMINDER, SHORT } from './make.js';

export const proof: PackProof = {
  bad: [
    {
      name: 'a ladder that ends without a letter',
      files: {
        'pack.yml': ladder(REMINDER, `[[${FINAL}]]`),
        'en/reminder/message.md': letter({}),
        'zh/reminder/message.md': letter({ lang: 'zh' }),
      },
    },
    {
      name: 'a letter for one situation does not end a ladder',
      files: {
        'pack.yml': ladder(REMINDER, `[[${FINAL}]]`),
        'en/reminder/message.md': letter({}),
        'en/final/message.md': letter({ stage: 'final', more: 'situation: legal-handover\n' }),
      },
    },
    {
      name: 'the last stage need not be the final one',
      files: {
        'pack.yml': ladder(REMINDER, '[[{ stage: formal, from: 8 }]]'),
        'en/reminder/message.md': letter({}),
      },
    },
    {
      name: 'a built-in ladder',
      files: {
        'pack.yml': packFile('[[stages]]: tight\n'),
        'zh/reminder/message.md': letter({ lang: 'zh' }),
      },
    },
  ],
  good: [
    {
      name: 'a letter in one language: the other is a missing translation',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({}),
        'zh/reminder/message.md': letter({ lang: 'zh' }),
        'en/final/message.md': letter({ stage: 'final' }),
      },
    },
    {
      name: 'a letter for one market',
      files: {
        'pack.yml': SHORT,
        'en/final/message.md': letter({ stage: 'final', more: 'market: uk\n' }),
      },
    },
    { name: 'a pack without letters', files: { 'pack.yml': SHORT } },
    {
      name: 'a ladder without a final stage',
      files: { 'pack.yml': ladder('{ stage: reminder, from: 0 }'), 'en/reminder/message.md': letter({}) },
    },
  ],
};
