/** What completion and hover say of their own, in both languages. */
import { fill } from '../lint/messages.js';
import type { Bilingual, Language } from '../model/language.js';

export const HELP = {
  variable: { en: 'Variable', zh: '变量' },
  type: { en: 'Type', zh: '类型' },
  role: { en: 'Part', zh: '作用' },
  example: { en: 'Example', zh: '示例' },
  columns: { en: 'Columns', zh: '列' },
  column: { en: 'Column of {list}', zh: '{list} 的列' },
  row: { en: 'One row of {list}', zh: '{list} 中的一行' },
  item: { en: 'One item of {list}', zh: '{list} 中的一项' },
  place: { en: 'Place in the loop', zh: '循环中的位置' },
  required: { en: 'required in this letter', zh: '本函件必填' },
  optional: { en: 'optional in this letter', zh: '本函件选填' },
  undeclared: { en: 'not yet declared in this letter', zh: '本函件尚未声明' },
  unused: { en: 'declared, not used yet', zh: '已声明，尚未使用' },
  used: { en: 'used, not declared yet', zh: '已使用，尚未声明' },
  overdue: { en: 'has a value only after the due date', zh: '付款日之后才有值' },
  unknown: { en: 'Not in the dictionary of this pack.', zh: '不在本文本库的变量表中。' },
  declaredIn: { en: 'Declared in {path}', zh: '声明于 {path}' },
  values: { en: 'One of: {values}', zh: '可选值：{values}' },
  otherwise: { en: 'Unless said otherwise: {value}', zh: '不写即为：{value}' },
  days: { en: 'When', zh: '时间' },
  tones: { en: 'Tone', zh: '语气' },
  aim: { en: 'Aim', zh: '目的' },
  usualTone: { en: 'usual at this stage', zh: '本阶段常用' },
  write: { en: 'Write instead', zh: '宜写作' },
  innocent: { en: 'Left alone', zh: '可以这样写' },
  letterIn: { en: 'Letter', zh: '函件' },
  filter: { en: 'Filter', zh: '过滤器' },
  tag: { en: 'Tag', zh: '标签' },
  found: { en: 'found below', zh: '下文有此问题' },
  directive: { en: 'Allow what a rule finds in the next line', zh: '允许下一行中某条规则所指的写法' },
  reason: { en: 'why it is right here', zh: '此处为何可以' },
  frontMatter: { en: 'Front matter of a new letter', zh: '新函件的开头部分' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a filter does. */
export const FILTER_WORDS: Readonly<Record<string, Bilingual>> = {
  money: { en: 'writes a sum of money', zh: '按金额书写' },
  date: { en: 'writes a date: long, short, day or iso', zh: '按日期书写：long、short、day、iso' },
  days: { en: 'writes a number of days', zh: '按天数书写' },
  default: { en: 'stands in when there is no value', zh: '没有值时用它代替' },
  upcase: { en: 'all letters large', zh: '全部大写' },
  downcase: { en: 'all letters small', zh: '全部小写' },
  capitalize: { en: 'the first letter large', zh: '首字母大写' },
  strip: { en: 'no blanks at the ends', zh: '去掉首尾空白' },
  append: { en: 'adds text behind it', zh: '在后面加文字' },
  prepend: { en: 'adds text before it', zh: '在前面加文字' },
  replace: { en: 'puts one text in place of another', zh: '替换文字' },
  truncate: { en: 'at most so many characters', zh: '限制字数' },
  join: { en: 'a list as one text', zh: '把列表连成一段文字' },
  size: { en: 'how many there are', zh: '数目' },
};

export const TAG_WORDS: Readonly<Record<string, Bilingual>> = {
  if: { en: 'only when there is a value', zh: '有值时才写' },
  unless: { en: 'only when there is no value', zh: '没有值时才写' },
  for: { en: 'once for each item of a list', zh: '列表中每一项写一次' },
  elsif: { en: 'otherwise, when', zh: '否则，如果' },
  else: { en: 'otherwise', zh: '否则' },
  endif: { en: 'closes if', zh: '结束 if' },
  endunless: { en: 'closes unless', zh: '结束 unless' },
  endfor: { en: 'closes for', zh: '结束 for' },
};

export const say = (text: Bilingual, locale: Language, data: Readonly<Record<string, string>> = {}): string =>
  fill(text, locale, data);
