/** Near-equal texts are found without comparing all with all, and none that comparing all would find is lost. */
import { describe, expect, it } from 'vitest';
import { likeness, nearTwins, shinglesOf } from '../../src/text/near-twins.js';

/** Numbers that look random and are the same every time. */
function* randoms(): Generator<number> {
  for (let seed = 7; ; ) {
    seed = (seed * 48271) % 2147483647;
    yield seed;
  }
}

const random = randoms();
const next = (below: number): number => random.next().value! % below;
const words = (count: number) => Array.from({ length: count }, () => `w${next(60)}`);

/** Texts of every length, a third of them an earlier one with a few words changed. */
const texts: string[][] = [];
while (texts.length < 150) {
  const base = texts.length && next(3) === 0 ? [...texts[next(texts.length)]!] : words(10 + next(40));
  for (let change = next(4); change > 0; change--) base[next(base.length)] = `w${next(60)}`;
  texts.push(base);
}
const sets = texts.map((text) => shinglesOf(text.join(' ')));

describe('near twins', () => {
  it.each([0.5, 0.75, 0.85, 0.95])('above %d are those that comparing all with all finds', (least) => {
    const all = sets.map((set, at) =>
      sets.slice(0, at).flatMap((other, index) => (likeness(set, other) > least ? [index] : [])),
    );
    expect(nearTwins(sets, least)).toEqual(all);
    expect(all.some((list) => list.length)).toBe(true);
  });
  it('a text has itself for a twin, and an empty one nobody', () => {
    expect(nearTwins([sets[0]!, sets[0]!, new Set(), new Set()], 0.85)).toEqual([[], [0], [], []]);
  });
  it('a Chinese character is a word, and so is a variable', () => {
    expect([...shinglesOf('请付 {amount_due}, INV-1')]).toEqual([
      '请 付',
      '付 {amount_due}',
      '{amount_due} INV',
      'INV 1',
    ]);
  });
});
