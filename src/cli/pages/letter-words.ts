/** Headings and set phrases of a letter's page. */
import type { Bilingual } from '../../model/language.js';

export const LETTER = {
  beside: { en: 'beside the ladder', zh: '不属于任何阶段' },
  noTitle: { en: 'no title', zh: '无标题' },
  states: { en: 'States', zh: '已写明的事实' },
  statesNothing: { en: 'nothing that any rule knows as a fact', zh: '没有任何规则认得的事实' },
  firmness: { en: 'Firmness', zh: '强硬程度' },
  neither: { en: 'nothing firm in it, nothing soft', zh: '既无强硬措辞，也无软弱措辞' },
  found: { en: 'Found something', zh: '有所发现' },
  silenced: { en: 'Silenced by a directive', zh: '已由注释放行' },
  clean: { en: 'Looked and found nothing', zh: '已检查，未发现问题' },
  otherStage: { en: 'Not asked at this stage', zh: '本阶段不检查' },
  off: { en: 'Switched off', zh: '已关闭' },
  noWords: { en: 'No words in this language', zh: '没有本语言的词语' },
  unreadable: { en: 'Could not look, the letter cannot be read', zh: '函件无法读取，未能检查' },
  findings: { en: '{n} finding{s}: dunmark lint {path}', zh: '共 {n} 处问题：dunmark lint {path}' },
  nothing: { en: '✔ Nothing to mend.', zh: '✔ 无需修改。' },
  noWindow: { en: 'not in the ladder of its pack', zh: '文本库未设此阶段' },
  fromDay: { en: 'from day {from} after the due date', zh: '到期后第 {from} 天起' },
  beforeDue: { en: '{from} to {to} days before the due date', zh: '到期前 {from} 至 {to} 天' },
  days: { en: 'days {from} to {to} after the due date', zh: '到期后第 {from} 至 {to} 天' },
} as const satisfies Record<string, Bilingual>;
