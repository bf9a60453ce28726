/** What the editor's answers say in the reader's language: labels, titles, refusals. */
import type { Bilingual, Language } from '../model/language.js';
import type { Channel } from '../model/stage.js';

/** One of the texts, its `{slots}` filled. */
export const say = (
  text: Bilingual,
  locale: Language,
  data: Readonly<Record<string, string | number>> = {},
): string => text[locale].replace(/\{(\w+)\}/g, (slot, name: string) => `${data[name] ?? slot}`);

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

/** As the console names them. */
export const CHANNEL: Readonly<Record<Channel, Bilingual>> = {
  email: { en: 'email', zh: '邮件' },
  letter: { en: 'letter', zh: '信函' },
  phone: { en: 'phone', zh: '电话' },
  message: { en: 'message', zh: '即时消息' },
};

export const ACTION = {
  disable: { en: 'Disable {rule} for this line', zh: '本行不检查 {rule}' },
  /** Stands in the letter until the writer types over it. */
  reason: { en: 'reason', zh: '理由' },
  fixAll: { en: 'Apply all safe fixes', zh: '应用全部安全修正' },
  insert: { en: 'Insert phrase: “{phrase}”', zh: '插入用语：“{phrase}”' },
} as const satisfies Record<string, Bilingual>;

export const LINK = {
  twin: {
    en: { en: 'Open the English twin', zh: '打开英文版' },
    zh: { en: 'Open the Chinese twin', zh: '打开中文版' },
  },
  letter: { en: 'Open {id}', zh: '打开 {id}' },
  file: { en: 'Open {name}', zh: '打开 {name}' },
} as const;
