/** Small packs with which `missing-channel` proves itself. */
import { asks, letter, type PackProof, SHORT } from './make.js';

export const proof: PackProof = {
  bad: [
    {
      name: 'a stage without its channel in one language',
      files: {
        'pack.yml': asks('  [[reminder]]: [message]\n'),
        'en/reminder/message.md': letter({}),
        'zh/reminder/email.md': letter({ lang: 'zh', channel: 'email' }),
      },
    },
    {
      name: 'a letter for one situation does not count',
      files: {
        'pack.yml': asks('  [[reminder]]: [message]\n'),
        'en/broken-promise/message.md': letter({ more: 'situation: broken-promise\n' }),
      },
    },
    {
      name: 'nor does one for one market',
      files: {
        'pack.yml': asks('  reminder: [message]\n  [[final]]: [email]\n'),
        'en/reminder/message.md': letter({}),
        'en/final/email-de.md': letter({ stage: 'final', channel: 'email', more: 'market: de\n' }),
      },
    },
  ],
  good: [
    {
      name: 'everything asked for is there',
      files: { 'pack.yml': asks('  reminder: [message]\n'), 'en/reminder/message.md': letter({}) },
    },
    {
      name: 'a pack that asks for nothing',
      files: { 'pack.yml': SHORT, 'en/reminder/message.md': letter({}) },
    },
    {
      name: 'a stage its ladder leaves out',
      files: { 'pack.yml': asks('  formal: [email]\n'), 'en/reminder/message.md': letter({}) },
    },
  ],
};
