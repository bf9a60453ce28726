/** A seeded slice of what `npm run fuzz` does for as long as one likes. */
import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz.js';
import { FAMILIES, steepIn } from './growth.js';
import { TARGETS } from './targets.js';

const seed = Number(process.env.DUNMARK_SEED ?? 20261122);
/** Tenths of a second of a quiet machine that each target is given; where a change is to land, a minute or two in all. */
const SHARE = process.env.CI ? 40 : 3;

describe('inputs at random', () => {
  it.each(TARGETS.map((each) => [each.name, each] as const))(
    '%s',
    async (_name, each) => {
      const { failures } = await fuzz(each, { runs: Math.max(1, Math.ceil(each.pace * SHARE)), seed });
      expect(failures).toEqual([]);
    },
    300_000,
  );
});

/** Of all pieces some, of texts half as long: what takes seconds is found by `npm run fuzz:growth`. */
const EACH = 60;

describe('repetition', () => {
  it.each(FAMILIES.map((family) => [family.name, family] as const))(
    '%s',
    async (_name, family) => {
      const some = family.tokens.filter((_, i) => i % EACH === seed % EACH || i === 0);
      expect(await steepIn({ ...family, tokens: some, most: family.most / 2 }, 1, seed)).toEqual([]);
    },
    300_000,
  );
});
