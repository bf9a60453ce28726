/** Finds days that two stages of the pack's ladder claim at once. */

import type { Pack } from '../lint/letter.js';
import { everywhere, type PackRule } from '../lint/rule.js';
import type { Window } from '../model/pack.js';
import { stageIndex } from '../model/stage.js';
import { numberOf } from '../text/yaml-number.js';

export const rule: PackRule = {
  scope: 'pack',
  id: 'window-overlap',
  group: 'pack',
  severity: everywhere('error'),
  title: { en: 'Days that belong to two stages', zh: '同一天属于两个阶段' },
  why: {
    en: 'On a shared day one colleague sends the reminder and another the demand, and the client learns which of the two to ignore.',
    zh: '同一天有人发提醒、有人发催告，对方就知道哪一封可以不理。',
  },
  messages: {
    shared: {
      message: {
        en: 'Day {days} belongs to {before} and to {after}, so two letters claim the same debt.',
        zh: '第 {days} 天同时属于 {before} 和 {after}，同一笔欠款会对应两封信。',
      },
      hint: {
        en: 'Let {after} begin on the day after {before} ends.',
        zh: '让 {after} 从 {before} 结束的次日开始。',
      },
    },
  },
  titles: { begin: { en: 'Begin {after} on day {day}', zh: '让 {after} 从第 {day} 天开始' } },
  check(pack) {
    const windows = [...pack.settings.windows].sort((a, b) => stageIndex(a.stage) - stageIndex(b.stage));
    return windows.flatMap((after, index) => {
      const before = windows.slice(0, index).findLast((other) => shares(other, after));
      return before ? [report(pack, before, after)] : [];
    });
  },
};

const endOf = ({ to }: Window): number => to ?? Number.POSITIVE_INFINITY;

const shares = (a: Window, b: Window): boolean => a.from <= endOf(b) && b.from <= endOf(a);

function report({ path, source }: Pack, before: Window, after: Window) {
  const first = Math.max(before.from, after.from);
  const last = Math.min(endOf(before), endOf(after));
  const days =
    last === first ? `${first}` : last === Number.POSITIVE_INFINITY ? `${first}+` : `${first}–${last}`;
  const day = endOf(before) + 1;
  // Moving the lower bound is the mend only while something of the later stage is left.
  const place =
    day <= endOf(after) && before.from < after.from
      ? numberOf(source, after.span, 'from', after.from)
      : undefined;
  const fixes = place
    ? [{ title: 'begin', safe: true, edits: [{ ...place, text: `${day}` }], data: { day: `${day}` } }]
    : [];
  return {
    path,
    code: 'shared',
    data: { days, before: before.stage, after: after.stage },
    span: after.span,
    fixes,
  };
}
