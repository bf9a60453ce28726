/** Firmness is a sum that can be checked by hand: each part, its places, and what takes its place. */
import { describe, expect, it } from 'vitest';
import type { FirmnessPart } from '../../src/model/firmness.js';
import { parseTemplate } from '../../src/parse/template.js';
import { engine, lexicon } from './engine.js';

const part = (
  id: string,
  points: number,
  source: string,
  more: Partial<FirmnessPart> = {},
): FirmnessPart => ({
  id,
  label: { en: id, zh: id },
  points,
  sources: [source],
  ...more,
});

const PARTS = [
  part('due', 3, 'fact:due-date'),
  part('soon', 1, 'rule:soon', { without: ['due'] }),
  part('hope', -2, 'rule:hope', { most: 2 }),
];

const facts = [
  {
    role: 'due-date',
    words: { en: { entries: ['due on <date>'], except: [] }, zh: { entries: [], except: [] } },
    proof: { en: { bad: [], good: [] }, zh: { bad: [], good: [] } },
  },
] as const;

const lexicons = [lexicon('hope', ['we hope'], { severity: { final: 'error' } }), lexicon('soon', ['soon'])];

function firmness(body: string, parts: readonly FirmnessPart[] = PARTS): string {
  const { linter, scope } = engine({ lexicons, facts, firmness: parts });
  const source = `---\ntitle: T\nlang: en\nstage: reminder\ntone: friendly\nchannel: message\nvariables:\n  required: []\n---\n\n${body}\n`;
  const { total, counts } = linter.read(parseTemplate('letter.md', source), scope).firmness();
  const rows = counts.map(
    (each) =>
      `${each.part.id} ${each.points} ${each.places.map((p) => source.slice(p.start, p.end)).join('|')}`,
  );
  return [`${total}`, ...rows].join('; ');
}

describe('firmness', () => {
  it.each([
    ['Hello.', '0'],
    ['It is due on 14 March 2025.', '3; due 3 due on 14 March 2025'],
    ['It was due on 1 May 2025, it was due on 2 May 2025.', '3; due 3 due on 1 May 2025'],
    ['Pay soon.', '1; soon 1 soon'],
    ['Pay soon, it was due on 1 May 2025.', '3; due 3 due on 1 May 2025'],
    ['We hope. We hope so. Yes, we hope.', '-4; hope -4 We hope|We hope'],
    ['We do not think we hope.', '0'],
  ])('%s', (body, expected) => {
    expect(firmness(body)).toBe(expected);
  });

  it('counts words where their rule does not look: this letter is a reminder', () => {
    expect(firmness('We hope so.')).toBe('-2; hope -2 We hope');
  });

  it.each([
    [part('x', 1, 'rule:gone'), 'lexicons/firmness: x names “rule:gone”'],
    [part('x', 1, 'rule:hope', { without: ['y'] }), 'lexicons/firmness: x names “y”'],
  ])('a part that counts nothing is our own slip', (wrong, message) => {
    expect(() => firmness('Hello.', [wrong])).toThrow(message);
  });
});
