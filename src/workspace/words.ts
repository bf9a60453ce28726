/** What is said of settings that cannot be used, in both languages. */
import type { Bilingual } from '../model/language.js';

export const WRONG = {
  more: { en: ' (and {count} more)', zh: '（另有 {count} 处）' },
  noWords: { en: 'there are no word files (.yml) at “{name}”', zh: '“{name}”处没有词表文件（.yml）' },
  code: {
    en: 'a package of settings runs no code: {name}; where you trust it, name the plugin in your own dunmark.yml: ./{own}',
    zh: '设置包不能运行代码：{name}；如果信任它，请在自己的 dunmark.yml 中写明该插件：./{own}',
  },
  circle: {
    en: '“{name}” builds on this file, so neither comes first',
    zh: '“{name}”又以本文件为基础，两者互相引用，无法确定先后',
  },
  deep: {
    en: 'more than {count} files of settings build on each other',
    zh: '设置文件逐层引用超过 {count} 个',
  },
  noSettings: {
    en: '“{name}” is no .yml, .yaml or .json file',
    zh: '“{name}”不是 .yml、.yaml 或 .json 文件',
  },
  noFile: { en: 'cannot read “{name}”: there is no such file', zh: '无法读取“{name}”：没有这个文件' },
  outside: {
    en: 'cannot read “{name}”: it leads out of this repository',
    zh: '无法读取“{name}”：它指向本仓库之外',
  },
  meantPreset: {
    en: '“{name}” cannot be built on; did you mean {meant}?',
    zh: '不能以“{name}”为基础；是否应为 {meant}？',
  },
  noPackage: {
    en: '“{name}” cannot be built on: no installed package of that name holds {file}; for a file write ./{name}',
    zh: '不能以“{name}”为基础：已安装的包中没有同名且含 {file} 的；如指文件，请写 ./{name}',
  },
  meantRule: {
    en: 'there is no rule “{id}”; did you mean {meant}?',
    zh: '没有规则“{id}”；是否应为 {meant}？',
  },
  noRule: {
    en: 'there is no rule “{id}”; “dunmark rules” lists them all',
    zh: '没有规则“{id}”；用“dunmark rules”可列出全部规则',
  },
} as const satisfies Record<string, Bilingual>;
