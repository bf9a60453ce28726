/** The guide: what to say and to avoid, how to tell a reason from an excuse, who does what, what to check and to agree on. */
import type { JSX } from 'preact';
import type { PageData } from '../page-data.js';
import { useApp } from './context.js';
import { Checklists, Clauses } from './guide-agree.js';
import { type Guide as Found, findGuide, openTopics, type Topic, topicsOf } from './guide-index.js';
import { Causes, Markets, Matrix, Questions } from './guide-play.js';
import { SayAvoidTables } from './say-avoid.js';
import { Select } from './select.js';

const PARTS: Readonly<Record<Topic, (props: { found: Found }) => JSX.Element>> = {
  sayAvoid: SayAvoidTables,
  causes: Causes,
  questions: Questions,
  matrix: Matrix,
  markets: Markets,
  checklists: Checklists,
  clauses: Clauses,
};

export function Guide() {
  const { data, state, set, t } = useApp();
  const found = findGuide(data, state);
  const open = openTopics(data, state).filter((topic) => countOf(found, topic) > 0);
  const topics = topicsOf(data);
  return (
    <>
      {topics.length > 1 && state.q === '' && (
        <div class="narrow">
          <Select
            label={t('topic')}
            value={openTopics(data, state)[0] ?? ''}
            options={topics.map((topic) => [topic, t(topic)])}
            onChange={(topic) => set({ topic })}
          />
        </div>
      )}
      {open.length === 0 && <p class="empty">{t('nothing')}</p>}
      {open.map((topic) => {
        const Part = PARTS[topic];
        return (
          <section class="group guide" key={topic}>
            <h2>{t(topic)}</h2>
            <Part found={found} />
          </section>
        );
      })}
    </>
  );
}

const countOf = (found: Pick<PageData, keyof Found>, topic: Topic): number =>
  topic === 'sayAvoid'
    ? found.stages.reduce((sum, { sayAvoid }) => sum + sayAvoid.length, 0)
    : found[topic].length;
