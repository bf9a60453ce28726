/** Finds variables a letter declares and never uses. */
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { declared, undeclaring } from '../model/declared.js';

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  guessesBeside: ['foreign-placeholder', 'unknown-variable', 'undeclared-variable'],
  id: 'unused-variable',
  group: 'template',
  severity: everywhere('warning'),
  title: { en: 'Unused variable', zh: '变量未使用' },
  why: {
    en: 'A declared variable is asked for each time the letter is filled in; one that appears nowhere wastes that work, or was meant to appear.',
    zh: '已声明的变量每次填写都要提供；信里用不到它，要么白费功夫，要么是漏写了。',
  },
  messages: {
    unused: {
      message: {
        en: '“{name}” is declared but appears nowhere in the letter, so it is asked for in vain.',
        zh: '声明了“{name}”，信中却没有用到，填写它没有意义。',
      },
      hint: {
        en: 'Use {{ {name} }} where it belongs, or take it off the list.',
        zh: '在该用的地方写上{{ {name} }}，或从列表中删去。',
      },
    },
    twice: {
      message: { en: '“{name}” is declared twice.', zh: '“{name}”声明了两次。' },
      hint: { en: 'Keep one of the two.', zh: '保留其中一个即可。' },
    },
  },
  titles: { remove: { en: 'Remove {name} from the list', zh: '从列表中删去 {name}' } },
  check({ template, dictionary, facts }) {
    const used = new Set(template.uses.map((use) => use.name));
    const seen = new Set<string>();
    return declared(template.head).flatMap((field) => {
      const name = field.value;
      const twice = seen.has(name);
      seen.add(name);
      const variable = dictionary.get(name);
      if (!twice && (used.has(name) || !variable)) return [];
      // Another tool's blank stands where it belongs, and is found itself.
      if (!twice && variable && facts(variable.role).some((fact) => fact.by === 'placeholder')) return [];
      const edits = undeclaring(template, field);
      const fixes = edits.length ? [{ title: 'remove', safe: true, edits }] : [];
      return [{ code: twice ? 'twice' : 'unused', data: { name }, span: field.span, fixes }];
    });
  },
};

const head = (lang: 'en' | 'zh', variables: string, more = '') =>
  `---\ntitle: T\nlang: ${lang}\nstage: final\ntone: decisive\nchannel: message\n${more}variables:\n${variables}\n---\n\n`;

export const proof: RuleProof = {
  en: {
    bad: [
      { text: `${head('en', '  required: [amount_due, [[pay_by]] ]')}Pay {{ amount_due }}.` },
      { text: `${head('en', '  required: []\n  optional:\n    - [[payment_link]]')}Pay.` },
      {
        text: `${head('en', '  required: [amount_due]\n  optional: [ [[amount_due]] ]')}Pay {{ amount_due }}.`,
      },
    ],
    good: [
      { text: `${head('en', '  required: [amount_due]')}Pay {{ amount_due }}.` },
      {
        text: `${head('en', '  required: []\n  optional: [payment_link]')}{% if payment_link %}Pay online.{% endif %}`,
      },
      {
        text: `${head('en', '  required: [invoice_number, evidence_list]', 'subject: "Invoice {{ invoice_number }}"\nattachments: ["{{ evidence_list }}"]\n')}Pay.`,
      },
    ],
  },
  zh: {
    bad: [
      { text: `${head('zh', '  required: [amount_due, [[pay_by]] ]')}请支付 {{ amount_due }}。` },
      { text: `${head('zh', '  required: []\n  optional:\n    - [[payment_link]]')}请付款。` },
      {
        text: `${head('zh', '  required: [amount_due]\n  optional: [ [[amount_due]] ]')}请支付 {{ amount_due }}。`,
      },
    ],
    good: [
      { text: `${head('zh', '  required: [amount_due]')}请支付 {{ amount_due }}。` },
      {
        text: `${head('zh', '  required: []\n  optional: [payment_link]')}{% if payment_link %}可在线付款。{% endif %}`,
      },
      {
        text: `${head('zh', '  required: [invoice_number, evidence_list]', 'subject: "发票 {{ invoice_number }}"\nattachments: ["{{ evidence_list }}"]\n')}请付款。`,
      },
    ],
  },
};
