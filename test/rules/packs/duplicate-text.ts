/** Small packs with which `duplicate-text` proves itself. */
import { letter, type PackProof, SAID, SAID_ZH, SHORT, SIGNED } from './make.js';

export const proof: PackProof = {
  bad: [
    {
      name: 'one text for two stages',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({ body: SAID }),
        'en/final/message.md': letter({ stage: 'final', title: '[[Second]]', body: SAID }),
      },
    },
    {
      name: 'a few other words, another channel, another signature',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({ body: `Hello {{ client_name }},\n\n${SAID}` }),
        'en/final/letter.md': letter({
          stage: 'final',
          channel: 'letter',
          title: '[[Second]]',
          body: `Dear Sir,\n\n${SAID.replace('holds it up', 'holds this up')}${SIGNED}`,
        }),
      },
    },
    {
      name: 'three stages in Chinese',
      files: {
        'pack.yml': SHORT,
        'zh/reminder/message.md': letter({ lang: 'zh', body: SAID_ZH }),
        'zh/formal/message.md': letter({ lang: 'zh', stage: 'formal', title: '[[第二封]]', body: SAID_ZH }),
        'zh/final/message.md': letter({
          lang: 'zh',
          stage: 'final',
          title: '[[第三封]]',
          body: `${SAID_ZH.replace('尚未收到', '仍未收到')}`,
        }),
      },
    },
  ],
  good: [
    {
      name: 'a text that adds something at its stage',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({ body: SAID }),
        'en/final/message.md': letter({
          stage: 'final',
          body: `${SAID} It is now {{ days_overdue }} days overdue. Under clause {{ contract_clause }} interest runs until the day of payment, and on {{ action_date }} we will {{ next_action }}.`,
        }),
      },
    },
    {
      name: 'two channels of one stage',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({ body: SAID }),
        'en/reminder/email.md': letter({ channel: 'email', body: SAID }),
      },
    },
    {
      name: 'the same bank details and signature under other words',
      files: {
        'pack.yml': SHORT,
        'en/reminder/message.md': letter({ body: `${SAID}${SIGNED}` }),
        'en/final/message.md': letter({
          stage: 'final',
          body: `This is our final demand for the sum named above; on {{ action_date }} the file goes to our lawyers without another letter.${SIGNED}`,
        }),
      },
    },
    {
      name: 'two messages too short to differ',
      files: {
        'pack.yml': SHORT,
        'zh/reminder/message.md': letter({ lang: 'zh' }),
        'zh/final/message.md': letter({ lang: 'zh', stage: 'final' }),
      },
    },
  ],
};
