/** Finds days on which no stage of the pack's ladder holds. */
import type { Pack } from '../lint/letter.js';
import { everywhere, type PackReport, type PackRule, type ReportFix } from '../lint/rule.js';
import type { Window } from '../model/pack.js';
import { numberOf, pairOf } from '../text/yaml-number.js';

export const rule: PackRule = {
  scope: 'pack',
  id: 'window-gap',
  group: 'pack',
  severity: everywhere('error'),
  title: { en: 'Days that belong to no stage', zh: '有天数不属于任何阶段' },
  why: {
    en: 'On an uncovered day nobody knows which letter to send, and the ladder falls silent just when it should rise.',
    zh: '落在空档里的日子没有人知道该发哪一封，催款在该推进的时候断了线。',
  },
  messages: {
    between: {
      message: {
        en: 'Between {before} and {after} no stage covers day {days}, so debts of that age get no letter.',
        zh: '{before} 与 {after} 之间，第 {days} 天不属于任何阶段，这时的欠款没有信可发。',
      },
      hint: {
        en: 'Let one stage begin on the day after the other ends.',
        zh: '让后一阶段从前一阶段结束的次日开始。',
      },
    },
    after: {
      message: {
        en: 'No stage covers the days after day {last}, so the oldest debts get no letter.',
        zh: '第 {last} 天以后不属于任何阶段，最老的欠款反而没有信可发。',
      },
      hint: {
        en: 'Leave out “to” on the last stage: it then runs on.',
        zh: '去掉最后一个阶段的 to，它就一直有效。',
      },
    },
  },
  titles: {
    begin: { en: 'Begin {after} on day {day}', zh: '让 {after} 从第 {day} 天开始' },
    extend: { en: 'Extend {before} to day {day}', zh: '把 {before} 延长到第 {day} 天' },
    open: { en: 'Let {before} run on', zh: '让 {before} 一直有效' },
  },
  check(pack) {
    const windows = [...pack.settings.windows].sort((a, b) => a.from - b.from);
    const reports: PackReport[] = [];
    let covered: Window | undefined;
    for (const window of windows) {
      if (covered?.to !== undefined && window.from > covered.to + 1)
        reports.push(between(pack, covered, covered.to, window));
      if (!covered || (covered.to !== undefined && (window.to ?? Infinity) > covered.to)) covered = window;
    }
    if (covered?.to !== undefined) reports.push(openEnd(pack, covered, covered.to));
    return reports;
  },
};

function between({ path, source }: Pack, before: Window, last: number, after: Window): PackReport {
  const first = last + 1;
  const day = after.from - 1;
  const data = {
    before: before.stage,
    after: after.stage,
    days: first === day ? `${day}` : `${first}–${day}`,
  };
  const begin = numberOf(source, after.span, 'from', after.from);
  const extend = numberOf(source, before.span, 'to', last);
  // A stage before the due date cannot hold on it: then only the other side can move, and moving it is sure.
  const oneSided = last < 0 && day >= 0;
  const fixes: ReportFix[] = [];
  if (begin)
    fixes.push({
      title: 'begin',
      safe: oneSided,
      edits: [{ ...begin, text: `${first}` }],
      data: { day: `${first}` },
    });
  if (extend && !oneSided)
    fixes.push({
      title: 'extend',
      safe: false,
      edits: [{ ...extend, text: `${day}` }],
      data: { day: `${day}` },
    });
  return { path, code: 'between', data, span: after.span, fixes };
}

function openEnd({ path, source }: Pack, window: Window, last: number): PackReport {
  const pair = pairOf(source, window.span, 'to', last);
  return {
    path,
    code: 'after',
    data: { last: `${last}`, before: window.stage },
    span: window.span,
    fixes: pair ? [{ title: 'open', safe: true, edits: [{ ...pair, text: '' }] }] : [],
  };
}
