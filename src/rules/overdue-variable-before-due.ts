/** Finds variables that have a value only once payment is late, in a letter that goes out before it is due. */
import { at, type LetterRule, type RuleProof } from '../lint/rule.js';

export const rule: LetterRule = {
  scope: 'letter',
  alone: true,
  id: 'overdue-variable-before-due',
  group: 'template',
  severity: at(['pre-due'], 'error'),
  title: { en: 'Overdue variable before the due date', zh: '到期前使用逾期变量' },
  why: {
    en: 'Before the due date there are no days overdue, no charges and no earlier notices: the variable prints nothing, or it accuses a client who is not late.',
    zh: '到期之前没有逾期天数、没有违约金，也没有此前的催款：这个变量要么取不到值，要么把没有逾期的客户当成逾期。',
  },
  messages: {
    count: {
      message: {
        en: '“{name}” counts from a due date that has not come yet, so it is empty or wrong in a letter before it.',
        zh: '“{name}”从付款日之后起算，在到期前的信里要么为空，要么出错。',
      },
      hint: {
        en: 'Count the days that are left: {{ {instead} }}.',
        zh: '请改为距付款日的天数：{{ {instead} }}。',
      },
    },
    other: {
      message: {
        en: '“{name}” has a value only once payment is late, so it is empty or wrong in a letter before the due date.',
        zh: '“{name}”在逾期之后才有值，在到期前的信里要么为空，要么出错。',
      },
      hint: {
        en: 'Leave it out here, or move the sentence to a later stage.',
        zh: '请在这里删去，或把这句话移到后面的阶段。',
      },
    },
  },
  titles: { instead: { en: 'Use {instead}', zh: '改为 {instead}' } },
  check({ template: { source, uses }, dictionary }) {
    const left = [...dictionary.values()].find(({ role, overdue }) => role === 'age' && !overdue);
    return uses.flatMap(({ name, span }) => {
      const variable = dictionary.get(name);
      if (!variable?.overdue || source.slice(span.start, span.end) !== name) return [];
      if (variable.role !== 'age' || !left) return [{ code: 'other', data: { name }, span }];
      const fix = { title: 'instead', safe: false, edits: [{ ...span, text: left.name }] };
      return [{ code: 'count', data: { name, instead: left.name }, span, fixes: [fix] }];
    });
  },
};

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Invoice {{ invoice_number }} is {{ [[days_overdue]] }} days overdue.' },
      { text: 'In {{ [[days_overdue]] | default: "a few" }} days payment is due.' },
      { text: 'Charges of {{ [[accrued_charges]] }} have accrued.' },
      { text: 'See our notices of {{ [[previous_notice_dates]] }}.' },
      { text: '{% if [[days_overdue]] %}It is late.{% endif %}' },
    ],
    good: [
      { text: 'Invoice {{ invoice_number }} is due in {{ days_until_due }} days.' },
      { text: 'Invoice {{ invoice_number }} for {{ amount_due }} is payable on {{ due_date }}.' },
      { text: 'As you told us on {{ last_contact_date }}, it is in your payment run.' },
      { text: 'Invoice {{ invoice_number }} is {{ days_overdue }} days overdue.', stage: 'reminder' },
      { text: 'Charges of {{ accrued_charges }} have accrued.', stage: 'final' },
      { text: 'It was due {{ days_overdue }} days ago.', situation: 'statement' },
    ],
  },
  zh: {
    bad: [
      { text: '发票{{ invoice_number }}已逾期{{ [[days_overdue]] }}天。' },
      { text: '还有{{ [[days_overdue]] }}天到期。' },
      { text: '截至今日违约金为{{ [[accrued_charges]] }}。' },
      { text: '我司曾于{{ [[previous_notice_dates]] }}致函贵司。' },
    ],
    good: [
      { text: '发票{{ invoice_number }}将于{{ days_until_due }}天后到期。' },
      { text: '发票{{ invoice_number }}，金额{{ amount_due }}，付款日{{ due_date }}。' },
      { text: '贵司{{ last_contact_date }}告知已列入付款计划。' },
      { text: '发票{{ invoice_number }}已逾期{{ days_overdue }}天。', stage: 'follow-up' },
    ],
  },
};
