/** Finds days that cannot be right whatever day it is: 31 February, a deadline before the due date, a step before the deadline. */
import { daysOf, exampleDays } from '../lint/case-days.js';
import { dayOf, isBygone, judgeDeadlines } from '../lint/deadline-days.js';
import type { Fact, Hit, Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { sentenceOf } from '../lint/sentence-of.js';
import { overlaps } from '../model/span.js';
import { toSource } from '../model/text-block.js';
import { dayNumber, isNoDay, isoOf } from '../text/calendar.js';

export const rule: LetterRule = {
  scope: 'letter',
  id: 'impossible-deadline',
  group: 'deadline',
  severity: everywhere('error'),
  title: { en: 'Impossible date', zh: '日期不合逻辑' },
  why: {
    en: 'A letter whose days contradict one another cannot be acted on, and the client will quote the contradiction. A template is tried with the examples of its variables; what is written out is taken as it stands.',
    zh: '日期自相矛盾的函件无法执行，还会被对方拿来反驳。模板按变量的示例值核对，直接写出的日期按原文核对。',
  },
  messages: {
    'no-day': {
      message: { en: 'There is no such day as “{found}”.', zh: '“{found}”这一天不存在。' },
      hint: {
        en: 'Look the day up in the calendar and write the right one.',
        zh: '请核对日历，写上正确的日期。',
      },
    },
    'before-due': {
      message: {
        en: '“{found}” asks for payment before the debt falls due on {date}.',
        zh: '“{found}”早于付款日 {date}，等于要求提前付款。',
      },
      hint: {
        en: 'Set a deadline after the due date, or correct the due date.',
        zh: '请把期限定在付款日之后，或更正付款日。',
      },
    },
    'before-notice': {
      message: {
        en: '“{found}” lies before the letter of {date} it refers to, so it had passed when that letter was written.',
        zh: '“{found}”早于所引用函件的日期 {date}，发函时期限就已过。',
      },
      hint: { en: 'Set a deadline after today.', zh: '请把期限定在今天之后。' },
    },
    'before-letter': {
      message: {
        en: '“{found}” lies before the date of the letter, {date}, as its text or the examples have it.',
        zh: '按函中或示例中的日期，“{found}”早于本函日期 {date}。',
      },
      hint: {
        en: 'Correct the day, in the letter or in the examples of variables.yml.',
        zh: '请更正函中的日期，或 variables.yml 中的示例。',
      },
    },
    'too-near': {
      message: {
        en: '“{found}” leaves {leaves} working days after the letter’s date, {date}, as its text or the examples have it; a {stage} letter needs at least {count}.',
        zh: '按函中或示例中的日期，“{found}”距本函日期 {date} 只有 {leaves} 个工作日，{stage}函至少应留 {count} 个工作日。',
      },
      hint: {
        en: 'Set a later day, in the letter or in the examples of variables.yml; Saturdays and Sundays are no working days.',
        zh: '请改为更晚的日期，或更正 variables.yml 中的示例；周六、周日不计入工作日。',
      },
    },
    'before-deadline': {
      message: {
        en: '“{found}” names a step before the deadline of {date} has passed.',
        zh: '“{found}”早于付款期限 {date}，期限未到就已采取行动。',
      },
      hint: {
        en: 'Let the step follow the deadline: the next day at the earliest.',
        zh: '后续行动应在期限届满之后，最早为次日。',
      },
    },
  },
  check(letter) {
    const impossible = noDays(letter);
    const judged = judgeDeadlines(letter).flatMap((deadline): readonly Report[] => {
      const { fault, found, span, from, leaves } = deadline;
      if (letter.template.filled && (fault === 'before-letter' || fault === 'too-near')) return [];
      if (fault === 'too-near' && letter.stage !== 'final') return [];
      const count = String(letter.pack.workingDays[letter.stage ?? 'final'] ?? 0);
      return [{ code: fault, data: { found, date: isoOf(from), leaves: String(leaves), count }, span }];
    });
    const reports = [...impossible, ...judged];
    const early = earlySteps(letter).filter((step) => !reports.some(({ span }) => overlaps(span, step.span)));
    return [...reports, ...early];
  },
};

type Place = Omit<Hit, 'id'>;

const noDays = (letter: Letter): readonly Report[] =>
  letter.dates().flatMap(({ block, start, end, date }) => {
    if (!isNoDay(date)) return [];
    return [
      { code: 'no-day', data: { found: block.text.slice(start, end) }, span: toSource(block, start, end) },
    ];
  });

/** Steps said to follow the deadline, on a day before every deadline the letter sets. */
function earlySteps(letter: Letter): readonly Report[] {
  const hits = letter.hits('action-day');
  if (!hits.length) return [];
  const days = { words: daysOf(letter), variable: exampleDays(letter) };
  const isIn = (fact: Fact) => hits.some((hit) => hit.block === fact.block && overlaps(hit, fact));
  const facts = letter.facts('deadline').filter((fact) => !isBygone(letter, fact));
  const firstBy = (by: 'words' | 'variable'): number | undefined =>
    facts
      .filter((fact) => fact.by === by && !isIn(fact))
      .flatMap((fact) => dayOf(letter, fact, days[by]) ?? [])
      .sort((a, b) => a - b)[0];
  const first = { words: firstBy('words'), variable: firstBy('variable') };
  const report = ({ block, start, end }: Place, by: 'words' | 'variable', day: number | undefined) => {
    const deadline = first[by];
    if (day === undefined || deadline === undefined || day >= deadline) return [];
    const span = toSource(block, start, end);
    const found = letter.template.source.slice(span.start, span.end);
    return [{ code: 'before-deadline', data: { found, date: isoOf(deadline) }, span }];
  };
  return hits.flatMap((hit): readonly Report[] => {
    const here = (place: Place) => place.block === hit.block && overlaps(place, hit);
    if (!hasStep(letter, hit)) return [];
    return [
      ...letter.dates().flatMap((each) => (here(each) ? report(each, 'words', dayNumber(each.date)) : [])),
      ...facts.flatMap((fact) =>
        fact.by === 'variable' && here(fact)
          ? report(fact, 'variable', dayOf(letter, fact, days.variable))
          : [],
      ),
    ];
  });
}

/** A day in the sentence of a named consequence; "on 10 March we will be closed" is no step. */
function hasStep(letter: Letter, hit: Hit): boolean {
  const sentence = sentenceOf(letter, hit);
  return letter.facts('consequence').some((fact) => fact.block === hit.block && overlaps(fact, sentence));
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Please pay by [[31 February 2025]].', stage: 'final' },
      { text: 'The invoice fell due on [[31 April 2025]].', stage: 'formal' },
      {
        text: 'The invoice was due on 14 March 2025. Please pay [[by 10 March 2025]].',
        stage: 'reminder',
      },
      {
        text: 'Due date: 14 March 2025. Payment must reach us [[no later than 28 February 2025]].',
        filled: { letterDate: '2025-04-11' },
        stage: 'final',
      },
      {
        text: 'With reference to our letter of 14 March 2025, please pay [[by 10 March 2025]].',
        stage: 'formal',
      },
      {
        text: 'Payment must reach us by 28 March 2025. If it does not, on [[21 March 2025]] we will instruct our solicitors.',
        stage: 'final',
      },
      {
        text: 'Please pay by 28 March 2025, failing which on [[24 March 2025]] we will suspend deliveries.',
        filled: { letterDate: '2025-03-14', dueDate: '2025-02-10' },
        stage: 'final',
      },
      { text: 'We received your cheque on [[2025-02-30]].', filled: {}, stage: 'formal' },
    ],
    good: [
      { text: 'Please pay by 28 February 2025.', stage: 'final' },
      { text: 'The invoice was due on 29 February 2024. Please pay by 14 March 2024.', stage: 'final' },
      {
        text: 'Please pay by {{ final_deadline }}. On {{ action_date }} we will {{ next_action }}.',
        stage: 'final',
      },
      {
        text: 'Invoice {{ invoice_number }} was due on {{ due_date }}. Please pay by {{ pay_by }}.',
        stage: 'follow-up',
      },
      {
        text: 'Please pay by 10 March 2025 and take the discount; the invoice is due on 14 March 2025.',
        stage: 'pre-due',
      },
      {
        text: 'In our letter of 1 March 2025 we asked for payment by 10 March 2025. Our letter of 14 March 2025 was not answered.',
        stage: 'final',
      },
      {
        text: 'Payment must reach us by 28 March 2025. On 10 March 2025 we will be closed.',
        stage: 'final',
      },
      {
        text: 'Interest runs from 15 January 2025. Please pay by 28 March 2025; on 31 March 2025 we will claim interest.',
        stage: 'final',
      },
      { text: 'Please pay by 10 March 2025.', filled: { letterDate: '2025-03-14' }, stage: 'final' },
      { text: 'Order 31/04-2025 and clause 30.2 apply.', stage: 'formal' },
    ],
  },
  zh: {
    bad: [
      { text: '请于[[2025年2月30日]]前付清。', stage: 'final' },
      { text: '该发票已于[[2025年4月31日]]到期。', stage: 'formal' },
      { text: '该发票付款日为2025年3月14日，请于[[2025年3月10日前]]付清。', stage: 'reminder' },
      {
        text: '该款应于2025年3月14日付清。请贵司于[[2025年2月28日前]]付款。',
        filled: { letterDate: '2025-04-11' },
        stage: 'final',
      },
      {
        text: '请于2025年3月28日前付清。届时未到账的，我司将于[[2025年3月21日]]委托律师提起诉讼。',
        stage: 'final',
      },
      {
        text: '请于2025年3月28日前付清；逾期未付的，自[[2025年3月25日]]起暂停供货。',
        stage: 'formal',
      },
    ],
    good: [
      { text: '请于2025年2月28日前付清。', stage: 'final' },
      {
        text: '请于 {{ final_deadline }} 前付清，否则我司将于 {{ action_date }} {{ next_action }}。',
        stage: 'final',
      },
      { text: '该发票付款日为2025年3月14日，请于3月31日前付清。', stage: 'formal' },
      { text: '自2025年1月15日起计收违约金，请于2025年3月28日前付清。', stage: 'final' },
      { text: '我司曾于2025年3月14日发函，要求贵司于2025年3月10日前付款。', stage: 'final' },
      { text: '如2025年3月10日前付款可享优惠，付款日为2025年3月14日。', stage: 'pre-due' },
      { text: '请于2025年3月28日前付清。我司将于2025年3月20日放假。', stage: 'final' },
    ],
  },
};
