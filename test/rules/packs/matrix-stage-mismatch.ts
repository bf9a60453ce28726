/** Small packs with which `matrix-stage-mismatch` proves itself. */
import { letter, type PackProof, SHORT } from './make.js';

const MATRIX = (reminder: string, final: string, tier = 'A') =>
  `${SHORT}matrix:\n  ${tier}:\n    reminder: ${reminder}\n    final: ${final}\n`;
const WRITTEN = { 'en/reminder/message.md': letter({}), 'en/final/email.md': letter({ stage: 'final' }) };
const SITUATION = (stage: string) =>
  letter({ stage }).replace('channel:', 'situation: broken-promise\nchannel:');
const WITHOUT_STAGE = letter({})
  .replace('stage: reminder\n', '')
  .replace('channel:', 'situation: quality-dispute\nchannel:');

export const proof: PackProof = {
  bad: [
    {
      name: 'a letter of a later stage',
      files: { ...WRITTEN, 'pack.yml': MATRIX('[[final/email]]', 'final/email') },
    },
    {
      name: 'a letter of an earlier stage, in a cell with an action',
      files: {
        ...WRITTEN,
        'pack.yml': MATRIX(
          'reminder/message',
          '{ template: [[reminder/message]], action: { en: Call., zh: 致电。 } }',
        ),
      },
    },
    {
      name: 'a letter for a situation, by its own stage',
      files: {
        ...WRITTEN,
        'en/broken-promise/message.md': SITUATION('reminder'),
        'pack.yml': MATRIX('reminder/message', '[[broken-promise/message]]'),
      },
    },
    {
      name: 'a stage without a plan in a tier that has others',
      files: { ...WRITTEN, 'pack.yml': `${SHORT}matrix:\n  [[A]]:\n    reminder: reminder/message\n` },
    },
  ],
  good: [
    {
      name: 'each cell with a letter of its stage',
      files: { ...WRITTEN, 'pack.yml': MATRIX('reminder/message', 'final/email') },
    },
    {
      name: 'a letter without a stage',
      files: {
        ...WRITTEN,
        'en/quality-dispute/message.md': WITHOUT_STAGE,
        'pack.yml': MATRIX('quality-dispute/message', 'final/email'),
      },
    },
    {
      name: 'a cell with an action only',
      files: { ...WRITTEN, 'pack.yml': MATRIX('reminder/message', '{ action: { en: Call., zh: 致电。 } }') },
    },
    {
      name: 'a letter that is not there is another matter',
      files: { ...WRITTEN, 'pack.yml': MATRIX('reminder/email', 'final/email') },
    },
    {
      name: 'a tier nobody plans for, and stages the ladder leaves out',
      files: { ...WRITTEN, 'pack.yml': MATRIX('reminder/message', 'final/email', 'B') },
    },
  ],
};
