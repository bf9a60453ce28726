/** The windows of the stages as bars on a line of days; what has no end runs off the line. */
import type { LadderLabels, ShownRung } from '../ladder/messages.js';
import { el } from './dom.js';

export function timeLine(rungs: readonly ShownRung[], labels: LadderLabels): HTMLElement {
  const timed = rungs.flatMap(({ window, ...rung }) => (window ? [{ ...rung, ...window }] : []));
  const first = Math.min(0, ...timed.map(({ from }) => from));
  const known = Math.max(0, ...timed.map(({ from, to }) => to ?? from));
  const end = known + Math.max(4, Math.round((known - first) * 0.18));
  const share = (day: number): string => `${((day - first) / (end - first)) * 100}%`;
  const at = <T extends HTMLElement>(element: T, from: number, to?: number): T => {
    element.style.setProperty('--from', share(from));
    if (to !== undefined) element.style.setProperty('--to', share(to));
    return element;
  };
  const bars = timed.map(({ name, color, from, to, windowText }) => {
    // A window holds its last day whole.
    const bar = at(
      el('li', { class: to === null ? 'bar endless' : 'bar' }),
      from,
      to === null ? end : to + 1,
    );
    bar.style.setProperty('--stage', color);
    // A short window may have no room for its words.
    bar.title = `${name}: ${windowText}`;
    bar.append(el('span', { class: 'name' }, name), el('span', { class: 'days' }, windowText));
    return bar;
  });
  const marks = [...new Set([0, ...timed.map(({ from }) => from)])].map((day) =>
    at(
      el(
        'span',
        { class: day === 0 ? 'mark due' : 'mark' },
        day === 0 ? labels.due : `${day}`.replace('-', '−'),
      ),
      day,
    ),
  );
  return el(
    'figure',
    { class: 'time', 'aria-label': labels.scale },
    el('ol', { class: 'bars' }, ...bars),
    el('div', { class: 'marks', 'aria-hidden': 'true' }, ...marks),
    el('figcaption', {}, labels.scale),
  );
}
