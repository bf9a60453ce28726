/** The line above a letter: where it stands and how firm it is, with the sum behind it. */
import { CALM_TO_URGENT } from '../../../../src/phrasebook/typst/colors.js';
import type { LetterSide, PreviewLabels } from '../preview/messages.js';
import { button, el } from './dom.js';

/** Sums that a reader opened stay open while the letter is written. */
const opened = new Set<string>();

export function facts(side: LetterSide, labels: PreviewLabels, open: () => void): HTMLElement {
  const { uri, title, stage, stageName, channelName, window, firmness } = side;
  const name = el('span', { class: 'stage' }, stageName);
  if (stage) name.style.setProperty('--stage', CALM_TO_URGENT[stage]);
  return el(
    'header',
    { class: 'facts' },
    button({ id: `open ${uri}`, class: 'title', title: labels.open }, open, title),
    el(
      'p',
      { class: 'line' },
      stageName !== '' && name,
      channelName !== undefined && el('span', {}, channelName),
      window !== undefined && el('span', {}, window),
    ),
    firmness && sum(uri, firmness, labels),
  );
}

function sum(
  uri: string,
  { label, parts }: NonNullable<LetterSide['firmness']>,
  { noParts }: PreviewLabels,
): HTMLElement {
  const rows = parts.map(([what, points]) => el('tr', {}, el('td', {}, what), el('td', {}, points)));
  const details = el(
    'details',
    { class: 'firmness' },
    el('summary', { id: `firmness ${uri}` }, label),
    rows.length > 0 ? el('table', {}, ...rows) : el('p', {}, noParts),
  );
  details.open = opened.has(uri);
  details.addEventListener('toggle', () => (details.open ? opened.add(uri) : opened.delete(uri)));
  return details;
}
