/** Finds ladders that write to the same client by the same channel more often than every third day, or as the settings say. */
import type { Letter, Pack } from '../lint/letter.js';
import { everywhere, type PackReport, type PackRule } from '../lint/rule.js';
import { CHANNELS, type Channel, type Stage } from '../model/stage.js';

/** Days between two contacts by one channel. */
const APART = 3;

export const rule: PackRule = {
  scope: 'pack',
  id: 'contact-too-frequent',
  group: 'risk',
  severity: everywhere('warning'),
  title: { en: 'Contacts too close together', zh: '联系过于频繁' },
  why: {
    en: 'A client who hears from you every day stops reading, and may call it harassment; three days leave time to answer and to pay.',
    zh: '天天催，对方就不看了，还可能被指为骚扰；间隔三天，才有时间回复和付款。',
  },
  messages: {
    close: {
      message: {
        en: '{before} and {after} begin fewer than {least} days apart and both use {channels}, which may be risky; check, for contacts this close read as harassment.',
        zh: '{before} 与 {after} 的开始日相隔不足 {least} 天，且都使用 {channels}，可能有风险，请核对：联系过密会被视为骚扰。',
      },
      hint: {
        en: 'Leave {least} days between contacts by one channel: widen {before}, or let {after} use another channel.',
        zh: '同一渠道的两次联系至少间隔 {least} 天：延长 {before}，或让 {after} 改用其他渠道。',
      },
    },
  },
  sources: ['USA: 12 CFR 1006.14 (call frequency; a yardstick, it binds collectors of consumer debts)'],
  options: {
    days: {
      en: `The fewest days between two contacts by one channel; ${APART} unless set.`,
      zh: `同一渠道两次联系之间最少的天数；默认 ${APART} 天。`,
    },
  },
  check(pack, { days: asked = APART }) {
    const { path, settings } = pack;
    const least = asked as number;
    const windows = [...settings.windows].sort((a, b) => a.from - b.from);
    return windows.flatMap((window, at): readonly PackReport[] => {
      const before = windows[at - 1];
      const days = before ? window.from - before.from : least;
      // Windows that share days, or whose order is muddled, are faults of their own.
      if (!before || days < 1 || days >= least || before.to === undefined || before.to >= window.from)
        return [];
      const shared = CHANNELS.filter((channel) =>
        [before, window].every(({ stage }) => isUsed(pack, stage, channel)),
      );
      if (!shared.length) return [];
      const data = {
        before: before.stage,
        after: window.stage,
        least: `${least}`,
        channels: shared.join(', '),
      };
      return [{ path, code: 'close', data, span: window.span }];
    });
  },
};

/** Asked for by the pack, or kept as a letter for everybody; letters for one case are alternatives to it. */
const isUsed = ({ settings, letters }: Pack, stage: Stage, channel: Channel): boolean =>
  (settings.channels[stage]?.includes(channel) ?? false) ||
  letters.some(({ letter }) => letter.stage === stage && letter.channel === channel && isForAll(letter));

const isForAll = ({ situation, template }: Letter): boolean =>
  !situation && (template.head.market?.value ?? 'any') === 'any';
