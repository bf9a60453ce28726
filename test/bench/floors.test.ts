/** Floors hold what was reached, rise when asked to, and fall only on purpose. */
import { describe, expect, it } from 'vitest';
import type { CorpusLetter, Part } from '../../bench/accuracy/corpus.js';
import { breaches, recorded } from '../../bench/accuracy/floors.js';
import { type Judged, slicesOf } from '../../bench/accuracy/measure.js';
import type { Outcome } from '../../bench/accuracy/score.js';

const label = (rule: string) => ({ rules: [rule], span: undefined, optional: false });
const letter = (part: Part): CorpusLetter => ({
  part,
  lang: 'en',
  path: `${part}/en/secret-name.md`,
  source: 'secret words',
  labels: [label('hope')],
});
/** Two of three found, one false alarm. */
const OUTCOME: Outcome = {
  found: [label('hope'), label('hope')],
  missed: [label('wish')],
  false: [{ rule: 'shouting', span: { start: 0, end: 6 } }],
};
const slices = (part: Part) => {
  const judged: readonly Judged[] = [{ letter: letter(part), outcome: OUTCOME }];
  return slicesOf(judged);
};

describe('a floor', () => {
  it('is silent when it is reached', () => {
    expect(breaches(slices('open'), { open: { en: { precision: 0.665, recall: 0.665 } } })).toEqual([]);
  });

  it('names the figure, the rules most at fault and the command that lists them', () => {
    expect(breaches(slices('open'), { open: { en: { precision: 0.7, recall: 0.665 } } })).toEqual([
      'open/en: precision 0.667 is below its floor 0.7; most at fault: shouting (1 false); list them with: npm run accuracy -- --list --lang en',
    ]);
  });

  it('says nothing of the letters set aside', () => {
    const said = breaches(slices('aside'), { aside: { en: { precision: 0, recall: 0.9 } } }).join();
    expect(said).toContain('most at fault: wish (1 missed)');
    expect(said).not.toMatch(/secret|--list/);
  });

  it('must be there', () => {
    expect(breaches(slices('open'), {})).toEqual([
      'open/en has no floor; record one with: npm run accuracy -- --record',
    ]);
  });
});

describe('recording', () => {
  it('rounds down to 0.005 and keeps what it does not measure', () => {
    const zh = { precision: 0.9, recall: 0.9 };
    expect(recorded(slices('open'), { aside: { zh } }, false)).toEqual({
      open: { en: { precision: 0.665, recall: 0.665 } },
      aside: { zh },
    });
  });

  it('lowers nothing unless asked to', () => {
    const before = { open: { en: { precision: 0.9, recall: 0.5 } } };
    expect(recorded(slices('open'), before, false).open?.en).toEqual({ precision: 0.9, recall: 0.665 });
    expect(recorded(slices('open'), before, true).open?.en).toEqual({ precision: 0.665, recall: 0.665 });
  });
});
