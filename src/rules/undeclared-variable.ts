/** Finds variables a letter uses without declaring them in its front matter. */
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { declared, declaring, declaringOptional, isAskedFor } from '../model/declared.js';
import type { Edit } from '../model/finding.js';
import type { VariableUse } from '../model/template.js';

export const rule: LetterRule = {
  scope: 'letter',
  id: 'undeclared-variable',
  group: 'template',
  severity: everywhere('error'),
  title: { en: 'Undeclared variable', zh: '变量未声明' },
  why: {
    en: 'Whoever fills the letter in is asked for the declared variables only; the others stay empty unnoticed.',
    zh: '填写信件的人只会被要求提供已声明的变量，其余的会在无人察觉时留空。',
  },
  messages: {
    undeclared: {
      message: {
        en: '“{name}” is used but not declared, so nobody is asked to fill it in.',
        zh: '用到了“{name}”却没有声明，没有人会被要求填写它。',
      },
      hint: {
        en: 'Add it to variables.required, or to variables.optional.',
        zh: '把它加入 variables.required 或 variables.optional。',
      },
    },
  },
  titles: {
    declare: { en: 'Declare {name} as required', zh: '将 {name} 声明为必填' },
    optional: { en: 'Declare {name} as optional', zh: '将 {name} 声明为可选' },
    all: {
      en: 'Declare all {count} undeclared variables as required',
      zh: '将 {count} 个未声明的变量全部声明为必填',
    },
    'all-optional': {
      en: 'Declare all {count} undeclared variables as optional',
      zh: '将 {count} 个未声明的变量全部声明为可选',
    },
    'all-mixed': {
      en: 'Declare all {count} undeclared variables, those a condition asks for as optional',
      zh: '声明全部 {count} 个未声明的变量，条件中用到的声明为可选',
    },
  },
  check({ template, dictionary }) {
    // With no readable list the front matter's own fault speaks, not every variable of the letter.
    if (!template.head.required) return [];
    const known = new Set(declared(template.head).map((field) => field.value));
    const first = new Map<string, VariableUse>();
    // What is not written as it is called has a fault of its own.
    for (const use of template.uses)
      if (template.source.slice(use.span.start, use.span.end) !== use.name) continue;
      else if (!known.has(use.name) && dictionary.has(use.name) && !first.has(use.name))
        first.set(use.name, use);
    if (!first.size) return [];
    const names = [...first.keys()];
    const asked = new Set(template.uses.filter((use) => isAskedFor(template, use)).map(({ name }) => name));
    const optional = names.filter((name) => asked.has(name));
    const required = names.filter((name) => !asked.has(name));
    const all = together([...declaring(template, required), ...declaringOptional(template, optional)]);
    const title = !optional.length ? 'all' : required.length ? 'all-mixed' : 'all-optional';
    const every = { title, safe: true, edits: all, data: { count: String(names.length) } };
    return [...first.values()].map(({ name, span }) => {
      const isOptional = asked.has(name);
      const edits = (isOptional ? declaringOptional : declaring)(template, [name]);
      const alone = { title: isOptional ? 'optional' : 'declare', safe: true, edits };
      // All of them first: one by one they would be added at the same place and wait for each other.
      const fixes = (names.length > 1 ? [every, alone] : [alone]).filter((fix) => fix.edits.length);
      return { code: 'undeclared', data: { name }, span, ...(fixes.length && { fixes }) };
    });
  },
};

/** Lists that end on the same line grow at the same place: one edit, the required names first. */
const together = (edits: readonly Edit[]): readonly Edit[] => {
  const [one, two] = edits;
  return one && two && one.start === two.start && one.end === two.end
    ? [{ ...one, text: one.text + two.text }]
    : edits;
};

const head = (lang: 'en' | 'zh', variables: string, subject = '') =>
  `---\ntitle: T\nlang: ${lang}\nstage: final\ntone: decisive\nchannel: message\n${subject}variables:\n${variables}\n---\n\n`;

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: `${head('en', '  required: [invoice_number]')}Pay {{ [[amount_due]] }} on {{ invoice_number }}. Now: {{ amount_due }}.`,
      },
      {
        text: `${head('en', '  required:\n    - invoice_number')}{% if [[payment_link]] %}Pay online.{% endif %} {{ invoice_number }}`,
      },
      { text: `${head('en', '  required: []', 'subject: "Invoice {{ [[invoice_number]] }}"\n')}Pay.` },
    ],
    good: [
      { text: `${head('en', '  required: [amount_due]')}Pay {{ amount_due }}.` },
      {
        text: `${head('en', '  required: []\n  optional: [payment_link]')}{% if payment_link %}{{ payment_link }}{% endif %}`,
      },
      {
        text: `${head('en', '  required: [invoices]')}{% for row in invoices %}{{ row.amount }} {% endfor %}`,
      },
    ],
  },
  zh: {
    bad: [
      {
        text: `${head('zh', '  required: [invoice_number]')}发票 {{ invoice_number }}：请支付 {{ [[amount_due]] }}。`,
      },
      {
        text: `${head('zh', '  required:\n    - invoice_number')}{% if [[payment_link]] %}可在线付款。{% endif %}{{ invoice_number }}`,
      },
      { text: `${head('zh', '  required: []', 'subject: "发票 {{ [[invoice_number]] }}"\n')}请付款。` },
    ],
    good: [
      { text: `${head('zh', '  required: [amount_due]')}请支付 {{ amount_due }}。` },
      {
        text: `${head('zh', '  required: []\n  optional: [payment_link]')}{% if payment_link %}{{ payment_link }}{% endif %}`,
      },
      {
        text: `${head('zh', '  required: [invoices]')}{% for row in invoices %}{{ row.amount }} {% endfor %}`,
      },
    ],
  },
};
