/** Small packs with which `window-gap` proves itself. */
import { FINAL, ladder, type PackProof, packFile, REMINDER, SHORT } from './make.js';

export const proof: PackProof = {
  bad: [
    {
      name: 'a day between two stages',
      files: { 'pack.yml': ladder(REMINDER, '[[{ stage: final, from: 9 }]]') },
      mended: ladder(REMINDER, '{ stage: final, from: 8 }'),
    },
    {
      name: 'days between stages written line by line',
      files: {
        'pack.yml': packFile(
          'stages:\n  - stage: reminder\n    from: 0\n    to: 7\n  - [[stage: follow-up\n    from: 10\n    to: 14]]\n  - stage: final\n    from: 15\n',
        ),
      },
      mended: packFile(
        'stages:\n  - stage: reminder\n    from: 0\n    to: 7\n  - stage: follow-up\n    from: 8\n    to: 14\n  - stage: final\n    from: 15\n',
      ),
    },
    {
      name: 'the due day itself',
      files: {
        'pack.yml': ladder(
          '{ stage: pre-due, from: -5, to: -1 }',
          '[[{ stage: reminder, from: 1, to: 7 }]]',
          FINAL,
        ),
      },
      mended: ladder('{ stage: pre-due, from: -5, to: -1 }', REMINDER, FINAL),
    },
    {
      name: 'days after the last stage',
      files: { 'pack.yml': ladder(REMINDER, '[[{ stage: final, from: 8, to: 60 }]]') },
      mended: ladder(REMINDER, FINAL),
    },
    {
      name: 'a gap in a preset of the pack',
      files: {
        'pack.yml': packFile(
          `stages: tight\npresets:\n  tight:\n    - ${REMINDER}\n    - [[{ stage: final, from: 10 }]]\n`,
        ),
      },
    },
  ],
  good: [
    { name: 'a ladder without a gap', files: { 'pack.yml': SHORT } },
    { name: 'a built-in ladder', files: { 'pack.yml': packFile('stages: standard\n') } },
    {
      name: 'a stage left out',
      files: {
        'pack.yml': ladder(
          '{ stage: pre-due, from: -5, to: -1 }',
          '{ stage: reminder, from: 0, to: 30 }',
          '{ stage: final, from: 31 }',
        ),
      },
    },
    {
      name: 'stages that overlap are another matter',
      files: { 'pack.yml': ladder(REMINDER, '{ stage: final, from: 5 }') },
    },
  ],
};
