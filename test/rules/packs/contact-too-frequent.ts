/** Small packs with which `contact-too-frequent` proves itself. */
import { asks, ladder, letter, type PackProof } from './make.js';

const windows = (second: string, channels: string): string =>
  `${ladder('{ stage: reminder, from: 0, to: 1 }', second, '{ stage: final, from: 9 }')}channels:\n${channels}`;

export const proof: PackProof = {
  bad: [
    {
      name: 'two stages two days apart by the same channel',
      files: {
        'pack.yml': windows(
          '[[{ stage: follow-up, from: 2, to: 8 }]]',
          '  reminder: [email]\n  follow-up: [email, phone]\n',
        ),
      },
    },
    {
      name: 'channels the letters use, though the pack does not ask for them',
      files: {
        'pack.yml': windows('[[{ stage: follow-up, from: 2, to: 8 }]]', '  final: [message]\n'),
        'en/reminder/message.md': letter({}),
        'en/follow-up/message.md': letter({ stage: 'follow-up' }),
      },
    },
    {
      name: 'a day apart',
      files: {
        'pack.yml': `${ladder(
          '{ stage: reminder, from: 0, to: 0 }',
          '[[{ stage: final, from: 1 }]]',
        )}channels:\n  reminder: [message]\n  final: [message]\n`,
      },
    },
  ],
  good: [
    {
      name: 'another channel',
      files: {
        'pack.yml': windows(
          '{ stage: follow-up, from: 2, to: 8 }',
          '  reminder: [email]\n  follow-up: [phone]\n',
        ),
      },
    },
    {
      name: 'a letter for one market is no second contact',
      files: {
        'pack.yml': windows('{ stage: follow-up, from: 2, to: 8 }', '  reminder: [email]\n'),
        'en/follow-up/email-de.md': letter({ stage: 'follow-up', channel: 'email', more: 'market: de\n' }),
      },
    },
    { name: 'three days or more', files: { 'pack.yml': asks('  reminder: [email]\n  final: [email]\n') } },
  ],
};
