/** Finds stages that lack a letter for a channel the pack asks for. */
import { everywhere, type PackRule } from '../lint/rule.js';
import { lastStage } from '../model/ladder.js';
import { STAGES } from '../model/stage.js';
import { lackingChannels } from '../model/wanted-channels.js';

export const rule: PackRule = {
  scope: 'pack',
  id: 'missing-channel',
  group: 'pack',
  severity: everywhere('warning'),
  title: { en: 'No letter for a channel', zh: '缺少某一渠道的信件' },
  why: {
    en: 'A stage whose channel has no text is worked by improvising, which is what a pack is kept to avoid.',
    zh: '某个渠道没有现成文本，就只能临场发挥，而整理文本正是为了避免这一点。',
  },
  messages: {
    missing: {
      message: {
        en: 'Stage {step} asks for {channel}, and the pack has none in {languages}, so whoever needs one must improvise.',
        zh: '{step} 阶段要求有 {channel}，文本库中却没有 {languages} 的，用到时只能临时编写。',
      },
      hint: {
        en: 'Write one as {step}/{channel}.md, or take {channel} off this line.',
        zh: '请编写 {step}/{channel}.md，或从这一行删去 {channel}。',
      },
    },
  },
  check(pack) {
    const { settings, path, letters, languages } = pack;
    return STAGES.flatMap((stage) => {
      const span = settings.places.get(`channels.${stage}`);
      if (!span || !settings.windows.some((window) => window.stage === stage)) return [];
      // A last stage with no letter at all is one fault, and missing-final-letter tells it.
      if (stage === lastStage(settings) && !letters.some(({ letter }) => letter.stage === stage)) return [];
      const traits = letters.map(({ letter }) => ({ ...letter, market: letter.template.head.market?.value }));
      return lackingChannels(settings, stage, traits, settings.languages ?? languages).map((lacking) => {
        const data = { step: stage, channel: lacking.channel, languages: lacking.languages.join(', ') };
        return { path, code: 'missing', data, span };
      });
    });
  },
};
