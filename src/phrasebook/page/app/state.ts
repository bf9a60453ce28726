/** What the reader looks at, and its form in the address: everything but the values. */
import { isLanguage, type Language } from '../../../model/language.js';
import { CHANNELS, type Channel, isStage, type Stage } from '../../../model/stage.js';

export const VIEWS = ['phrases', 'letters', 'guide', 'compose'] as const;
export type View = (typeof VIEWS)[number];
export type Shown = Language | 'both';

export interface State {
  readonly view: View;
  readonly q: string;
  readonly stage: string;
  readonly channel: string;
  readonly move: string;
  readonly market: string;
  readonly cause: string;
  /** The part of the guide that is open; empty for its first. */
  readonly topic: string;
  readonly show: Shown;
  readonly ui: Language;
  /** Id of the letter that is open. */
  readonly letter: string;
  /** The composed letter: ids of phrases, `<letter id>#<block>`. */
  readonly parts: readonly string[];
  readonly forStage: Stage;
  readonly forChannel: Channel;
  readonly forLang: Language;
}

/** @param views those that have something to show */
export function startState(
  ui: Language,
  languages: readonly Language[],
  stages: readonly Stage[],
  views: readonly View[] = VIEWS,
): State {
  const [only] = languages;
  return {
    view: views[0] ?? 'compose',
    q: '',
    stage: '',
    channel: '',
    move: '',
    market: '',
    cause: '',
    topic: '',
    show: languages.length > 1 ? 'both' : (only ?? 'en'),
    ui,
    letter: '',
    parts: [],
    forStage: stages.includes('reminder') ? 'reminder' : (stages[0] ?? 'reminder'),
    forChannel: 'email',
    forLang: languages.includes(ui) ? ui : (only ?? 'en'),
  };
}

/** Only what differs from the start is written. */
export function toFragment(state: State, start: State): string {
  const params = new URLSearchParams();
  for (const key of Object.keys(start) as Array<keyof State>) {
    const value = String(state[key]);
    if (value !== String(start[key])) params.set(key, value);
  }
  return params.toString();
}

/** Words of the address that mean nothing here are passed over. */
export function fromFragment(
  fragment: string,
  start: State,
  languages: readonly Language[],
  views: readonly View[] = VIEWS,
): State {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const text = (key: keyof State) => params.get(key) ?? String(start[key]);
  const one = <T extends string>(key: keyof State, isOne: (value: string) => value is T, other: T): T => {
    const value = params.get(key);
    return value !== null && isOne(value) ? value : other;
  };
  const isHere = (value: string): value is Language => isLanguage(value) && languages.includes(value);
  return {
    view: one('view', (v): v is View => views.includes(v as View), start.view),
    q: text('q'),
    stage: text('stage'),
    channel: text('channel'),
    move: text('move'),
    market: text('market'),
    cause: text('cause'),
    topic: text('topic'),
    show: one('show', (v): v is Shown => (v === 'both' && languages.length > 1) || isHere(v), start.show),
    ui: one('ui', isLanguage, start.ui),
    letter: text('letter'),
    parts: (params.get('parts') ?? '').split(',').filter((id) => id !== ''),
    forStage: one('forStage', isStage, start.forStage),
    forChannel: one('forChannel', (v): v is Channel => CHANNELS.includes(v as Channel), start.forChannel),
    forLang: one('forLang', isHere, start.forLang),
  };
}
