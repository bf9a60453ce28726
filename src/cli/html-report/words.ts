/** The report's own words. */
import type { Bilingual } from '../../model/language.js';

export const PAGE = {
  title: { en: 'Dunning letters checked', zh: '催款函件检查报告' },
  ladder: { en: 'Firmness by stage', zh: '各阶段的力度' },
  ladderNote: {
    en: 'Each ring is a letter of the common ladder, each small dot one for an occasion, a cause, a market or a tier. The line follows the softest letter of each stage: it should never go down.',
    zh: '圆圈为通用催款函，小点为特定情形、原因、市场或客户等级的函件。折线连接各阶段中最软的一封，不应下降。',
  },
  noLadder: { en: 'No letter with a stage was among the files.', zh: '所检查的文件中没有标明阶段的函件。' },
  firmness: { en: 'firmness', zh: '力度' },
  softest: { en: 'Softest letter of the common ladder', zh: '通用催款函中最软的一封' },
  byRule: { en: 'Findings by rule', zh: '按规则列出' },
  byLetter: { en: 'Findings by file', zh: '按文件列出' },
  rule: { en: 'Rule', zh: '规则' },
  count: { en: 'Count', zh: '数量' },
  files: { en: 'Files', zh: '文件' },
  severity: { en: 'Severity', zh: '级别' },
  series: { en: 'Language and channel', zh: '语言和渠道' },
  english: { en: 'English', zh: '英文' },
  chinese: { en: 'Chinese', zh: '中文' },
  problems: { en: 'Could not be read', zh: '无法读取' },
  made: { en: 'Made by dunmark {version}.', zh: '由 dunmark {version} 生成。' },
} as const satisfies Record<string, Bilingual>;
