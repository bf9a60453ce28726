/** What the editor's answers say in the reader's language: labels, titles, refusals. */
import type { ProblemCode } from '../compile/data-problem.js';
import type { Bilingual } from '../model/language.js';

export const RENAME = {
  badName: {
    en: '“{name}” cannot be the name of a variable; write small letters, digits and single underscores, for example pay_by.',
    zh: '“{name}”不能用作变量名；请用小写字母、数字和单个下划线，例如 pay_by。',
  },
  reserved: {
    en: '“{name}” means something else in a tag; choose another name.',
    zh: '“{name}”在标签中另有含义，请换一个名字。',
  },
  taken: {
    en: 'The name “{name}” is taken; two variables would become one.',
    zh: '“{name}”已被使用，改名后两个变量会混为一个。',
  },
  inLoop: {
    en: '“{name}” is the item of a loop in {path}, which would hide the variable; choose another name.',
    zh: '“{name}”是 {path} 中循环项的名字，会遮住该变量；请换一个名字。',
  },
  shipped: {
    en: '“{name}” comes with Dunmark. Give the pack a variables.yml of its own to name variables differently.',
    zh: '“{name}”是 Dunmark 自带的变量；如需改名，请先在文本库中建立自己的 variables.yml。',
  },
  unreadable: {
    en: '{path} names “{name}” and cannot be read in full; mend it first.',
    zh: '{path} 中有“{name}”，但该文件无法完整读取，请先修正。',
  },
  unplaced: {
    en: '{path} names “{name}” in a way that cannot be changed safely; change it there by hand.',
    zh: '{path} 中“{name}”的写法无法自动修改，请先手工修改。',
  },
} as const satisfies Record<string, Bilingual>;

export const ACTION = {
  disable: { en: 'Disable {rule} for this line', zh: '本行不检查 {rule}' },
  /** Stands in the letter until the writer types over it. */
  reason: { en: 'reason', zh: '理由' },
  fixAll: { en: 'Apply all safe fixes', zh: '应用全部安全修正' },
  insert: { en: 'Insert phrase: “{phrase}”', zh: '插入用语：“{phrase}”' },
  format: { en: 'Put the front matter in its usual order', zh: '按惯例整理信头的顺序与引号' },
} as const satisfies Record<string, Bilingual>;

/** Beside the bar that shows how far the server is. */
export const PROGRESS = {
  pack: { en: 'Dunmark: judging the pack', zh: 'Dunmark：正在检查文本库' },
} as const satisfies Record<string, Bilingual>;

export const LINK = {
  twin: {
    en: { en: 'Open the English twin', zh: '打开英文版' },
    zh: { en: 'Open the Chinese twin', zh: '打开中文版' },
  },
  letter: { en: 'Open {id}', zh: '打开 {id}' },
  file: { en: 'Open {name}', zh: '打开 {name}' },
} as const;

export const PREVIEW = {
  tooLong: { en: 'The data is longer than one letter’s can be.', zh: '数据过长，不像是一封信的数据。' },
  noObject: {
    en: 'The data must be one object of names and values, { "client_name": "…" }.',
    zh: '数据应为一个由名称和值组成的对象，如 { "client_name": "…" }。',
  },
  noJson: {
    en: 'The data is no valid JSON at line {line}, column {column}.',
    zh: '数据不是有效的 JSON：第 {line} 行第 {column} 列有误。',
  },
  refused: { en: 'The letter cannot be filled in.', zh: '无法填入：链接不安全，或生成的信件过长。' },
  unexpected: {
    en: 'The letter cannot be shown; please report this with the letter.',
    zh: '无法显示这封信；请附上该信反馈此问题。',
  },
  meant: { en: ' Did you mean {suggestion}?', zh: '是否应为 {suggestion}？' },
  example: { en: ' For example {example}.', zh: '例如 {example}。' },
} as const satisfies Record<string, Bilingual>;

/** What is wrong with a value; the English is the compiler's. */
export const PROBLEM: Readonly<Record<ProblemCode, Bilingual>> = {
  missing: { en: '“{path}” is missing.', zh: '缺少“{path}”。' },
  unknown: { en: '“{path}” is not known.', zh: '没有名为“{path}”的变量。' },
  mistyped: { en: '“{path}” has a value of the wrong kind.', zh: '“{path}”的值类型不对。' },
  'too-long': { en: '“{path}” is too long.', zh: '“{path}”的值过长。' },
  'too-many-rows': { en: '“{path}” has too many rows.', zh: '“{path}”的行数过多。' },
  'control-character': {
    en: '“{path}” holds a control character.',
    zh: '“{path}”中有控制字符或残缺的字符。',
  },
  'line-break': { en: '“{path}” holds a line break.', zh: '“{path}”应为一行，却有换行。' },
  'unsafe-url': { en: '“{path}” is not a link that may be sent.', zh: '“{path}”不是可以发送的链接。' },
};

export const NEW_LETTER = {
  badId: {
    en: '“{id}” cannot be the id of a letter; write a folder and a name in small letters, digits and hyphens, for example final/email.',
    zh: '“{id}”不能用作信函编号；请用小写字母、数字和连字符写成“目录/名称”，例如 final/email。',
  },
  taken: { en: 'The pack has a letter “{id}” already.', zh: '文本库中已有“{id}”这封信。' },
} as const satisfies Record<string, Bilingual>;

export const OUTLINE = {
  letter: { en: 'Letter', zh: '信函' },
  variables: { en: 'variables', zh: '变量' },
  paragraph: { en: 'paragraph', zh: '段落' },
  heading: { en: 'heading', zh: '标题' },
  item: { en: 'list item', zh: '列表项' },
  cell: { en: 'table cell', zh: '表格单元' },
  subject: { en: 'subject', zh: '主题' },
  closing: { en: 'sign-off', zh: '落款' },
} as const satisfies Record<string, Bilingual>;
