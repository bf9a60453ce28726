/** The floors no figure may fall below: recorded once reached, lowered only on purpose. */
import type { Language } from '../../src/model/language.js';
import type { Part } from './corpus.js';
import { figuresOf, type Slice } from './measure.js';
import { precision, recall, type Tally } from './score.js';
import { worstFirst } from './worst.js';

const MEASURES = { precision, recall } as const;
type Measure = keyof typeof MEASURES;
const NAMES = Object.keys(MEASURES) as readonly Measure[];

export type Floor = Readonly<Record<Measure, number>>;
export type Floors = Readonly<Partial<Record<Part, Readonly<Partial<Record<Language, Floor>>>>>>;

/** Fine enough to hold a gain, coarse enough that one letter more does not break it. */
const STEP = 200;
/** 0.575 × 200 is a hair below 115 in binary. */
const HAIR = 1e-9;
const down = (value: number): number => Math.floor(value * STEP + HAIR) / STEP;

const byLanguage = (slices: readonly Slice[]) =>
  slices.flatMap(({ part, lang, judged }) => (lang ? [{ part, lang, figures: figuresOf(judged) }] : []));

/**
 * What falls below its floor, one sentence each: the figure, the floor, the rules with most faults of that
 * kind and the command that lists them. Letters are not named: a part set aside stays unread.
 */
export function breaches(slices: readonly Slice[], floors: Floors): readonly string[] {
  return byLanguage(slices).flatMap(({ part, lang, figures: { all, rules } }) => {
    const floor = floors[part]?.[lang];
    if (!floor) return [`${part}/${lang} has no floor; record one with: npm run accuracy -- --record`];
    return NAMES.filter((name) => MEASURES[name](all) < floor[name]).map((name) => {
      const value = MEASURES[name](all).toFixed(3);
      const how = part === 'open' ? `; list them with: npm run accuracy -- --list --lang ${lang}` : '';
      return `${part}/${lang}: ${name} ${value} is below its floor ${floor[name]}; most at fault: ${guilty(rules, name)}${how}`;
    });
  });
}

const MOST = 5;

function guilty(rules: ReadonlyMap<string, Tally>, measure: Measure): string {
  const kind = measure === 'precision' ? 'false' : 'missed';
  return worstFirst(rules)
    .filter(([, counts]) => counts[kind] > 0)
    .sort(([, a], [, b]) => b[kind] - a[kind])
    .slice(0, MOST)
    .map(([rule, counts]) => `${rule} (${counts[kind]} ${kind})`)
    .join(', ');
}

/** New floors from the figures as they are; none lower than before, unless `lower` says so. */
export function recorded(slices: readonly Slice[], before: Floors, lower: boolean): Floors {
  const out: Record<string, Record<string, Floor>> = structuredClone(before) as never;
  for (const { part, lang, figures } of byLanguage(slices)) {
    const old = lower ? undefined : before[part]?.[lang];
    const at = (name: Measure) => Math.max(down(MEASURES[name](figures.all)), old?.[name] ?? 0);
    out[part] = { ...out[part], [lang]: { precision: at('precision'), recall: at('recall') } };
  }
  return out;
}
