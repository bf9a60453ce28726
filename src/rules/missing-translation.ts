/** Finds letters that lack their twin in another language of the pack. */
import { everywhere, type PackRule } from '../lint/rule.js';

export const rule: PackRule = {
  scope: 'pack',
  id: 'missing-translation',
  group: 'pack',
  severity: everywhere('warning'),
  title: { en: 'No twin in another language', zh: '缺少另一语言的版本' },
  why: {
    en: 'A client who reads the other language gets no letter at this step, or one translated in a hurry.',
    zh: '使用另一种语言的客户在这一步收不到信，或者只能收到仓促翻译的版本。',
  },
  messages: {
    en: {
      message: {
        en: '“{id}” has no English twin, so English-speaking clients get no letter at this step.',
        zh: '“{id}”没有英文版，英语客户在这一步收不到信。',
      },
      hint: { en: 'Write en/{id}.md.', zh: '请编写 en/{id}.md。' },
    },
    zh: {
      message: {
        en: '“{id}” has no Chinese twin, so Chinese-speaking clients get no letter at this step.',
        zh: '“{id}”没有中文版，中文客户在这一步收不到信。',
      },
      hint: { en: 'Write zh/{id}.md.', zh: '请编写 zh/{id}.md。' },
    },
  },
  check({ letters, languages, settings }) {
    const wanted = settings.languages ?? languages;
    const first = new Map(letters.toReversed().map((each) => [each.id, each.letter]));
    return [...first].flatMap(([id, { template }]) => {
      const twins = letters.filter((each) => each.id === id);
      const span = template.head.lang?.span ?? template.head.span;
      return wanted
        .filter((lang) => !twins.some(({ letter }) => letter.lang === lang))
        .map((lang) => ({ path: template.path, code: lang, data: { id }, span }));
    });
  },
};
