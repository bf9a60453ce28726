/** Finds what cannot be read: YAML, Liquid and files that are not what they should be. */
import { everywhere, type LetterRule, type RuleCard, type RuleProof } from '../lint/rule.js';

/** Its messages stand in parse-error.yml: there are more than one file of code should hold. */
export const createParseError = (said: Pick<RuleCard, 'messages' | 'titles'>): LetterRule => ({
  scope: 'letter',
  alone: true,
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
      { text: letter('Reminder [[# {{ invoice_number }}]]') },
      { text: letter('[["Final demand]]') },
      { text: letter('A\n[[subject]]: B') },
      { text: 'Please pay {{ amount_due | [[monye]] }}.' },
      { text: 'Please pay {{ [[amount due]] }}.' },
      { text: '{% if payment_link %}Pay online.{% [[endfi]] %}' },
      { text: '[[{% if payment_link %}]]\nPay online.' },
      { text: 'Pay **[[{% if payment_link %}]]online**{% endif %}.' },
      { text: 'Please pay [[<b>]]now</b>.' },
      { text: '[[{% include "bank.md" %}]]' },
    ],
    good: [
      { text: 'Please pay {{ amount_due | money }} to {{ object.partner }}.' },
      { text: 'Dear <Client Name>,\n\n<!-- a note -->\n\nPlease pay.' },
      { text: '{% if payment_link %}\n- Pay [online]({{ payment_link }}).\n{% endif %}\n- Pay by bank.' },
      { text: letter('"{{ invoice_number }}: final demand"') },
      { text: letter('"Invoice #{{ invoice_number }}"') },
      { text: letter('\'The "final" demand\'') },
      { text: letter('"A" # a comment') },
    ],
  },
  zh: {
    bad: [
      { text: letter('[[{{ invoice_number }} 最后催款]]', 'zh') },
      { text: letter('A\ntier[[：]]A', 'zh') },
      { text: letter('[[催款: {{ invoice_number }}]]', 'zh') },
      { text: '应付 {{ amount_due [[｜]] money }}。' },
      { text: '{% if payment_link [[=]] "" %}在线付款{% endif %}' },
      { text: '请付款[[<br>]]谢谢。' },
    ],
    good: [
      { text: '应付 **{{ amount_due | money }}**元。' },
      { text: '<客户名称>：请于 {{ pay_by }} 前付款。' },
      { text: letter('"{{ invoice_number }} 最后催款"', 'zh') },
      { text: letter('催款：{{ invoice_number }}', 'zh') },
      { text: letter('“最后”催款', 'zh') },
    ],
  },
};
