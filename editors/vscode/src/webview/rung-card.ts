/** One stage: its letters by channel and language with their firmness, and the gaps, which can be filled. */
import type { LadderLabels, ShownLetter, ShownRung } from '../ladder/messages.js';
import { button, el } from './dom.js';

interface Presses {
  readonly open: (uri: string) => void;
  readonly write: (stage: string, channel: string, lang: string) => void;
}

export function rungCard(
  rung: ShownRung,
  languages: readonly string[],
  most: number,
  labels: LadderLabels,
  { open, write }: Presses,
): HTMLElement {
  const { stage, name, color, windowText, letters, missing } = rung;
  const channels = new Map(
    [...letters, ...missing].map(({ channel, channelName }) => [channel ?? '', channelName ?? '']),
  );
  const rows = [...channels].map(([channel, channelName]) => {
    const cells = languages.map((lang) => [
      ...letters
        .filter((letter) => (letter.channel ?? '') === channel && letter.lang === lang)
        .sort((a, b) => a.id.length - b.id.length)
        .map((letter) => letterButton(letter, nameOf(letter, labels), most, labels, open)),
      ...missing
        .filter((gap) => gap.channel === channel && gap.lang === lang)
        .map((gap) => {
          const words = `${labels.languages[lang] ?? lang}: ${labels.missing}`;
          const id = `gap ${stage} ${channel} ${lang}`;
          const press = () => write(stage, channel, lang);
          return button({ id, class: 'gap', title: gap.label, 'aria-label': gap.label }, press, words);
        }),
    ]);
    return el(
      'section',
      { class: 'channel' },
      el('h3', {}, channelName),
      el('div', { class: 'cells' }, ...cells.map((own) => el('div', {}, ...own))),
    );
  });
  const card = el(
    'li',
    { class: 'rung' },
    el('header', {}, el('h2', {}, name), el('p', {}, windowText)),
    ...rows,
  );
  card.style.setProperty('--stage', color);
  return card;
}

/** A stage's plain letter by its language, which its column has; others of the channel by what they are called. */
function nameOf({ id, lang, channel }: ShownLetter, { languages }: LadderLabels): string {
  const name = id.split('/').pop() ?? id;
  if (!channel || name === channel) return languages[lang] ?? lang;
  return name.endsWith(`-${channel}`) ? name.slice(0, -channel.length - 1) : name;
}

export function letterButton(
  letter: ShownLetter,
  words: string,
  most: number,
  labels: LadderLabels,
  open: (uri: string) => void,
): HTMLElement {
  const { uri, title, id, firmness, errors, faults } = letter;
  const gauge = el('span', { class: 'gauge', 'aria-hidden': 'true' });
  gauge.style.setProperty('--share', `${Math.max(0, Math.min(1, firmness / most)) * 100}%`);
  const told = [title, id, `${labels.firmness} ${firmness}`, ...(faults ? [faults] : [])];
  return button(
    { id: `open ${uri}`, class: 'open', title: told.join('\n'), 'aria-label': told.join(', ') },
    () => open(uri),
    el('span', { class: 'words' }, words),
    faults !== '' && el('span', { class: errors > 0 ? 'fault error' : 'fault' }),
    el('span', { class: 'number' }, `${firmness}`.replace('-', '−')),
    gauge,
  );
}
