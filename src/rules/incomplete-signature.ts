/** Finds formal and final letters that are not signed with name, title and company. */
import { lackCode, lackMessages } from '../lint/lacks.js';
import type { Letter } from '../lint/letter.js';
import { at, type LetterRule, type RuleProof } from '../lint/rule.js';
import { isWritten, type Line, linesOf, partsOf } from '../lint/signature-parts.js';
import { declaring } from '../model/declared.js';
import type { Bilingual } from '../model/language.js';
import { toSource } from '../model/text-block.js';
import type { Role } from '../model/variable.js';
import { opensLine } from '../text/opens-line.js';

const PARTS = ['name', 'title', 'company'] as const;
type Part = (typeof PARTS)[number];

const NAMED: Readonly<Record<Part, Bilingual>> = {
  name: { en: 'the sender’s name', zh: '发件人姓名' },
  title: { en: 'the sender’s title', zh: '职务' },
  company: { en: 'the company', zh: '公司名称' },
};
const ROLE = {
  name: 'sender-name',
  title: 'sender-title',
  company: 'sender-company',
} as const satisfies Record<Part, Role>;
const VARIABLE: Readonly<Record<Part, string>> = {
  name: 'sender_name',
  title: 'sender_title',
  company: 'sender_company',
};

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'incomplete-signature',
  group: 'structure',
  severity: at(['formal', 'final'], 'error'),
  title: { en: 'Incomplete signature', zh: '落款不完整' },
  why: {
    en: 'A formal demand binds only when it shows who speaks, in what office and for which company.',
    zh: '正式催款函要写明谁、以什么职务、代表哪家公司发出，才有分量。',
  },
  messages: {
    ...lackMessages(NAMED, {
      message: {
        en: 'The signature lacks {parts}, so the client cannot see who makes this demand.',
        zh: '落款缺少{parts}，对方看不出是谁提出的要求。',
      },
      hint: {
        en: 'Sign with {{ sender_name }}, {{ sender_title }} and {{ sender_company }}.',
        zh: '落款写明{{ sender_company }}、{{ sender_title }}和{{ sender_name }}。',
      },
    }),
    caller: {
      message: {
        en: 'The caller never says which company is calling, so the person called cannot tell whose demand this is.',
        zh: '通话中没有说明是哪家公司，对方不知道是谁在催款。',
      },
      hint: {
        en: 'Begin with it: “This is {{ sender_name }} of {{ sender_company }}.”',
        zh: '开头就说明：“我是{{ sender_company }}的{{ sender_name }}。”',
      },
    },
  },
  titles: { add: { en: 'Add {lines}', zh: '补上 {lines}' } },
  check(letter) {
    const missing = required(letter).filter((part) => !letter.states(ROLE[part]));
    if (!missing.length || missing.length <= writtenParts(letter)) return [];
    // In a finished script the company is a name among names; nobody can tell whose it is.
    if (letter.channel === 'phone')
      return letter.template.filled ? [] : [{ code: 'caller', span: letter.bodyPlace }];
    return [{ code: lackCode(missing), span: letter.signaturePlace, fixes: adding(letter, missing) }];
  },
};

/** A caller needs the company, a message no title; a Chinese letter is signed by the company's seal and the date. */
function required(letter: Letter): readonly Part[] {
  if (letter.channel === 'phone') return ['company'];
  if (letter.channel === 'message') return ['name', 'company'];
  const sealed = letter.lang === 'zh' && letter.channel === 'letter' && letter.states('letter-date');
  return sealed ? ['company'] : PARTS;
}

/** Names and titles written out in the signature: nobody can tell which is which, only how many there are. */
function writtenParts(letter: Letter): number {
  const { hits, closing, template } = letter;
  const isSignOff = ({ block, start, end }: Line): boolean =>
    hits('signoff').some(
      (hit) =>
        hit.block === block && start <= hit.start && hit.start < end && opensLine(block.text, hit.start),
    );
  const opensEnclosures = ({ block, start }: Line): boolean =>
    hits('enclosure').some((hit) => hit.block === block && hit.start === start);
  const lines = template.blocks
    .flatMap(linesOf)
    .filter((line) => toSource(line.block, line.start, line.end).start >= closing && !opensEnclosures(line))
    .map((line) => (isSignOff(line) ? behindSignOff(line) : line));
  if (letter.channel === 'message') {
    if (hits('self-intro').length) return PARTS.length;
    lines.push(...lastWords(letter));
  }
  return lines.flatMap((line) => partsOf(letter, line)).filter(isWritten).length;
}

/** `Regards, Jane Hill, Credit Manager` goes on; `Yours faithfully,` does not. */
function behindSignOff(line: Line): Line {
  const start = line.text.search(/[,\uff0c]/) + 1;
  return start
    ? { ...line, text: line.text.slice(start), start: line.start + start }
    : { ...line, text: '', start: line.end };
}

/** What follows the last full stop of a message and ends in none. */
function lastWords({ template, sentences }: Letter): readonly Line[] {
  const block = template.blocks.at(-1);
  const last = block && sentences(block).at(-1);
  const text = last && block.text.slice(last.start, last.end);
  return last && text && last.start > 0 && !/[.!?\u3002\uff01\uff1f]\s*$/.test(text)
    ? [{ ...last, block, text }]
    : [];
}

/** Each part on a line of its own, behind what is there. */
function adding({ template, dictionary, signaturePlace }: Letter, parts: readonly Part[]) {
  const names = parts.map((part) => VARIABLE[part]);
  if (!names.every((name) => dictionary.has(name))) return [];
  const at = signaturePlace.end;
  const lines = names.map((name) => `{{ ${name} }}`);
  const edits = [
    { start: at, end: at, text: lines.map((line) => `\\\n${line}`).join('') },
    ...declaring(template, names),
  ];
  return [{ title: 'add', safe: false, edits, data: { lines: lines.join(', ') } }];
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Please pay by {{ final_deadline }}.\n\nRegards,\n[[{{ sender_name }}]]', stage: 'final' },
      {
        text: 'Please pay by {{ final_deadline }}.\n\nYours faithfully,\n{{ sender_name }}\\\n[[{{ sender_company }}]]',
        stage: 'formal',
        channel: 'letter',
      },
      { text: '[[Please pay by {{ final_deadline }}.]]', stage: 'formal' },
      { text: 'Please pay by {{ final_deadline }}.\n\nRegards,\n[Your Name]\n[[[Title]]]', stage: 'formal' },
      { text: 'Please pay.\n\nRegards,\n\nLin Hua\\\n[[AR Clerk]]', stage: 'final' },
      { text: 'Please pay.\n\nRegards,\n\nLin Hua\\\n[[Assistant Manager]]', stage: 'formal' },
      { text: '[[Hello, this is {{ sender_name }}.]]', stage: 'final', channel: 'phone' },
    ],
    good: [
      {
        text: 'Please pay.\n\nYours sincerely,\\\n{{ sender_name }}\\\n{{ sender_title }}\\\n{{ sender_company }}',
        stage: 'final',
      },
      { text: 'Please pay.\n\n{{ sender_name }}, {{ sender_title }}, {{ sender_company }}', stage: 'formal' },
      { text: 'This is {{ sender_name }} of {{ sender_company }}.', stage: 'final', channel: 'phone' },
      {
        text: 'Please pay.\n\nYours faithfully,\n\nJane Hill\\\nCredit Manager\\\nHarbour Tools Ltd',
        stage: 'final',
      },
      { text: 'Please pay.\n\nJane Hill | Credit Manager | Harbour Tools Ltd', stage: 'final' },
      { text: 'Please pay.\n\nRegards, Jane Hill, Credit Manager, Harbour Tools Ltd', stage: 'final' },
      { text: 'Please pay.\n\nKind regards,\n\nHua Tools Ltd\\\nAR Clerk Lin Hua', stage: 'final' },
      { text: 'Pay by 3 March. Jane Hill, Harbour Tools', stage: 'formal', channel: 'message' },
      { text: 'Kind regards,\n{{ sender_name }}', stage: 'follow-up' },
    ],
  },
  zh: {
    bad: [
      { text: '请于 {{ final_deadline }} 前付清。\n\n此致\n敬礼\n\n[[{{ sender_name }}]]', stage: 'final' },
      {
        text: '请于 {{ final_deadline }} 前付清。\n\n{{ sender_name }}\\\n[[{{ letter_date }}]]',
        stage: 'formal',
        channel: 'letter',
      },
      { text: '[[请于 {{ final_deadline }} 前付清。]]', stage: 'formal' },
      {
        text: '特此函告。\n\n（盖章）\\\n{{ sender_title }}：{{ sender_name }}\\\n[[{{ letter_date }}]]',
        stage: 'final',
        channel: 'letter',
      },
      { text: '请付款。\n\n顺颂商祺\n\nLin Hua\\\n[[AR Clerk]]', stage: 'final' },
      { text: '请付款。\n\n顺颂商祺\n\n林晓\\\n[[财务经理]]', stage: 'final' },
      { text: '[[您好，我是{{ sender_name }}。]]', stage: 'final', channel: 'phone' },
    ],
    good: [
      { text: '请付款。\n\n{{ sender_company }}\\\n{{ sender_title }} {{ sender_name }}', stage: 'final' },
      {
        text: '特此函告。\n\n{{ sender_company }}（盖章）\\\n{{ letter_date }}',
        stage: 'final',
        channel: 'letter',
      },
      { text: '您好，我是{{ sender_company }}的{{ sender_name }}。', stage: 'final', channel: 'phone' },
      { text: '请付款。\n\n此致\n敬礼\n\n海澜贸易有限公司\\\n财务经理\\\n林晓', stage: 'final' },
      {
        text: '请付款。\n\n此致\n敬礼\n\n恩典轴承有限公司\\\n信贷主任 黄美恩 谨启',
        stage: 'final',
      },
      { text: '请付款。\n\n海澜贸易有限公司 财务经理 林晓 13800000000', stage: 'final' },
      {
        text: '请付款。\n\n海澜贸易有限公司\\\n法务主管：董佩\\\n2026年4月20日\n\n附件：合同、发票、3月16日通知。',
        stage: 'final',
      },
      { text: '请付款。\n\n顺颂商祺\n\nHua Tools Ltd\\\nAR Clerk Lin Hua', stage: 'formal' },
      { text: '请付款。\n\n顺颂商祺\n\nMuster GmbH Debitorenbuchhalterin Anna Klein', stage: 'final' },
      { text: '请于11月27日前付清。锦固五金 销售总监 范立', stage: 'formal', channel: 'message' },
      { text: '祝好！\n{{ sender_name }}', stage: 'follow-up' },
    ],
  },
};
