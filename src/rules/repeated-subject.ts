/** Finds one subject line on letters of several stages. */
import type { Letter } from '../lint/letter.js';
import { everywhere, type PackReport, type PackRule } from '../lint/rule.js';
import { saidAlike } from '../model/said-alike.js';
import { stageIndex } from '../model/stage.js';

export const rule: PackRule = {
  scope: 'pack',
  id: 'repeated-subject',
  group: 'pack',
  severity: everywhere('warning'),
  title: { en: 'The same subject at several stages', zh: '不同阶段的主题相同' },
  why: {
    en: 'A reader sees the subject first: one that does not change says that nothing has changed, and the firmer letter is filed unread with the gentle one.',
    zh: '收件人最先看到的是主题：主题不变，等于说事情没有变化，语气更强的信会和友好提醒归在一起，无人细看。',
  },
  messages: {
    repeated: {
      message: {
        en: 'The {other} letter ({path}) has this very subject, so nobody sees from it that the matter has moved on.',
        zh: '{other} 阶段的信（{path}）用的是同一个主题，从主题上看不出事情已经升级。',
      },
      hint: {
        en: 'Let the subject name its step: reminder, overdue, formal notice, final demand.',
        zh: '请让主题体现所处阶段：提醒、逾期、正式催款、最后催告。',
      },
    },
  },
  check({ letters }) {
    const first = new Map<string, Letter>();
    const sorted = letters
      .map(({ letter }) => letter)
      .filter(({ stage, template: { subject } }) => stage && subject?.text.trim())
      .sort((a, b) => stageIndex(a.stage!) - stageIndex(b.stage!));
    return sorted.flatMap((letter): PackReport[] => {
      const { lang, channel, stage, template } = letter;
      const key = `${lang} ${channel} ${saidAlike(template.subject!)}`;
      const other = first.get(key);
      if (!other) first.set(key, letter);
      if (!other || other.stage === stage) return [];
      const data = { other: other.stage!, path: other.template.path };
      return [{ path: template.path, code: 'repeated', data, span: template.head.subject!.span }];
    });
  },
};
