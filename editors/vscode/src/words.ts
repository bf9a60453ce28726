/** What the extension itself says, in both languages; what it says of letters comes from the server. */

export const NEW = {
  title: { en: 'New letter in “{pack}”', zh: '在“{pack}”中新建函件' },
  noPack: {
    en: 'There is no pack here: open a folder with a pack.yml, or run “npx dunmark init” in it.',
    zh: '这里没有文本库：请打开含有 pack.yml 的文件夹，或在其中运行 npx dunmark init。',
  },
  stage: { en: 'At which stage is it sent?', zh: '在哪个阶段发出？' },
  channel: { en: 'How is it sent?', zh: '以什么方式发出？' },
  situation: { en: 'Is it for an occasion?', zh: '是否针对某一情形？' },
  noSituation: { en: 'No, it is a step of the ladder', zh: '否，属于催款阶梯中的一级' },
  name: { en: 'Its name: <group>/<name>', zh: '名称：<组>/<名称>' },
  taken: { en: 'Taken: {ids}', zh: '已占用：{ids}' },
  isTaken: { en: '{id} is taken.', zh: '{id} 已被占用。' },
  shape: {
    en: 'Two names of small letters, digits and hyphens with a slash between them, such as {like}.',
    zh: '由小写字母、数字和连字符组成的两段名称，中间用斜线隔开，例如 {like}。',
  },
  notWritten: { en: 'The letter could not be created.', zh: '无法创建函件。' },
} as const;

export const PHRASE = {
  title: { en: 'Insert a phrase', zh: '插入语句' },
  search: { en: 'Search by stage, move or wording', zh: '按阶段、用途或措辞搜索' },
  elsewhere: { en: '{move} · other stages or channels', zh: '{move} · 其他阶段或渠道' },
  noLetter: {
    en: 'Open a letter first; the phrase goes to the cursor.',
    zh: '请先打开函件，语句将插入光标处。',
  },
  none: { en: 'There is no phrase for this file.', zh: '没有适用于此文件的语句。' },
  changed: {
    en: 'The letter changed meanwhile; choose the phrase again.',
    zh: '函件在此期间已有改动，请重新选择语句。',
  },
} as const;

export const CONFIG = {
  name: { en: 'Settings of {file}', zh: '{file} 的设置' },
  noFile: { en: 'Open a file or a folder first.', zh: '请先打开文件或文件夹。' },
} as const;

export const STATUS = {
  firmness: { en: 'Firmness {n}', zh: '力度 {n}' },
  none: { en: 'no stage', zh: '未定阶段' },
  preview: { en: 'Open the preview', zh: '打开预览' },
  name: { en: 'Dunmark: stage and firmness', zh: 'Dunmark：阶段与力度' },
} as const;

export const PREVIEW = {
  title: { en: 'Letter preview', zh: '函件预览' },
  noLetter: { en: 'Open a letter to preview it.', zh: '请打开函件以预览。' },
  notOurs: {
    en: 'This file is no letter: its front matter has no stage, variables or lang.',
    zh: '此文件不是函件：其前置元数据中没有 stage、variables 或 lang。',
  },
  subject: { en: 'Subject', zh: '主题' },
  examples: { en: 'Example data', zh: '示例数据' },
  examplesDetail: { en: 'What the dictionary of variables gives', zh: '取自变量词典中的示例' },
  pickData: { en: 'What fills in the letter?', zh: '用什么数据填充函件？' },
  otherFile: { en: 'Another JSON file …', zh: '其他 JSON 文件…' },
  exampled: { en: 'From the examples, not from your data: {names}', zh: '数据中没有、取自示例：{names}' },
  dataFault: { en: '{file} cannot be read.', zh: '无法读取 {file}。' },
  twin: { en: 'Other language beside it', zh: '并排显示另一语言' },
  problems: { en: 'It cannot be filled in yet', zh: '暂时无法填充' },
  firmness: { en: 'Firmness {n}', zh: '力度 {n}' },
  noParts: { en: 'Nothing in it is counted as firm or soft.', zh: '没有计入力度的内容。' },
  day: { en: 'day {from}', zh: '第 {from} 天' },
  days: { en: 'days {from} to {to}', zh: '第 {from} 至 {to} 天' },
  daysOn: { en: 'from day {from}', zh: '第 {from} 天起' },
  dayBefore: { en: 'day {from} before', zh: '到期前 {from} 天' },
  daysBefore: { en: '{from} to {to} days before', zh: '到期前 {from} 至 {to} 天' },
  beforeOn: { en: 'from {n} days before', zh: '到期前 {n} 天起' },
  data: { en: 'Data: {name}', zh: '数据：{name}' },
  open: { en: 'Open the file', zh: '打开文件' },
} as const;

export const LADDER = {
  title: { en: 'Ladder', zh: '催款阶梯' },
  none: { en: 'There is no pack in this folder.', zh: '此文件夹中没有文本库。' },
  due: { en: 'due date', zh: '到期日' },
  scale: { en: 'Days since the due date', zh: '到期日起的天数' },
  firmness: { en: 'Firmness', zh: '力度' },
  missing: { en: 'missing', zh: '缺' },
  write: { en: 'Write it: {stage}, {channel}, {lang}', zh: '新建：{stage}、{channel}、{lang}' },
  beside: { en: 'Beside the ladder', zh: '阶梯之外' },
  noWindow: { en: 'no window', zh: '无时间窗' },
  errors: { en: '{n} errors', zh: '{n} 个错误' },
  warnings: { en: '{n} warnings', zh: '{n} 个警告' },
  pack: { en: 'Pack', zh: '文本库' },
} as const;

export const LANGUAGE = { en: { en: 'English', zh: '英文' }, zh: { en: 'Chinese', zh: '中文' } } as const;

export const TASK = {
  check: { en: 'check the whole folder', zh: '检查整个文件夹' },
  noFolder: { en: 'Open a folder on a disk first.', zh: '请先打开磁盘上的文件夹。' },
} as const;
