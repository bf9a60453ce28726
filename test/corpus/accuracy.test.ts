/** Accuracy only rises: no part of the labelled letters, in either language, falls below its recorded floor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../bench/accuracy/corpus.js';
import { breaches, type Floors } from '../../bench/accuracy/floors.js';
import { judgeAll, slicesOf } from '../../bench/accuracy/measure.js';
import { ourFindings, ruleIds } from '../../bench/accuracy/ours.js';

const floors: Floors = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8'));

/** Rules of the catalogue that letters are labelled for before they are built. */
const AHEAD = [
  'consequence-out-of-order',
  'day-count-wrong',
  'many-requests',
  'stage-mismatch',
  'wrong-statute',
];

describe('the labelled letters', () => {
  const corpus = readCorpus();

  it('are found as rightly as they once were', () => {
    const slices = slicesOf(judgeAll(corpus, ({ path, source }) => ourFindings(path, source)));
    expect(breaches(slices, floors)).toEqual([]);
  });

  it('are labelled with rules of the catalogue', () => {
    expect(() => readCorpus(new Set([...ruleIds, ...AHEAD]))).not.toThrow();
  });

  it('are as many in either language, in each part', () => {
    for (const part of ['open', 'aside']) {
      const [en, zh] = ['en', 'zh'].map(
        (lang) => corpus.filter((letter) => letter.part === part && letter.lang === lang).length,
      );
      expect(en, part).toBeGreaterThanOrEqual(30);
      expect(Math.abs(en! - zh!), part).toBeLessThanOrEqual(en! / 5);
    }
  });
});
