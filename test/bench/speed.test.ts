/** The benchmark measures what it says: letters that differ and lint as meant, templates that say the same, honest sums. */
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../bench/speed/document.js';
import { lineThrough, median, middleOf, offLine } from '../../bench/speed/figures.js';
import { fillLetter, rows, templateFor } from '../../bench/speed/fill-letter.js';
import { asLexicon, HOUSE_RULE, houseWords, planted } from '../../bench/speed/house-words.js';
import { makeLetter } from '../../bench/speed/letters.js';
import { limitsOf } from '../../bench/speed/limits.js';
import type { Result } from '../../bench/speed/results.js';
import { lintText } from '../../src/index.js';

describe('the letters', () => {
  const letters = Array.from({ length: 600 }, (_, number) => makeLetter(number));

  it('are the same every time, and no two alike but for their numbers', () => {
    expect(makeLetter(17)).toEqual(letters[17]);
    const wording = letters.map(({ source }) => source.replace(/^title: .*$/m, '').replaceAll(/\d+/g, '#'));
    expect(new Set(wording).size).toBe(600);
    expect(new Set(letters.map(({ path }) => path)).size).toBe(600);
  });

  it('are half Chinese, a third at fault', () => {
    expect(letters.filter(({ lang }) => lang === 'zh')).toHaveLength(300);
    expect(letters.filter(({ fault }) => fault)).toHaveLength(200);
  });

  it('are judged as meant', () => {
    const judged = letters.slice(0, 120).map(({ source, ...letter }) => ({
      ...letter,
      rules: lintText(source).map(({ rule }) => rule),
    }));
    const [bad, good] = [judged.filter(({ fault }) => fault), judged.filter(({ fault }) => !fault)];
    expect(good.filter(({ rules }) => rules.length > 0)).toEqual([]);
    expect(bad.filter(({ rules }) => rules.length === 0)).toEqual([]);
    // Now and then a more specific rule speaks on the same words.
    expect(bad.filter(({ rules, fault }) => rules.includes(fault!)).length).toBeGreaterThanOrEqual(38);
  });

  it('are as large as they are wanted, and hold what is planted', () => {
    const [word] = houseWords(2).zh;
    const { source } = makeLetter(3, { bytes: 8000, plant: (lang) => planted(lang, word!) });
    expect(Buffer.byteLength(source) / 8000).toBeCloseTo(1.07, 1);
    expect(source).toContain(word);
  });
});

describe('the words of the house', () => {
  it('are all different, a short list the beginning of a long one', () => {
    const { en, zh } = houseWords(1000);
    expect(new Set([...en, ...zh]).size).toBe(1000);
    expect(houseWords(10)).toEqual({ en: en.slice(0, 5), zh: zh.slice(0, 5) });
    expect(JSON.parse(asLexicon(HOUSE_RULE, { en, zh })).zh.entries).toEqual(zh);
  });
});

describe('the template of another engine', () => {
  it('prints the same as ours', () => {
    const template = templateFor(
      {
        slot: (name) => `[${name}]`,
        when: (name, inside) => `[?${name}]${inside}[/?]`,
        each: (list, _item, inside) => `[*${list}]${inside}[/*]`,
      },
      'text',
    );
    for (const row of rows(20)) {
      const filled = template
        .replace(/\[\?(\w+)\]([\s\S]*)\[\/\?\]/, (_, name, inside) => (row[name] ? inside : ''))
        .replace(/\[\*(\w+)\]([\s\S]*)\[\/\*\]/, (_, list, inside) =>
          (row[list] as string[]).map((document) => inside.replace('[document]', document)).join(''),
        )
        .replaceAll(/\[(\w+)\]/g, (_, name) => row[name] as string);
      expect(filled).toBe(fillLetter('text')(row));
    }
  });
});

describe('the sums', () => {
  const result = (id: string, wall: number, cpu: number, peak = 0): Result => ({
    ...{ id, group: 'start', title: id, pace: 'light', command: { args: [] }, runs: 1 },
    middle: { wall, cpu, peak },
  });

  it('take the middle of each figure by itself', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    const runs = [
      { wall: 1, cpu: 30, peak: 5 },
      { wall: 9, cpu: 10, peak: 5 },
      { wall: 2, cpu: 20, peak: 8 },
    ];
    expect(middleOf(runs)).toEqual({ wall: 2, cpu: 20, peak: 5 });
  });

  it('find the cost of one more, and see what is worse than linear', () => {
    const linear = [1, 10, 100].map((n) => [n, 50 + 2 * n] as const);
    const { base, unit } = lineThrough(linear);
    expect([base, unit]).toEqual([expect.closeTo(50), expect.closeTo(2)]);
    expect(offLine(linear, { base, unit })).toBeCloseTo(0);
    const square = [1, 10, 100].map((n) => [n, 50 + n * n] as const);
    expect(offLine(square, lineThrough(square))).toBeGreaterThan(0.5);
  });

  it('hold limits by ratio, and leave out what was not measured', () => {
    const limits = limitsOf([
      result('floor', 100, 0),
      result('version', 115, 0),
      result('lint-20', 301, 0),
      { ...result('cached-20', 999, 0), failed: 'it broke' },
    ]);
    expect(limits.map(({ what, measured, isHeld }) => [what, measured, isHeld])).toEqual([
      ['`--version`', 1.15, true],
      ['20 letters', 3.01, false],
    ]);
    const on = { processor: 'P', memory: 'M', system: 'S', node: 'N', date: 'D' };
    expect(documentOf({ limits, text: '' }, ['--record'], on)).toContain(
      'Of 2 limits 1 is missed:\n\n- 20 letters: 3.01 × an empty process, where the limit is 3\n',
    );
  });
});
