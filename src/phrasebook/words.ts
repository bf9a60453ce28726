/** What the book says of its own, beside the pack's words: headings, marks, directions. */
import type { Bilingual, Language } from '../model/language.js';
import type { Channel } from '../model/stage.js';

export const CHANNEL: Readonly<Record<Channel, Bilingual>> = {
  email: { en: 'email', zh: '邮件' },
  letter: { en: 'letter', zh: '函件' },
  phone: { en: 'phone', zh: '电话' },
  message: { en: 'message', zh: '消息' },
};

export const LANGUAGE_NAME: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

export const BOOK = {
  contents: { en: 'Contents', zh: '目录' },
  letters: { en: 'Letters', zh: '信函' },
  phrases: { en: 'Phrases by move', zh: '分步用语' },
  otherLetters: { en: 'Other letters', zh: '其他函件' },
  situations: { en: 'Situations', zh: '特定情形' },
  playbook: { en: 'Playbook', zh: '催收打法' },
  causes: { en: 'Causes of late payment', zh: '逾期原因' },
  markets: { en: 'Markets', zh: '各地市场' },
  matrix: { en: 'Who gets which letter', zh: '客户分级与对应函件' },
  questions: { en: 'Questions that tell a process from an excuse', zh: '分辨流程与借口的问题' },
  checklists: { en: 'Checklists', zh: '核对清单' },
  clauses: { en: 'Contract clauses', zh: '合同条款' },
  sayAvoid: { en: 'Say and avoid', zh: '措辞宜忌' },
  say: { en: 'Say', zh: '宜' },
  avoid: { en: 'Avoid', zh: '忌' },
  why: { en: 'Why', zh: '缘由' },
  aim: { en: 'Aim', zh: '目的' },
  tone: { en: 'Tone', zh: '语气' },
  must: { en: 'Must be said', zh: '必须写明' },
  channels: { en: 'Channels', zh: '渠道' },
  subject: { en: 'Subject', zh: '主题' },
  attachments: { en: 'Attached', zh: '附件' },
  stages: { en: 'Stages', zh: '阶段' },
  note: { en: 'Note', zh: '说明' },
  signs: { en: 'Signs', zh: '迹象' },
  answer: { en: 'Answer', zh: '对策' },
  question: { en: 'Question', zh: '问题' },
  real: { en: 'A real process answers', zh: '真走流程的回答' },
  excuse: { en: 'An excuse answers', zh: '借口的回答' },
  tier: { en: 'Customer tier', zh: '客户等级' },
  when: { en: 'if there is: {names}', zh: '如有{names}' },
  otherwise: { en: 'otherwise', zh: '否则' },
  advice: {
    en: 'The wording is a starting point and no legal advice. Check law and figures before use.',
    zh: '所载措辞供参考，不构成法律意见；法律及数据请在使用前核对。',
  },
  reviewed: { en: 'Version {version}, reviewed on {date}', zh: '版本 {version}，审阅日期 {date}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The days of a stage, by where they lie about the due date. */
export const WINDOW = {
  before: { en: '{from} to {to} days before the due date', zh: '付款日前{from}至{to}天' },
  open: { en: 'From {from} days before the due date', zh: '付款日前{from}天起' },
  from: { en: 'From day {from} after the due date', zh: '逾期{from}天以上' },
  within: { en: 'Day {from} to day {to} after the due date', zh: '逾期{from}至{to}天' },
  around: {
    en: 'From {from} days before to {to} days after the due date',
    zh: '付款日前{from}天至逾期{to}天',
  },
  on: { en: 'Due date to day {to} after it', zh: '付款日起至逾期{to}天' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A text in the languages of the book, one behind the other. */
export const inAll = (text: Bilingual, languages: readonly Language[], between = ' · '): string =>
  languages.map((lang) => text[lang]).join(between);
