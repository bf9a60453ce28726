/** The page of the preview: draws what it is told, keeps what the reader opened, sends what the reader presses. */
import type { FromPage, LetterSide, PreviewLabels, ToPage } from '../preview/messages.js';
import { button, el } from './dom.js';
import { facts } from './letter-facts.js';
import { safeHtml } from './safe-html.js';
import { api } from './vscode-api.js';

interface Kept {
  readonly uri?: string;
  readonly twin?: boolean;
}

const page = document.querySelector('#page')!;
let kept: Kept = (api.getState() as Kept | undefined) ?? {};
let last: ToPage | undefined;
/** The last text of each letter that could be filled in: a half-typed tag must not blank the page. */
const whole = new Map<string, Pick<LetterSide, 'html' | 'subject'>>();

const send = (message: FromPage): void => api.postMessage(message);

function keep(more: Kept): void {
  kept = { ...kept, ...more };
  api.setState(kept);
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  last = data;
  draw(data);
});

function draw(message: ToPage): void {
  if (message.kind === 'empty') {
    page.replaceChildren(el('p', { class: 'empty' }, message.text));
    return;
  }
  const { sides, labels } = message;
  keep({ uri: sides[0]!.uri });
  const shown = kept.twin ? sides : sides.slice(0, 1);
  const focused = document.activeElement?.id;
  const place = document.scrollingElement?.scrollTop ?? 0;
  page.replaceChildren(
    tools(sides.length > 1, labels),
    el('div', { class: 'sides' }, ...shown.map((side) => letter(side, labels))),
  );
  if (document.scrollingElement) document.scrollingElement.scrollTop = place;
  if (focused) document.getElementById(focused)?.focus();
}

function tools(hasTwin: boolean, labels: PreviewLabels): HTMLElement {
  const twin = button(
    { id: 'twin', class: 'tool', 'aria-pressed': `${kept.twin === true}` },
    () => {
      keep({ twin: !kept.twin });
      if (last) draw(last);
    },
    labels.twin,
  );
  return el(
    'nav',
    { class: 'tools' },
    button({ id: 'data', class: 'tool' }, () => send({ kind: 'data' }), labels.data),
    hasTwin && twin,
  );
}

function letter(side: LetterSide, labels: PreviewLabels): HTMLElement {
  const { uri, lang, problems, channel, note } = side;
  const stale = side.html === '' && problems.length > 0;
  if (!stale) whole.set(uri, side);
  const { html, subject } = stale ? (whole.get(uri) ?? side) : side;
  const language = lang === 'zh' ? 'zh-CN' : lang;
  const body = el('div', { class: 'body' });
  body.append(safeHtml(html));
  return el(
    'article',
    { class: `letter ${channel ?? 'email'}` },
    facts(side, labels, () => send({ kind: 'open', uri })),
    problems.length > 0 && problemList(problems, labels),
    (html !== '' || subject !== '') &&
      el(
        'section',
        { class: stale ? 'paper stale' : 'paper', lang: language, 'aria-label': side.title },
        subject !== '' && el('h1', { class: 'subject', 'aria-label': labels.subject }, subject),
        body,
      ),
    note !== undefined && el('p', { class: 'note' }, note),
  );
}

const problemList = (problems: readonly string[], labels: PreviewLabels): HTMLElement =>
  el(
    'section',
    { class: 'problems', role: 'status' },
    el('h2', {}, labels.problems),
    el('ul', {}, ...problems.map((each) => el('li', {}, each))),
  );

send({ kind: 'ready' });
