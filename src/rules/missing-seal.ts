/** Finds final letters to China that carry no company seal or no date. */
import { isDated } from '../lint/dated.js';
import type { Letter } from '../lint/letter.js';
import { at, type LetterRule, type ReportFix, type RuleProof } from '../lint/rule.js';
import { declaring } from '../model/declared.js';
import type { Edit } from '../model/finding.js';
import type { Bilingual } from '../model/language.js';
import { DEMANDS } from '../model/situation.js';
import { toSource } from '../model/text-block.js';

const SEAL: Bilingual = { en: ' (company seal)', zh: '（盖章）' };

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-seal',
  group: 'structure',
  severity: at(['final'], 'warning'),
  title: { en: 'No seal or no date', zh: '没有盖章或日期' },
  why: {
    en: 'In China it is the seal that binds a company and the date that starts its periods; an unsealed demand is easily set aside.',
    zh: '函件加盖公章才代表公司，有日期才能起算期限；没有盖章的函件很容易不被当回事。',
  },
  messages: {
    seal: {
      message: {
        en: 'The signature has no place for the company’s seal, so this final letter may be taken for a clerk’s note.',
        zh: '落款没有盖章处，这封最后催款函可能被当作经办人的普通来信。',
      },
      hint: {
        en: 'Mark its place behind the company: {{ sender_company }} (company seal).',
        zh: '在公司名称后注明：{{ sender_company }}（盖章）。',
      },
    },
    date: {
      message: {
        en: 'The letter bears no date of its own, so nobody can show later when this final demand was made.',
        zh: '函件没有落款日期，日后无法证明最后催款是何时发出的。',
      },
      hint: {
        en: 'Put {{ letter_date }} under the company’s name.',
        zh: '在公司名称下写上{{ letter_date }}。',
      },
    },
    both: {
      message: {
        en: 'The signature has neither a place for the company’s seal nor a date, without which a final letter counts for little.',
        zh: '落款既没有盖章处也没有日期，最后催款函缺了这两样就没有分量。',
      },
      hint: {
        en: 'Close with {{ sender_company }} (company seal) and {{ letter_date }} below it.',
        zh: '落款写明{{ sender_company }}（盖章），另起一行写{{ letter_date }}。',
      },
    },
  },
  titles: { add: { en: 'Add the seal and the date', zh: '补上盖章处和日期' } },
  check(letter) {
    const { channel, situation, template, lang } = letter;
    const isChinese = lang === 'zh' || template.head.market?.value === 'cn';
    if (channel !== 'letter' || !isChinese || !DEMANDS.has(situation)) return [];
    const sealed = letter.hits('seal').some(({ block }) => block.kind !== 'subject');
    const dated = isDated(letter);
    if (sealed && dated) return [];
    const code = sealed ? 'date' : dated ? 'seal' : 'both';
    return [{ code, span: letter.signaturePlace, fixes: adding(letter, !sealed, !dated) }];
  },
};

/** The seal behind the company that signs, the date on a line of its own. */
function adding(letter: Letter, seal: boolean, date: boolean): readonly ReportFix[] {
  const { template, dictionary, signaturePlace, lang } = letter;
  const edits: Edit[] = [];
  if (seal) {
    const company = letter.facts('sender-company').findLast(({ block }) => block.kind !== 'subject');
    if (!company) return [];
    const { end } = toSource(company.block, company.start, company.end);
    edits.push({ start: end, end, text: SEAL[lang] });
  }
  if (date) {
    if (!dictionary.has('letter_date')) return [];
    const { end } = signaturePlace;
    edits.push({ start: end, end, text: '\\\n{{ letter_date }}' }, ...declaring(template, ['letter_date']));
  }
  return [{ title: 'add', safe: false, edits }];
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: english('Pay.\n\nYours faithfully,\n\n[[{{ sender_company }}]]') },
      { text: english('{{ letter_date }}\n\nPay.\n\nYours faithfully,\n\n[[{{ sender_company }}]]') },
      { text: english('Pay.\n\nYours faithfully,\n\n[[{{ sender_company }} (company seal)]]') },
    ],
    good: [
      {
        text: english(
          '{{ letter_date }}\n\nPay.\n\nYours faithfully,\n\n{{ sender_company }} (company chop)',
        ),
      },
      { text: english('Pay.\n\nYours faithfully,\n\nPellworth Valves Ltd (seal)\\\n18 August 2026') },
      { text: english('Pay.\n\nYours faithfully,\n\n{{ sender_company }}', 'uk') },
      { text: 'Pay.\n\nYours faithfully,\n\n{{ sender_company }}', channel: 'letter' },
    ],
  },
  zh: {
    bad: [
      { text: '请付款。\n\n特此函告。\n\n[[{{ sender_company }}]]', channel: 'letter' },
      { text: '请付款。\n\n特此函告。\n\n{{ sender_company }}\\\n[[{{ letter_date }}]]', channel: 'letter' },
      { text: '请付款。\n\n特此函告。\n\n[[{{ sender_company }}（盖章）]]', channel: 'letter' },
      {
        text: '请于2026年8月26日前付清。\n\n此致\n\n青禾泵业有限公司\\\n[[财务部]]',
        channel: 'letter',
      },
    ],
    good: [
      { text: '请付款。\n\n{{ sender_company }}（盖章）\\\n{{ letter_date }}', channel: 'letter' },
      { text: '请付款。\n\n青禾泵业有限公司（公章）\\\n2026年8月18日', channel: 'letter' },
      { text: '日期：2026年8月18日\n\n请付款。\n\n本函加盖公章后生效。', channel: 'letter' },
      { text: '请付款。\n\n{{ sender_company }}', channel: 'email' },
      { text: '请付款。\n\n{{ sender_company }}', stage: 'formal', channel: 'letter' },
    ],
  },
};

function english(body: string, market = 'cn'): string {
  return `---\ntitle: Final demand\nlang: en\nstage: final\ntone: decisive\nchannel: letter\nmarket: ${market}\nsubject: Final demand\nvariables:\n  required: [sender_company, letter_date]\n---\n\n${body}`;
}
