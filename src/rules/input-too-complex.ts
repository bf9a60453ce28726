/** Finds files that are larger or more deeply nested than any letter, which reading therefore left alone. */
import { everywhere, type LetterRule, type Message, type RuleProof } from '../lint/rule.js';
import type { Bilingual } from '../model/language.js';

/** What there is too much of, by the code of the fault. */
const COUNTED: Readonly<Record<string, Bilingual>> = {
  'front-matter-too-many-lines': { en: 'lines of front matter', zh: '头信息的行数' },
  lines: { en: 'lines in the letter', zh: '正文行数' },
  depth: { en: 'levels of lists and quotes inside each other', zh: '列表与引用的嵌套层数' },
  'list-lines': { en: 'list items', zh: '列表项数' },
  'quote-lines': { en: 'quoted lines', zh: '引用行数' },
  underlines: { en: 'rules and underlines', zh: '分隔线与下划线的行数' },
  emphasis: { en: 'marks of emphasis (* and _) in one paragraph', zh: '同一段中 * 与 _ 的个数' },
  brackets: { en: 'opening brackets in one paragraph', zh: '同一段中左方括号的个数' },
  angles: { en: 'signs < in one paragraph', zh: '同一段中 < 的个数' },
  backticks: { en: 'backticks in one paragraph', zh: '同一段中反引号的个数' },
  pipes: { en: 'pipes in one paragraph or table', zh: '同一段或同一表格中竖线的个数' },
  'tags-too-deep': { en: 'levels of if and for inside each other', zh: 'if 与 for 的嵌套层数' },
  'too-many-filters': { en: 'filters in one tag', zh: '同一标签中过滤器的个数' },
  'condition-too-long': {
    en: 'parts joined by “and” or “or” in one condition',
    zh: '同一条件中 and、or 连接的项数',
  },
};

const MEASURED: Readonly<Record<string, Bilingual>> = {
  'file-too-large': { en: 'The file', zh: '文件' },
  'front-matter-too-long': { en: 'The front matter', zh: '头信息' },
  'body-too-long': { en: 'The letter', zh: '正文' },
};

const counted = (what: Bilingual): Message => ({
  message: {
    en: `There are more than {limit} ${what.en}; no letter needs them, so the file is not read further.`,
    zh: `${what.zh}超过 {limit}，信件用不了这么多，文件不再往下读。`,
  },
  hint: {
    en: 'Write this part more plainly, or split the letter.',
    zh: '请把这一部分写简单些，或拆成几封信。',
  },
});

const measured = (what: Bilingual): Message => ({
  message: {
    en: `${what.en} is {size} long and at most {limit} is read, because no letter is that long.`,
    zh: `${what.zh}长 {size}，最多只读 {limit}，信件不会这么长。`,
  },
  hint: {
    en: 'Shorten it, or move what is not a letter to a file of its own.',
    zh: '请精简，或把不属于信件的内容移到别的文件。',
  },
});

const each = (texts: Readonly<Record<string, Bilingual>>, say: (what: Bilingual) => Message) =>
  Object.fromEntries(Object.entries(texts).map(([code, what]) => [code, say(what)]));

export const rule: LetterRule = {
  scope: 'letter',
  id: 'input-too-complex',
  alone: true,
  group: 'template',
  severity: everywhere('error'),
  title: { en: 'Too large or too nested to be a letter', zh: '过大或过于复杂' },
  why: {
    en: 'A letter is short; a file beyond these limits is a mistake or an attack, and reading it could take minutes.',
    zh: '信件都很短；超出这些限度的文件不是误放就是攻击，读取可能要花几分钟。',
  },
  messages: {
    ...each(COUNTED, counted),
    ...each(MEASURED, measured),
    'phrase-too-long': {
      message: {
        en: 'This text has {size} characters and at most {limit} are read, because a phrase is a sentence or two.',
        zh: '这段文字有 {size} 个字符，最多只读 {limit} 个，因为一条短语只有一两句话。',
      },
      hint: {
        en: 'Shorten it, or make several phrases of it.',
        zh: '请精简，或拆成几条。',
      },
    },
  },
  check: ({ template }) => template.faults.filter((fault) => fault.rule === 'input-too-complex'),
};

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Dear {{ client_name }},\n\n> > > > > > > [[Far too deep.]]' },
      { text: `Please [[${'*pay* '.repeat(101).trimEnd()}]]`.replace('Please [[', '[[Please ') },
      {
        text: `${'{% if payment_link %}'.repeat(16)}[[{% if pay_by %}]]a{% endif %}${'{% endif %}'.repeat(16)}`,
      },
      { text: `${'Pay.\n\n---\n\n'.repeat(20)}Pay.\n\n[[---]]` },
    ],
    good: [
      { text: '> You wrote:\n>\n> > Two levels of quoted mail.' },
      { text: `- one\n  - two\n    - three` },
      { text: 'Name: ______________________________\n\nDate: ______________________________' },
    ],
  },
  zh: {
    bad: [
      { text: '> > > > > > > [[太深了。]]' },
      { text: `[[${'**请付款** '.repeat(51).trimEnd()}]]` },
      { text: `${'请付款。\n\n---\n\n'.repeat(20)}请付款。\n\n[[---]]` },
    ],
    good: [
      { text: '> 贵司来信：\n>\n> > 两层引用。' },
      { text: '- 第一\n  - 第二\n    - 第三' },
      { text: '签字：______________________________　日期：______________________________' },
    ],
  },
};
