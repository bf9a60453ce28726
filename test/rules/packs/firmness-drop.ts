/** Small packs with which `firmness-drop` proves itself. */
import { letter, type PackProof, SHORT } from './make.js';

export const proof: PackProof = {
  bad: [
    {
      name: 'a final letter that drops the date and the clause',
      files: {
        'pack.yml': SHORT,
        'en/reminder/email.md': `${letter({ channel: 'email' })}\nClause 6 asks for payment by 14 March 2025.\n`,
        'en/final/email.md': letter({ stage: '[[final]]', channel: 'email' }),
      },
    },
    {
      name: 'hope takes back what the date gave',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': `${letter({})}\nPlease pay by 14 March 2025.\n`,
        'en/final/message.md': `${letter({ stage: '[[final]]' })}\nWe hope you pay by 30 April 2025.\n`,
      },
    },
    {
      name: 'the softest letter of the stage before is the measure, in Chinese too',
      files: {
        'pack.yml': SHORT,
        'zh/reminder/message.md': `${letter({ lang: 'zh' })}\n请于2025年3月14日前付清。\n`,
        'zh/final/message.md': `${letter({ lang: 'zh', stage: '[[final]]' })}\n希望贵司尽快付清。\n`,
      },
    },
  ],
  good: [
    {
      name: 'as firm as the one before',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({}),
        'en/final/message.md': letter({ stage: 'final' }),
      },
    },
    {
      name: 'another channel is another ladder',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': `${letter({})}\nPlease pay by 14 March 2025.\n`,
        'en/final/phone.md': letter({ stage: 'final', channel: 'phone' }),
      },
    },
    {
      name: 'a letter for an occasion stands beside the ladder',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': `${letter({})}\nPlease pay by 14 March 2025.\n`,
        'en/final/mediation.md': letter({ stage: 'final', more: 'situation: mediation\n' }),
      },
    },
  ],
};
