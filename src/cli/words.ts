/** Words of the console itself, in both languages; what rules say stands with the rules. */
import type { Level } from '../model/finding.js';
import type { Bilingual, Language } from '../model/language.js';
import type { RuleGroup } from '../model/lexicon.js';
import { say as fill } from '../model/say.js';

/** `{s}` is an English plural's ending; Chinese has none. */
export function say(
  text: Bilingual,
  locale: Language,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return fill(text, locale, { s: data.n === 1 ? '' : 's', ...data });
}

export const LEVEL: Readonly<Record<Level, Bilingual>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
  off: { en: 'off', zh: '关闭' },
};

export const GROUP: Readonly<Record<RuleGroup, Bilingual>> = {
  tone: { en: 'tone', zh: '语气' },
  deadline: { en: 'deadline', zh: '期限' },
  structure: { en: 'structure', zh: '要素' },
  risk: { en: 'risk', zh: '法律风险' },
  template: { en: 'template', zh: '模板' },
  pack: { en: 'pack', zh: '文本库' },
};

export const REPORT = {
  files: { en: '{n} file{s}', zh: '{n} 个文件' },
  findings: { en: '{n} finding{s}', zh: '{n} 处问题' },
  errors: { en: '{n} error{s}', zh: '{n} 个错误' },
  warnings: { en: '{n} warning{s}', zh: '{n} 个警告' },
  infos: { en: '{n} info', zh: '{n} 条提示' },
  total: {
    en: '{findings} in {bad} of {files}: {counts}',
    zh: '{files}中有 {bad} 个存在问题，共 {findings}：{counts}',
  },
  counted: {
    en: '{n} finding{s}: errors {errors}, warnings {warnings}, info {infos}',
    zh: '共 {n} 处问题：{errors} 个错误，{warnings} 个警告，{infos} 条提示',
  },
  comma: { en: ', ', zh: '，' },
  mended: { en: '✔ Mended {n} finding{s}.', zh: '✔ 已修改 {n} 处。' },
  nothing: { en: '✔ {files} checked, nothing to mend.', zh: '✔ 已检查 {files}，无需修改。' },
  nothingNew: { en: '✔ {files} checked, nothing new.', zh: '✔ 已检查 {files}，没有新问题。' },
  safe: { en: '✎ {n} mended by --fix', zh: '✎ {n} 处可由 --fix 修改' },
  offeredMore: { en: '{n} more with a proposal to choose from', zh: '另有 {n} 处附修改建议，供选用' },
  offered: { en: '{n} with a proposal to choose from', zh: '{n} 处附修改建议，供选用' },
  untilLine: { en: ' … to line {line}', zh: ' …… 至第 {line} 行' },
} as const satisfies Record<string, Bilingual>;

export const SUMMARY = {
  place: { en: 'Place', zh: '位置' },
  rule: { en: 'Rule', zh: '规则' },
  found: { en: 'What was found', zh: '问题' },
  more: { en: '{n} more in the log.', zh: '其余 {n} 处见日志。' },
} as const satisfies Record<string, Bilingual>;

export const BASELINE = {
  written: { en: '{n} known finding{s} written to {path}', zh: '已将 {n} 处已知问题写入 {path}' },
  known: { en: '{n} known finding{s} of {path} not reported', zh: '{path} 中已登记的 {n} 处已知问题未报告' },
  gone: {
    en: '{n} finding{s} of {path} no longer there; --prune-baseline strikes them off',
    zh: '{path} 中有 {n} 处问题已不存在；可用 --prune-baseline 清除',
  },
  pruned: { en: '{n} mended finding{s} struck off {path}', zh: '已从 {path} 清除 {n} 处已改好的问题' },
} as const satisfies Record<string, Bilingual>;

export const WATCH = {
  waiting: { en: 'Watching for changes; Ctrl-C ends.', zh: '正在监视文件变动；按 Ctrl-C 结束。' },
} as const satisfies Record<string, Bilingual>;

export const PHRASEBOOK = {
  making: { en: 'Making {format} …', zh: '正在生成 {format} …' },
  made: { en: '✔ Made {path}, {size}', zh: '✔ 已生成 {path}，{size}' },
  unreadable: {
    en: 'the book is not made: {n} place{s} in the pack cannot be read; {out} is as it was',
    zh: '手册未生成：文本库有 {n} 处无法读取；{out} 保持原样',
  },
  unprintable: {
    en: 'the book is not made: {n} place{s} with characters that its fonts do not have; {out} is as it was',
    zh: '手册未生成：有 {n} 处字符不在字体中；{out} 保持原样',
  },
} as const satisfies Record<string, Bilingual>;

export const BUILD = {
  built: { en: '✔ Built {n} file{s} into {out}', zh: '✔ 已生成 {n} 个文件，写入 {out}' },
  current: { en: '✔ {out} is up to date.', zh: '✔ {out} 已是最新。' },
  missing: { en: 'missing', zh: '缺少' },
  changed: { en: 'changed', zh: '有变' },
  extra: { en: 'extra', zh: '多余' },
} as const satisfies Record<string, Bilingual>;
