/** What `dunmark init` and `dunmark new` say, in both languages. */
import type { Bilingual } from '../../model/language.js';

export const INIT = {
  here: { en: 'In {dir}:', zh: '{dir}：' },
  letters: { en: '{n} letter{s}', zh: '{n} 封信函' },
  replaced: { en: 'replaced', zh: '替换' },
  kept: { en: 'is there already and stays; --force replaces it', zh: '已存在，保持原样；可用 --force 替换' },
  add: { en: 'is there already and stays; add to it:', zh: '已存在，保持原样；请自行加入：' },
  elsewhere: {
    en: 'belongs at the root of the repository; add there:',
    zh: '应放在代码库根目录；请在该处加入：',
  },
  ready: { en: 'is as it should be', zh: '无需改动' },
  languages: {
    en: 'Letters in English, Chinese or both? [en/zh/BOTH] ',
    zh: '信函用英文、中文还是两种都要？[en/zh/BOTH] ',
  },
  confirm: { en: 'Write this? [Y/n] ', zh: '确认写入？[Y/n] ' },
  nothing: { en: 'Nothing was written.', zh: '未写入任何文件。' },
  made: { en: '✔ {n} file{s} written.', zh: '✔ 已写入 {n} 个文件。' },
  current: { en: '✔ Everything is there already.', zh: '✔ 所需文件均已齐备。' },
  next: { en: 'Next:', zh: '接下来：' },
  nextIn: { en: 'Next, in {dir}:', zh: '接下来（在 {dir} 中）：' },
  read: {
    en: 'Read the letters in {pack}, and set your own days and consequences in {pack}pack.yml',
    zh: '通读 {pack} 中的信函，并在 {pack}pack.yml 中设定本公司的天数与后续措施',
  },
  bring: {
    en: 'Write your first letter: {run} new reminder/email{at}',
    zh: '编写第一封信函：{run} new reminder/email{at}',
  },
  judge: { en: '{run} lint', zh: '{run} lint' },
  hook: {
    en: 'Commit, and let each clone check its commits: pre-commit install',
    zh: '提交这些文件，并在每个克隆中启用提交检查：pre-commit install',
  },
  hookInstalled: {
    en: 'Install it for good, so that all use one version: npm install --save-dev --save-exact dunmark',
    zh: '固定安装，统一版本：npm install --save-dev --save-exact dunmark',
  },
} as const satisfies Record<string, Bilingual>;

export const NEW = {
  made: { en: '✔ Made {path}', zh: '✔ 已创建 {path}' },
  write: {
    en: 'Still to be written, in brackets (dunmark lint tells them until they are):',
    zh: '方括号处有待填写（填写前 dunmark lint 会一直提示）：',
  },
  whole: {
    en: 'Nothing stands in brackets: read it through, and it can be used.',
    zh: '没有待填写的方括号：通读一遍即可使用。',
  },
} as const satisfies Record<string, Bilingual>;
