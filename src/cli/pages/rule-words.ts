/** Headings and set phrases of a rule's page. */
import type { Bilingual } from '../../model/language.js';

export const PAGE = {
  letter: { en: 'looks at each letter', zh: '逐封检查' },
  pack: { en: 'looks at the pack as a whole', zh: '检查整个文本库' },
  why: { en: 'Why', zh: '为什么' },
  severity: { en: 'Severity', zh: '严重程度' },
  says: { en: 'What it says', zh: '报告内容' },
  finds: { en: 'What it finds', zh: '会报告的写法' },
  leaves: { en: 'What it leaves alone', zh: '不会报告的写法' },
  offers: { en: 'What it offers', zh: '可选的修改' },
  safe: { en: 'made by --fix', zh: '由 --fix 直接修改' },
  choice: { en: 'a proposal to choose', zh: '仅供选用' },
  allow: { en: 'How to allow it', zh: '如何放行' },
  allowLine: { en: 'In one place, with the reason, which is required:', zh: '只放行一处，须写明理由：' },
  reason: { en: 'why it is right here', zh: '此处这样写的理由' },
  allowConfig: {
    en: 'Everywhere, or in some letters, in dunmark.yml:',
    zh: '全部放行，或只对部分函件放行，写在 dunmark.yml 中：',
  },
  levels: { en: 'error, warning, info or off', zh: 'error、warning、info 或 off' },
  byStage: { en: 'or by stage:', zh: '或按阶段：' },
  allowNames: {
    en: 'A name that holds such words is no wording:',
    zh: '名称中含有这类词语的，列为名称即可：',
  },
  names: { en: '["Hope Trading Ltd"]', zh: '["新希望集团"]' },
  options: { en: 'Options', zh: '选项' },
  beside: { en: 'Beside other rules', zh: '与其他规则的分工' },
  over: {
    en: 'On the same words it speaks and these keep silent: {rules}.',
    zh: '同一处文字由本规则报告，以下规则不再报告：{rules}。',
  },
  under: {
    en: 'On words these find it keeps silent: {rules}.',
    zh: '以下规则已报告的文字，本规则不再报告：{rules}。',
  },
  comma: { en: ', ', zh: '、' },
  sources: { en: 'Sources', zh: '依据' },
  more: { en: 'and {n} more messages', zh: '另有 {n} 条' },
} as const satisfies Record<string, Bilingual>;
