/** Small packs with which `unknown-letter` proves itself. */
import { letter, type PackProof, SHORT } from './make.js';

const PLAYBOOK = (id: string) => `causes:
  process:
    title: { en: Process, zh: 流程 }
    signs: [{ en: They name a step., zh: 说得出环节。 }]
    answer: { en: Send the papers., zh: 补齐单据。 }
    letters:
      - ${id}
markets:
  de:
    title: { en: Germany, zh: 德国 }
    notes: [{ en: Papers first., zh: 单据先行。 }]
`;
const MATRIX = (cell: string) => `${SHORT}matrix:\n  A:\n    reminder: ${cell}\n`;
const SCRIPT = (id: string) =>
  letter({ channel: 'phone', body: `## Matter\n\nPlease pay.\n\n*After the call, send \`${id}\`.*` });
const WRITTEN = { 'en/reminder/message.md': letter({}), 'en/final/email.md': letter({ stage: 'final' }) };

export const proof: PackProof = {
  bad: [
    {
      name: 'a cell of the matrix',
      files: { ...WRITTEN, 'pack.yml': MATRIX('[[reminder/email]]') },
    },
    {
      name: 'a cell with an action, misspelt',
      files: {
        ...WRITTEN,
        'pack.yml': MATRIX('{ template: [[final/emial]], action: { en: Call., zh: 致电。 } }'),
      },
      mended: MATRIX('{ template: final/email, action: { en: Call., zh: 致电。 } }'),
    },
    {
      name: 'the playbook',
      files: { ...WRITTEN, 'pack.yml': SHORT, 'playbook.yml': PLAYBOOK('[[follow-up/process-email]]') },
    },
    {
      name: 'the email that confirms a call',
      files: {
        'en/reminder/message.md': letter({}),
        'pack.yml': SHORT,
        'en/reminder/phone.md': SCRIPT('[[promise-recap/email]]'),
      },
    },
    {
      name: 'in Chinese as well',
      files: {
        'zh/final/message.md': letter({ lang: 'zh', stage: 'final' }),
        'pack.yml': SHORT,
        'zh/final/phone.md': letter({
          lang: 'zh',
          stage: 'final',
          channel: 'phone',
          body: '## 说明事由\n\n请付款。\n\n*挂断后发送 `[[final/letter]]`。*',
        }),
      },
    },
  ],
  good: [
    {
      name: 'all that is named is there',
      files: {
        ...WRITTEN,
        'pack.yml': MATRIX('reminder/message'),
        'playbook.yml': PLAYBOOK('final/email'),
        'en/reminder/phone.md': SCRIPT('reminder/message'),
      },
    },
    {
      name: 'an action without a letter',
      files: { ...WRITTEN, 'pack.yml': MATRIX('{ action: { en: Call., zh: 致电。 } }') },
    },
    {
      name: 'the matrix of the shipped pack, which this one does not write',
      files: { ...WRITTEN, 'pack.yml': SHORT },
    },
    {
      name: 'code that is no letter, and letters named outside phone scripts',
      files: {
        'en/reminder/message.md': letter({ body: 'Please pay by `final/letter`.' }),
        'pack.yml': SHORT,
        'en/reminder/phone.md': SCRIPT('and/or'),
      },
    },
  ],
};
