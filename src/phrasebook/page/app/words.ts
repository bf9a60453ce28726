/** What the page itself says, in both languages of its interface. */
import type { Bilingual } from '../../../model/language.js';

export const WORDS = {
  phrases: { en: 'Phrases', zh: '用语' },
  letters: { en: 'Letters', zh: '信函' },
  compose: { en: 'Compose', zh: '拟稿' },
  views: { en: 'Parts of the book', zh: '栏目' },
  search: { en: 'Search', zh: '搜索' },
  searchHint: { en: 'Search in English or Chinese', zh: '中英文均可搜索' },
  textLanguage: { en: 'Language of the texts', zh: '文本语言' },
  both: { en: 'Both', zh: '双语' },
  theme: { en: 'Colours', zh: '配色' },
  auto: { en: 'Auto', zh: '自动' },
  light: { en: 'Light', zh: '浅色' },
  dark: { en: 'Dark', zh: '深色' },
  print: { en: 'Print', zh: '打印' },
  filters: { en: 'Filters', zh: '筛选' },
  stage: { en: 'Stage', zh: '阶段' },
  allStages: { en: 'All stages', zh: '全部阶段' },
  channel: { en: 'Channel', zh: '渠道' },
  allChannels: { en: 'All channels', zh: '全部渠道' },
  move: { en: 'Move', zh: '用途' },
  allMoves: { en: 'All moves', zh: '全部用途' },
  market: { en: 'Market', zh: '市场' },
  allMarkets: { en: 'All markets', zh: '全部市场' },
  cause: { en: 'Cause of delay', zh: '拖欠原因' },
  allCauses: { en: 'All causes', zh: '全部原因' },
  clearFilters: { en: 'Clear filters', zh: '清除筛选' },
  nothing: {
    en: 'Nothing matches. Use fewer words, or clear a filter.',
    zh: '没有符合的内容。请减少关键词，或清除筛选。',
  },
  fill: { en: 'Fill in once', zh: '一次填写' },
  fillHint: {
    en: 'Every phrase and letter takes these values at once. Nothing leaves this page.',
    zh: '所填内容即时代入全部用语和信函，不会离开本页。',
  },
  keep: { en: 'Keep on this computer', zh: '保存在本机' },
  keepHint: {
    en: 'Off: what you typed is gone when the page is closed.',
    zh: '不勾选时，关闭页面即清除所填内容。',
  },
  clear: { en: 'Clear', zh: '清空' },
  examples: { en: 'Use examples', zh: '填入示例' },
  allFields: { en: 'All fields', zh: '全部字段' },
  fewerFields: { en: 'Fewer fields', zh: '收起' },
  client: { en: 'Client', zh: '客户' },
  debt: { en: 'Invoice and amounts', zh: '发票与金额' },
  dates: { en: 'Dates and deadlines', zh: '日期与期限' },
  sender: { en: 'Our side', zh: '我方' },
  contract: { en: 'Contract and next steps', zh: '合同与后续措施' },
  details: { en: 'Details', zh: '其他细节' },
  moneyHint: { en: 'Currency and amount, as EUR 4,800.00', zh: '币种加金额，如 CNY 4,800.00' },
  dateHint: { en: 'A date as 2026-08-25', zh: '日期格式如 2026-08-25' },
  integerHint: { en: 'A whole number', zh: '请填整数' },
  percentHint: { en: 'A percentage, as 8%', zh: '百分比，如 8%' },
  emailHint: { en: 'An email address', zh: '请填邮箱地址' },
  textHint: { en: 'This cannot be used as it is', zh: '内容无法使用' },
  onePerLine: { en: 'one a line', zh: '每行一项' },
  addRow: { en: 'Add a row', zh: '加一行' },
  removeRow: { en: 'Remove row', zh: '删除此行' },
  copy: { en: 'Copy', zh: '复制' },
  copyText: { en: 'Copy text', zh: '复制纯文本' },
  copyRich: { en: 'Copy formatted', zh: '复制带格式' },
  copied: { en: 'Copied', zh: '已复制' },
  copiedOpen: { en: 'Copied; still to fill in: ', zh: '已复制，尚未填写：' },
  copyFailed: {
    en: 'The browser refused to copy; select the text instead.',
    zh: '浏览器不允许复制，请手动选取。',
  },
  subject: { en: 'Subject', zh: '主题' },
  attachments: { en: 'Enclosures', zh: '附件' },
  open: { en: 'Open', zh: '展开' },
  close: { en: 'Close', zh: '收起' },
  useInCompose: { en: 'Work on this letter', zh: '以此信拟稿' },
  addToLetter: { en: 'Add to letter', zh: '加入拟稿' },
  added: { en: 'Added to the letter', zh: '已加入拟稿' },
  aim: { en: 'Aim', zh: '目标' },
  tone: { en: 'Tone', zh: '语气' },
  must: { en: 'Must be said', zh: '必须写明' },
  beside: { en: 'Beside the ladder', zh: '阶段之外' },
  onlyIf: { en: 'more, once filled in: ', zh: '填写后另有一句：' },
  language: { en: 'Language', zh: '语言' },
  yourLetter: { en: 'Your letter', zh: '您的信函' },
  emptyLetter: {
    en: 'Still empty. Start from a letter, or add phrases move by move.',
    zh: '尚无内容。可从现成信函开始，或按用途逐句添加。',
  },
  startFrom: { en: 'Start from', zh: '从信函开始' },
  choose: { en: 'Choose a letter', zh: '选择信函' },
  up: { en: 'Move up', zh: '上移' },
  down: { en: 'Move down', zh: '下移' },
  remove: { en: 'Remove', zh: '移除' },
  startOver: { en: 'Start over', zh: '重新开始' },
  lacks: { en: 'Still missing at this stage', zh: '本阶段仍缺' },
  complete: {
    en: 'Nothing is missing that the linter asks for at this stage.',
    zh: '本阶段要求的内容已齐。',
  },
  lacksHow: {
    en: 'Found beforehand by the linter, sentence by sentence. Check the finished text with dunmark as well.',
    zh: '由检查器事先逐句得出；成稿请再用 dunmark 检查。',
  },
  notStage: { en: 'Not meant for this stage', zh: '不适用于本阶段' },
  notChannel: { en: 'Not meant for this channel', zh: '不适用于此渠道' },
  notMarket: { en: 'For one market only: ', zh: '仅限市场：' },
  notWritten: { en: 'Not written in this language', zh: '无此语言版本' },
  fitting: { en: 'Only what fits', zh: '只看适用的' },
  phrasesToAdd: { en: 'Phrases to add', zh: '可添加的用语' },
  share: { en: 'Copy link', zh: '复制链接' },
  keys: {
    en: '/ search · ↑ ↓ move · Enter copy or open · Esc back',
    zh: '/ 搜索 · ↑ ↓ 移动 · Enter 复制或展开 · Esc 返回',
  },
  days: { en: 'days', zh: '天' },
  before: { en: 'before due', zh: '到期前' },
  after: { en: 'overdue', zh: '逾期' },
  skip: { en: 'Skip to the texts', zh: '跳到正文' },
  email: { en: 'Email', zh: '邮件' },
  letter: { en: 'Letter', zh: '信函' },
  phone: { en: 'Phone', zh: '电话' },
  message: { en: 'Message', zh: '即时消息' },
} as const satisfies Record<string, Bilingual>;

export type WordKey = keyof typeof WORDS;

const UNITS = { phrases: { zh: '条用语' }, letters: { zh: '封信函' } } as const;

/** How many were found, in words. */
export const counted = (count: number, view: 'phrases' | 'letters'): Bilingual => {
  const noun = view === 'phrases' ? 'phrase' : 'letter';
  return {
    en: `${count} ${noun}${count === 1 ? '' : 's'}`,
    zh: `${count} ${UNITS[view].zh}`,
  };
};

/** Each language by its own name. */
export const OWN_NAMES: Bilingual = { en: 'English', zh: '中文' };
/** What the button says that changes the interface, in the language it changes to. */
export const SWITCH_TO: Bilingual = { en: 'English', zh: '中文界面' };
