/** Writings that make parsers slow: refused at once or judged in linear work, as they are and as much of them as is let in. */
import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/parse/guard.js';
import { guardMarkdown } from '../../src/parse/markdown-guard.js';
import { head } from '../cli/letters.js';
import { bundled } from '../cli/program.js';
import { judged, rulesOf } from './judged.js';
import { FAMILIES, WORDS } from './markdown-families.js';

beforeAll(bundled);

const MOST = LIMITS.body - 10;
const letter = (body: string, lang = 'en') =>
  `${head({ lang, variables: '{ required: [amount_due] }' })}${body}`;
const isRefused = (body: string): boolean => guardMarkdown(body, 0) !== undefined;

type Make = (times: number) => string;
const make = (family: string | Make): Make =>
  typeof family === 'string' ? (times) => family.repeat(times) : family;

/** The largest number that fits. */
function largest(fits: (times: number) => boolean): number {
  let low = 1;
  let high = MOST;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** 32 KB of it in one paragraph. */
const whole = (family: string | Make): string => {
  const made = make(family);
  return made(largest((times) => made(times).length <= MOST));
};

/** As much in one paragraph as is allowed, and as many such paragraphs. */
function allowed(family: string | Make): string {
  const made = make(family);
  const one = `${made(largest((times) => made(times).length <= MOST && !isRefused(made(times))))}\n\n`;
  return one.repeat(largest((times) => one.length * times <= MOST / 2 && !isRefused(one.repeat(times))));
}

const bodies = Object.entries(FAMILIES).map(([name, family]) => [name, whole(family)] as const);

describe('Markdown made to be slow', () => {
  it('is of many families', () => {
    expect(bodies.length).toBeGreaterThan(90);
    for (const [name, body] of bodies) expect([name, body.length > 20_000]).toEqual([name, true]);
  });

  it.each([
    ['at the limit of a letter', whole],
    ['at the limit of every mark', allowed],
  ])('is judged or refused, %s', async (_name, how) => {
    const names = Object.keys(FAMILIES);
    const files = Object.fromEntries(names.map((name, i) => [`${i}.md`, letter(how(FAMILIES[name]!))]));
    const { told } = await judged(files);
    const isAnswered = (i: number) => rulesOf(told.get(`${i}.md`)).length > 0;
    expect(names.filter((_, i) => !isAnswered(i))).toEqual([]);
  });
});

describe('words, marks and values without end', () => {
  it.each(['en', 'zh'])('are judged with little work: %s', async (lang) => {
    const files = Object.fromEntries(
      WORDS.map((word, i) => [`${i}.md`, letter(word.repeat(MOST / 4 / word.length), lang)]),
    );
    expect((await judged(files)).told.size).toBe(WORDS.length);
  });
});
