/** The parts of the guide that have something in them, and what of each the search and the filters leave. */
import type { PageData } from '../page-data.js';
import { folded, wordsOf } from './search.js';
import type { State } from './state.js';

export const TOPICS = [
  'sayAvoid',
  'causes',
  'questions',
  'matrix',
  'markets',
  'checklists',
  'clauses',
] as const;
export type Topic = (typeof TOPICS)[number];

export const topicsOf = (data: PageData): readonly Topic[] =>
  TOPICS.filter((topic) =>
    topic === 'sayAvoid' ? data.stages.some(({ sayAvoid }) => sayAvoid.length > 0) : data[topic].length > 0,
  );

/** The topic that is open; while somebody searches all of them are. */
export function openTopics(data: PageData, { topic, q }: State): readonly Topic[] {
  const all = topicsOf(data);
  if (wordsOf(q).length > 0) return all;
  return all.filter((each) => each === (all.includes(topic as Topic) ? topic : all[0]));
}

const textsIn = (node: unknown): string =>
  typeof node === 'object' && node !== null
    ? Object.values(node).map(textsIn).join(' \n')
    : String(node ?? '');

/** What of the guide is left, in the form of the whole. */
export type Guide = Pick<PageData, 'stages' | Exclude<Topic, 'sayAvoid'>>;

export function findGuide(data: PageData, state: State): Guide {
  const words = wordsOf(state.q);
  const { stage, market, cause } = state;
  const phrases = new Map(
    data.moves.flatMap((move) => move.phrases.map((phrase) => [phrase.id, phrase.text])),
  );
  const has = (...parts: readonly unknown[]): boolean => {
    if (words.length === 0) return true;
    const text = folded(textsIn(parts));
    return words.every((word) => text.includes(word));
  };
  const isHere = (wanted: string, own: string) => wanted === '' || wanted === own;
  return {
    stages: data.stages
      .filter((each) => isHere(stage, each.stage))
      .map((each) => ({
        ...each,
        sayAvoid: each.sayAvoid.filter(({ say, why, avoid }) => has(why, avoid, phrases.get(say))),
      })),
    causes: data.causes.filter((each) => isHere(cause, each.cause) && has(each)),
    questions: data.questions.filter((each) => has(each)),
    matrix: data.matrix.filter((each) => isHere(stage, each.stage) && has(each.action)),
    markets: data.markets.filter((each) => isHere(market, each.market) && has(each)),
    checklists: data.checklists.filter((each) => has(each)),
    clauses: data.clauses.filter((each) => has(each)),
  };
}
