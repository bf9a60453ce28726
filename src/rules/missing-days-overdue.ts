/** Finds letters of an overdue debt that do not say how old it is. */
import { saysBeside } from '../lint/case-days.js';
import { isDated } from '../lint/dated.js';
import type { Letter } from '../lint/letter.js';
import { at, type LetterRule, type RuleProof } from '../lint/rule.js';
import { addSentence } from '../model/add-sentence.js';
import type { Bilingual } from '../model/language.js';
import { DEMANDS } from '../model/situation.js';
import { overlaps } from '../model/span.js';

const SENTENCE: Bilingual = {
  en: 'The invoice is now {{ days_overdue }} days overdue.',
  zh: '该款项现已逾期{{ days_overdue }}天。',
};

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-days-overdue',
  group: 'structure',
  severity: at(['follow-up', 'formal', 'final'], 'warning'),
  title: { en: 'No days overdue', zh: '没有写明逾期天数' },
  why: {
    en: 'A number of days tells the reader at a glance how serious the delay is, and shows that somebody counts.',
    zh: '逾期天数让对方一眼看出拖了多久，也表明我方一直在计算。',
  },
  messages: {
    missing: {
      message: {
        en: 'Nothing says how long the debt has been overdue, so this {stage} letter does not show why it is more than a reminder.',
        zh: '没有写明逾期了多久，看不出这封{stage}函为什么比提醒更进一步。',
      },
      hint: {
        en: 'State the age: “{{ days_overdue }} days overdue”.',
        zh: '写明逾期天数：“已逾期{{ days_overdue }}天”。',
      },
    },
    countable: {
      message: {
        en: 'The reader must count the days between the due date and the date of this {stage} letter; a stated number weighs more.',
        zh: '对方要自己从付款日数到这封{stage}函的日期，直接写出天数更有分量。',
      },
      hint: {
        en: 'State the age as well: “{{ days_overdue }} days overdue”.',
        zh: '同时写明天数：“已逾期{{ days_overdue }}天”。',
      },
    },
  },
  titles: { add: { en: 'Add “{sentence}”', zh: '补上“{sentence}”' } },
  check(letter) {
    if (!DEMANDS.has(letter.situation)) return [];
    if (letter.states('age', { subject: true })) return [];
    if (countsLateness(letter)) return [];
    if (letter.hits('age-column').some(({ block }) => block.kind === 'cell')) return [];
    const fixes = addSentence(letter, letter.bodyPlace, SENTENCE);
    const span = letter.bodyPlace;
    const countable = letter.states('due-date') && isDated(letter);
    return [
      countable ? { code: 'countable', span, fixes, severity: 'info' } : { code: 'missing', span, fixes },
    ];
  },
};

/** A span of time beside a word of lateness, which is neither a deadline nor a rule, however it is put. */
const countsLateness = (letter: Letter): boolean =>
  letter
    .hits('time-span')
    .some(
      (span) =>
        saysBeside(letter, span, 'lateness') &&
        !saysBeside(letter, span, 'other-span') &&
        !letter.facts('deadline').some((fact) => fact.block === span.block && overlaps(fact, span)),
    );

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\n[[Invoice {{ invoice_number }} was due on {{ due_date }} and is still unpaid.]]\n\nYours sincerely,\n{{ sender_name }}',
        stage: 'formal',
      },
      { text: '[[The invoice is overdue.]]', stage: 'final' },
      { text: '[[Payment of {{ amount_due }} has not reached us.]]', stage: 'follow-up', channel: 'message' },
      { text: '[[Interest is charged once an invoice is 30 days overdue.]]', stage: 'formal' },
      {
        text: '18 August 2026\n\nDear Sirs,\n\n[[Invoice 2614 was due on 15 July 2026 and has not been paid.]]\n\nYours faithfully,\n\nJane Hill',
        stage: 'final',
        channel: 'letter',
      },
      { text: 'The invoice is overdue. [[We wrote to you ten days ago.]]', stage: 'formal' },
      { text: 'The invoice is late. [[Our terms are 30 days net.]]', stage: 'formal' },
      { text: '[[You promised payment.]]', stage: 'follow-up', situation: 'broken-promise' },
    ],
    good: [
      { text: 'The invoice is {{ days_overdue }} days overdue.', stage: 'formal' },
      { text: 'The invoice has been overdue for more than three weeks.', stage: 'follow-up' },
      { text: 'Payment is now 45 days late.', stage: 'final' },
      { text: 'As at 4 August 2026 it stands 20 days past due.', stage: 'formal' },
      { text: 'It was due on 4 May 2026 and today is 12 days over.', stage: 'follow-up' },
      { text: 'The invoice has been open since 24 days.', stage: 'formal' },
      { text: 'It has stood open for {{ days_overdue }} days.', stage: 'final' },
      { text: 'Four weeks have passed since the due date.', stage: 'formal' },
      {
        text: '| Invoice | Days overdue |\n| --- | --- |\n| 2614 | 31 |',
        stage: 'final',
      },
      { text: 'It was due on 6 November 2026, so we are at twelve days now.', stage: 'follow-up' },
      { text: 'The delay today amounts to 25 days.', stage: 'formal' },
      { text: '44 days have since gone by.', stage: 'final' },
      { text: 'You are a fortnight late.', stage: 'formal' },
      { text: 'The invoice is due.', stage: 'reminder' },
      { text: 'We propose a mediator.', stage: 'final', situation: 'mediation' },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n[[发票 {{ invoice_number }} 应于 {{ due_date }} 付清，至今未付。]]\n\n此致\n敬礼\n\n{{ sender_company }}',
        stage: 'formal',
      },
      { text: '[[款项早已逾期。]]', stage: 'final' },
      { text: '[[款项早已逾期，请于7天内付清。]]', stage: 'final' },
      { text: '[[每逾期一日，按万分之五计收违约金。]]', stage: 'formal' },
      {
        text: '[[发票2614应于2026年7月15日付清，至今未付。]]\n\n特此函告。\n\n青禾泵业有限公司（盖章）\\\n2026年8月18日',
        stage: 'final',
        channel: 'letter',
      },
      { text: '[[贵司上周答应付款，至今未到账。]]', stage: 'follow-up', situation: 'broken-promise' },
    ],
    good: [
      { text: '该款项已逾期{{ days_overdue }}天。', stage: 'formal' },
      { text: '货款拖欠已达60日。', stage: 'final' },
      { text: '距约定付款日已过去20天。', stage: 'follow-up' },
      { text: '到今天已经晚了三个星期。', stage: 'follow-up' },
      { text: '账单已超账期15天。', stage: 'follow-up' },
      { text: '| 发票 | 逾期天数 |\n| --- | --- |\n| 2614 | 31 |', stage: 'final' },
      { text: '该发票11月7号到期的，到今天过了12天。', stage: 'follow-up' },
      { text: '本该10号付的，现在过去十五天了。', stage: 'formal' },
      { text: '发票已到期。', stage: 'reminder' },
      { text: '建议请第三方居中调解。', stage: 'final', situation: 'mediation' },
    ],
  },
};
