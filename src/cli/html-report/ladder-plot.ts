/** Firmness drawn over the stages: one small plot for each language and channel, and the same as a table. */
import { escapeHtml } from '../../compile/escape.js';
import { LANGUAGES, type Language } from '../../model/language.js';
import { CHANNELS, type Channel, STAGES, type Stage } from '../../model/stage.js';
import type { FileFindings } from '../../project/lint-files.js';
import { cleanLine } from '../../text/clean.js';
import { placeName, traitName } from '../place-words.js';
import { say } from '../words.js';
import { PAGE } from './words.js';

interface Dot {
  readonly stage: Stage;
  readonly firmness: number;
  readonly isSpecial: boolean;
  readonly title: string;
}
interface Series {
  readonly lang: Language;
  readonly channel: Channel | undefined;
  readonly dots: readonly Dot[];
}

const WIDTH = 300;
const HEIGHT = 168;
const LEFT = 30;
const RIGHT = 16;
const TOP = 14;
const BOTTOM = 34;

export function ladderSection(files: readonly FileFindings[], locale: Language): string {
  const series = seriesOf(files);
  const head = `<h2>${PAGE.ladder[locale]}</h2>`;
  if (!series.length) return `<section>${head}<p class="note">${PAGE.noLadder[locale]}</p></section>`;
  const all = series.flatMap(({ dots }) => dots.map(({ firmness }) => firmness));
  const scale = scaleOf(Math.min(0, ...all), Math.max(1, ...all));
  return [
    `<section>${head}<p class="note">${PAGE.ladderNote[locale]}</p>`,
    '<div class="plots">',
    ...series.map((each) => plot(each, scale, locale)),
    '</div>',
    table(series, locale),
    '</section>',
  ].join('\n');
}

function seriesOf(files: readonly FileFindings[]): readonly Series[] {
  const found = new Map<string, { lang: Language; channel: Channel | undefined; dots: Dot[] }>();
  for (const { letter } of files) {
    if (!letter?.stage || letter.firmness === undefined) continue;
    const { lang, channel, stage, isSpecial, title } = letter;
    const key = `${lang} ${channel}`;
    const own = found.get(key) ?? { lang, channel, dots: [] };
    own.dots.push({ stage, isSpecial, title, firmness: letter.firmness });
    found.set(key, own);
  }
  const rank = ({ lang, channel }: Series): number =>
    LANGUAGES.indexOf(lang) * 10 + (channel ? CHANNELS.indexOf(channel) : 9);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

interface Scale {
  readonly ticks: readonly number[];
  readonly y: (firmness: number) => number;
}

/** Whole steps of 1, 2 or 5 tens, at most five of them. */
function scaleOf(low: number, high: number): Scale {
  const steps = [1, 2, 5, 10, 20, 50, 100];
  const step = steps.find((each) => (high - low) / each <= 5) ?? 200;
  const from = Math.floor(low / step) * step;
  const to = Math.ceil(high / step) * step;
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  return { ticks, y: (firmness) => TOP + ((to - firmness) / (to - from)) * (HEIGHT - TOP - BOTTOM) };
}

const x = (stage: Stage): number =>
  LEFT + 14 + (STAGES.indexOf(stage) / (STAGES.length - 1)) * (WIDTH - LEFT - RIGHT - 28);

function plot({ lang, channel, dots }: Series, { ticks, y }: Scale, locale: Language): string {
  const name = nameOf({ lang, channel, dots }, locale);
  const line = softest(dots).map(({ stage, firmness }) => `${round(x(stage))},${round(y(firmness))}`);
  const shown = [...dots].sort((a, b) => Number(b.isSpecial) - Number(a.isSpecial));
  return [
    `<figure><figcaption>${escapeHtml(name)}</figcaption>`,
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(`${name}: ${PAGE.ladder[locale]}`)}">`,
    ...ticks.map(
      (tick) =>
        `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${round(y(tick))}" y2="${round(y(tick))}"/><text class="tick" x="${LEFT - 6}" y="${round(y(tick) + 3.5)}" text-anchor="end">${tick}</text>`,
    ),
    ...STAGES.map(
      (stage, i) =>
        `<text class="stage" x="${round(x(stage))}" y="${HEIGHT - (i % 2 ? 6 : 18)}" text-anchor="middle">${escapeHtml(placeName(stage, locale))}</text>`,
    ),
    line.length > 1 ? `<polyline class="line" points="${line.join(' ')}"/>` : '',
    ...shown.map(
      ({ stage, firmness, isSpecial, title }) =>
        `<circle class="${isSpecial ? 'special' : 'common'} ${stage}" cx="${round(x(stage))}" cy="${round(y(firmness))}" r="${isSpecial ? 2.2 : 4}"><title>${escapeHtml(cleanLine(`${title}: ${firmness}`))}</title></circle>`,
    ),
    '</svg></figure>',
  ].join('');
}

/** The common letters' softest at each stage; where a series has none of them, nothing joins its dots. */
function softest(dots: readonly Dot[]): readonly Dot[] {
  return STAGES.flatMap((stage) => {
    const here = dots.filter((dot) => dot.stage === stage && !dot.isSpecial);
    return here.length ? [here.reduce((low, dot) => (dot.firmness < low.firmness ? dot : low))] : [];
  });
}

function table(series: readonly Series[], locale: Language): string {
  const rows = series.map((each) => {
    const line = softest(each.dots);
    const cells = STAGES.map((stage) => line.find((dot) => dot.stage === stage)?.firmness ?? '–');
    return `<tr><th scope="row">${escapeHtml(nameOf(each, locale))}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const heads = STAGES.map((stage) => `<th scope="col">${escapeHtml(placeName(stage, locale))}</th>`);
  return `<div class="wide" role="region" tabindex="0" aria-label="${PAGE.softest[locale]}"><table class="numbers"><caption>${PAGE.softest[locale]}</caption><thead><tr><th scope="col">${PAGE.series[locale]}</th>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

const nameOf = ({ lang, channel }: Series, locale: Language): string => {
  const language = say(lang === 'en' ? PAGE.english : PAGE.chinese, locale);
  return channel ? `${language} · ${traitName(channel, locale)}` : language;
};

const round = (value: number): number => Math.round(value * 10) / 10;
