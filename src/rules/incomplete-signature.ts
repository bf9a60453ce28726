/** Finds formal and final letters that are not signed with name, title and company. */
import { lackCode, lackMessages } from '../lint/lacks.js';
import type { Letter } from '../lint/letter.js';
import { at, type LetterRule, type RuleProof } from '../lint/rule.js';
import { declaring } from '../model/declared.js';
import type { Bilingual } from '../model/language.js';
import type { Span } from '../model/span.js';
import { type TextBlock, toSource } from '../model/text-block.js';
import type { Role } from '../model/variable.js';
import { HAN, LETTER } from '../text/letters.js';
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
        zh: '落款写明 {{ sender_company }}、{{ sender_title }} 和 {{ sender_name }}。',
      },
    }),
    caller: {
      message: {
        en: 'The caller never says which company is calling, so the person called cannot tell whose demand this is.',
        zh: '通话中没有说明是哪家公司，对方不知道是谁在催款。',
      },
      hint: {
        en: 'Begin with it: “This is {{ sender_name }} of {{ sender_company }}.”',
        zh: '开头就说明：“我是 {{ sender_company }} 的 {{ sender_name }}。”',
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
function writtenParts({ hits, closing, channel, template: { blocks } }: Letter): number {
  const isNone = ({ block, start, end }: Line): boolean =>
    hits('signoff').some(
      (hit) =>
        hit.block === block && start <= hit.start && hit.start < end && opensLine(block.text, hit.start),
    ) || hits('enclosure').some((hit) => hit.block === block && hit.start === start);
  const lines = blocks
    .flatMap(linesOf)
    .filter((line) => toSource(line.block, line.start, line.end).start >= closing && !isNone(line))
    .map(({ text }) => text);
  return (lines.length || channel !== 'message' ? lines : [tailOf(blocks.at(-1)?.text ?? '')])
    .flatMap((text) => text.replace(BRACKETED, '').split(PARTED))
    .filter(isWritten).length;
}

/** A message is signed behind its last sentence. */
const tailOf = (text: string): string =>
  /[.!?\u3002\uff01\uff1f]\s*([^.!?\u3002\uff01\uff1f]{2,60})$/.exec(text)?.[1] ?? '';

interface Line extends Span {
  readonly block: TextBlock;
  readonly text: string;
}

function linesOf(block: TextBlock): readonly Line[] {
  let end = -1;
  return block.text.split('\n').map((text) => {
    const start = end + 1;
    end = start + text.length;
    return { block, text, start, end };
  });
}

/** (Seal), (on behalf of the board): a remark, not a part. [Title]: a blank, which counts by what it means. */
const BRACKETED =
  /[(\uff08][^()\uff08\uff09]*[)\uff09]|[[\uff3b{<\u3010][^[\]{}<>\uff3b\uff3d\u3010\u3011]*[\]\uff3d}>\u3011]/g;

/** A Chinese line holds a title and a name side by side. */
const PARTED = new RegExp(`[,|\\uff0c\\u3001]|(?<=[${HAN}])[ \\u3000:\\uff1a](?=[${HAN}])`, 'u');
const TWO_LETTERS = new RegExp(`[${LETTER}]{2}`, 'u');

const isWritten = (part: string): boolean => TWO_LETTERS.test(part) && !/[\uE000\uFFFC]/.test(part);

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
      { text: '祝好！\n{{ sender_name }}', stage: 'follow-up' },
    ],
  },
};
