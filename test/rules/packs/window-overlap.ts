/** Small packs with which `window-overlap` proves itself. */
import { ladder, type PackProof, packFile, REMINDER, SHORT } from './make.js';

export const proof: PackProof = {
  bad: [
    {
      name: 'one shared day',
      files: { 'pack.yml': ladder(REMINDER, '[[{ stage: final, from: 7 }]]') },
      mended: SHORT,
    },
    {
      name: 'many shared days',
      files: {
        'pack.yml': ladder(
          '{ stage: reminder, from: 0, to: 10 }',
          '[[{ stage: formal, from: 5, to: 30 }]]',
          '{ stage: final, from: 31 }',
        ),
      },
      mended: ladder(
        '{ stage: reminder, from: 0, to: 10 }',
        '{ stage: formal, from: 11, to: 30 }',
        '{ stage: final, from: 31 }',
      ),
    },
    {
      name: 'a stage that never ends before the last one',
      files: { 'pack.yml': ladder('{ stage: formal, from: 0 }', '[[{ stage: final, from: 31 }]]') },
    },
    {
      name: 'one stage inside another: nothing can be moved',
      files: {
        'pack.yml': ladder(
          '{ stage: reminder, from: 0, to: 20 }',
          '[[{ stage: formal, from: 5, to: 10 }]]',
          '{ stage: final, from: 21 }',
        ),
      },
    },
  ],
  good: [
    { name: 'neighbours', files: { 'pack.yml': SHORT } },
    {
      name: 'a gap is another matter',
      files: { 'pack.yml': ladder(REMINDER, '{ stage: final, from: 20 }') },
    },
    { name: 'a built-in ladder', files: { 'pack.yml': packFile('stages: long\n') } },
  ],
};
