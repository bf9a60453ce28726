/** Finds a ladder whose last stage has no letter in any language. */
import type { Pack } from '../lint/letter.js';
import { everywhere, type PackRule } from '../lint/rule.js';
import { lastStage } from '../model/ladder.js';

export const rule: PackRule = {
  scope: 'pack',
  id: 'missing-final-letter',
  group: 'pack',
  severity: everywhere('error'),
  title: { en: 'No letter for the last stage', zh: '缺少最后阶段的信件' },
  why: {
    en: 'Every earlier letter leads up to the last one; without it the ladder ends in a threat that nobody has written.',
    zh: '前面每一封信都指向最后一封；没有它，催款走到最后就无信可发，此前的话全部落空。',
  },
  messages: {
    missing: {
      message: {
        en: 'The ladder ends with {step}, and the pack has no letter for it, so the oldest debts are never demanded for the last time.',
        zh: '催款以 {step} 阶段收尾，文本库中却没有这一阶段的信件，最老的欠款始终等不到最后催告。',
      },
      hint: {
        en: 'Write one in the folder {step}, with a dated deadline and the step that follows it.',
        zh: '请在 {step} 文件夹中编写一封，写明最后期限和逾期后的具体措施。',
      },
    },
  },
  check(pack) {
    const stage = lastStage(pack.settings);
    if (!stage || !pack.letters.length) return [];
    // A letter for a situation answers something else.
    if (pack.letters.some(({ letter }) => letter.stage === stage && !letter.situation)) return [];
    return [{ path: pack.path, code: 'missing', data: { step: stage }, span: placeOf(pack, stage) }];
  },
};

/** A built-in ladder is named in the pack file, or not at all. */
function placeOf({ settings }: Pack, stage: string) {
  const span = settings.windows.find((window) => window.stage === stage)!.span;
  return span.end > span.start ? span : (settings.places.get('stages') ?? span);
}
