/** The page of the ladder: a time line of windows, and below it what each stage has and lacks. */
import type { FromLadder, LadderLabels, ShownLadder, ToLadder } from '../ladder/messages.js';
import { button, el } from './dom.js';
import { letterButton, rungCard } from './rung-card.js';
import { timeLine } from './time-line.js';
import { api } from './vscode-api.js';

const page = document.querySelector('#page')!;
const send = (message: FromLadder): void => api.postMessage(message);
/** Which pack is looked at, where a folder has several. */
let chosen = 0;

window.addEventListener('message', ({ data }: MessageEvent<ToLadder>) => draw(data));

function draw(message: ToLadder): void {
  const focused = document.activeElement?.id;
  if (message.kind === 'empty') {
    page.replaceChildren(el('p', { class: 'empty' }, message.text));
    return;
  }
  const { ladders, labels } = message;
  const ladder = ladders[chosen] ?? ladders[0]!;
  const packs = ladders.map((each, i) =>
    button(
      { id: `pack-${i}`, class: 'tool', 'aria-pressed': `${each === ladder}` },
      () => {
        chosen = i;
        draw(message);
      },
      each.title,
    ),
  );
  page.replaceChildren(
    ...(packs.length > 1 ? [el('nav', { class: 'tools', 'aria-label': labels.pack }, ...packs)] : []),
    ...parts(ladder, labels),
  );
  if (focused) document.getElementById(focused)?.focus();
}

function parts(ladder: ShownLadder, labels: LadderLabels): HTMLElement[] {
  const all = ladder.rungs.flatMap((rung) => rung.letters.map((letter) => letter.firmness));
  const most = Math.max(1, ...all);
  const open = (uri: string) => send({ kind: 'open', uri });
  const write = (stage: string, channel: string, lang: string) =>
    send({ kind: 'write', pack: ladder.uri, stage, channel, lang });
  const beside = ladder.beside.map((letter) => letterButton(letter, letter.title, most, labels, open));
  return [
    el('h1', {}, ladder.title),
    timeLine(ladder.rungs, labels),
    el(
      'ol',
      { class: 'rungs' },
      ...ladder.rungs.map((rung) => rungCard(rung, ladder.languages, most, labels, { open, write })),
    ),
    ...(beside.length
      ? [
          el('h2', { class: 'more' }, labels.beside),
          el('ul', { class: 'beside' }, ...beside.map((each) => el('li', {}, each))),
        ]
      : []),
  ];
}

send({ kind: 'ready' });
