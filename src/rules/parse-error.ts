/** Finds what cannot be read: YAML, Liquid and files that are not what they should be. */
import { everywhere, type LetterRule, type RuleCard, type RuleProof } from '../lint/rule.js';

/** Its messages stand in parse-error.yml: there are more than one file of code should hold. */
export const createParseError = (said: Pick<RuleCard, 'messages' | 'titles'>): LetterRule => ({
  scope: 'letter',
  id: 'parse-error',
  group: 'template',
  severity: everywhere('error'),
  title: { en: 'Cannot be read', zh: '无法读取' },
  why: {
    en: 'What cannot be read is not judged, and a letter built from it would say something else than was written.',
    zh: '读不懂的内容无法检查；用它生成的信件也会与原文不符。',
  },
  ...said,
  check: ({ template }) => template.faults.filter((fault) => fault.rule === 'parse-error'),
});

const letter = (subject: string, lang = 'en') =>
  `---\ntitle: T\nlang: ${lang}\nstage: final\ntone: decisive\nchannel: email\nsubject: ${subject}\nvariables:\n  required: []\n---\n\nT\n`;

export const proof: RuleProof = {
  en: {
    bad: [
      { text: letter('[[{{ invoice_number }}: final demand]]') },
      { text: letter('[[Final demand: invoice {{ invoice_number }}]]') },
      { text: letter('[[Re: your account]]') },
      { text: letter('Invoice [[#{{ invoice_number }}]]') },
      { text: letter('[["Final demand]]') },
      { text: letter('A\n[[subject]]: B') },
    ],
    good: [
      { text: letter('"{{ invoice_number }}: final demand"') },
      { text: letter('"Invoice #{{ invoice_number }}"') },
      { text: letter('\'The "final" demand\'') },
      { text: letter('A # a comment') },
    ],
  },
  zh: {
    bad: [
      { text: letter('[[{{ invoice_number }} 最后催款]]', 'zh') },
      { text: letter('A\ntier[[：]]A', 'zh') },
      { text: letter('[[催款: {{ invoice_number }}]]', 'zh') },
    ],
    good: [
      { text: letter('"{{ invoice_number }} 最后催款"', 'zh') },
      { text: letter('催款：{{ invoice_number }}', 'zh') },
      { text: letter('“最后”催款', 'zh') },
    ],
  },
};
