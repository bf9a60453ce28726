/** Finds front matter that says too little, too much or something that does not exist. */
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';

export const rule: LetterRule = {
  scope: 'letter',
  id: 'invalid-front-matter',
  group: 'template',
  severity: everywhere('error'),
  title: { en: 'Invalid front matter', zh: '信头信息有误' },
  why: {
    en: 'The front matter says at which stage, in which language and over which channel the letter goes out. A key that is missing or misspelt sends it at the wrong time, or leaves it unjudged.',
    zh: '信头信息决定这封信在哪个阶段、以何种语言、通过何种渠道发出。缺项或拼错，轻则无法检查，重则在错误的时间发出。',
  },
  messages: {
    'no-keys': {
      message: { en: 'The front matter holds no “key: value” lines.', zh: '信头里没有任何“键: 值”。' },
      hint: {
        en: 'Write at least title, lang, stage, tone, channel and variables between the two --- lines.',
        zh: '在两行 --- 之间至少写上 title、lang、stage、tone、channel 和 variables。',
      },
    },
    'missing-key': {
      message: { en: '“{key}” is missing from the front matter.', zh: '信头缺少“{key}”。' },
      hint: { en: 'Add a line such as “{example}”.', zh: '补上一行，例如“{example}”。' },
    },
    'unknown-key': {
      message: {
        en: '“{key}” is no key of a letter, so nothing would read it.',
        zh: '“{key}”不是信头的键，写了也不会被读取。',
      },
      hint: { en: 'The keys are {known}.', zh: '可用的键：{known}。' },
    },
    'unknown-value': {
      message: { en: '“{value}” is not known as a value of “{key}”.', zh: '“{key}”没有“{value}”这个取值。' },
      hint: { en: 'Write one of {known}.', zh: '可写：{known}。' },
    },
    'bad-form': {
      message: { en: '“{key}” is not written in the form expected here.', zh: '“{key}”的写法不对。' },
      hint: { en: 'Write it like this: {example}', zh: '应写成这样：{example}' },
    },
    'bad-name': {
      message: {
        en: '“{value}” in “{key}” is no name of a variable.',
        zh: '“{key}”里的“{value}”不是变量名。',
      },
      hint: {
        en: 'A name is small letters and digits joined by underscores, with commas between names: {example}',
        zh: '变量名只含小写字母和数字，用下划线连接，各名之间用逗号分隔：{example}',
      },
    },
    empty: {
      message: { en: '“{key}” has no value.', zh: '“{key}”没有写值。' },
      hint: { en: 'Write it like this: {example}', zh: '应写成这样：{example}' },
    },
    'lang-differs-from-folder': {
      message: {
        en: 'The letter says its language is {value}, but it lies in the folder {folder}, whose letters go out as {folder}.',
        zh: '信头写的语言是 {value}，文件却放在 {folder} 文件夹里，会按 {folder} 发出。',
      },
      hint: { en: 'Correct lang, or move the file.', zh: '更正 lang，或移动文件。' },
    },
    'stage-differs-from-folder': {
      message: {
        en: 'The letter says its stage is {value}, but it lies in the folder {folder}, so it would go out at the wrong time.',
        zh: '信头写的阶段是 {value}，文件却放在 {folder} 文件夹里，会在错误的时间发出。',
      },
      hint: { en: 'Correct stage, or move the file.', zh: '更正 stage，或移动文件。' },
    },
  },
  titles: {
    change: { en: 'Change to “{near}”', zh: '改为“{near}”' },
    quote: { en: 'Put the value in quotes', zh: '给值加上引号' },
    'add-comma': { en: 'Put a comma between the names', zh: '在各名称之间加逗号' },
    'make-list': { en: 'Make it a list', zh: '写成列表' },
    'use-folder': { en: 'Change to “{folder}”', zh: '改为“{folder}”' },
  },
  check: ({ template }) => template.faults.filter((fault) => fault.rule === 'invalid-front-matter'),
};

const letter = (head: string, lang = 'en') =>
  `---\ntitle: T\nlang: ${lang}\n${head}channel: message\nvariables:\n  required: []\n---\n\nT\n`;

export const proof: RuleProof = {
  en: {
    bad: [
      { text: letter('stage: [[fnal]]\ntone: decisive\n') },
      { text: letter('[[stge]]: final\ntone: decisive\n') },
      { text: letter('stage: final\n') },
      { text: letter('stage: final\ntone: decisive\n[[colour]]: red\n') },
      { text: letter('[[stage]]:\ntone: decisive\n') },
      { text: letter('stage: final\ntone: decisive\nmarket: [[US]]\n') },
      { text: letter('stage: final\ntone: decisive\nattachments: [[Statement of account]]\n') },
      { text: letter('situation: [[dispute]]\ntone: formal\n') },
    ],
    good: [
      { text: letter('stage: final\ntone: decisive\n') },
      { text: letter('situation: payment-plan\ntone: formal\n') },
      { text: letter('stage: final\ntone: decisive\nmarket: middle-east\ntier: A\ncause: tactic\n') },
      { text: letter('stage: final\ntone: house-style\nattachments: [Statement of account]\n') },
    ],
  },
  zh: {
    bad: [
      { text: letter('stage: [[终结]]\ntone: decisive\n', 'zh') },
      { text: letter('stage: final\n[[tome]]: decisive\n', 'zh') },
      { text: letter('tone: decisive\n', 'zh') },
      { text: letter('stage: final\ntone: decisive\ntier: [[D]]\n', 'zh') },
    ],
    good: [
      { text: letter('stage: final\ntone: decisive\n', 'zh') },
      { text: letter('situation: mediation\ntone: formal\n', 'zh') },
      { text: letter('stage: follow-up\ntone: concerned\ncause: process\n', 'zh') },
    ],
  },
};
