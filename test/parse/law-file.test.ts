/** The law file: what it may say of a market, and that the one we ship says what to check before use. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/model/language.js';
import { readLaw } from '../../src/parse/law-file.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const withNote = (note: string): string => `as_of: "2025-06-30"
markets:
  uk:
    title: { en: United Kingdom, zh: 英国 }
    note: ${note}
statutes: []
`;

describe('a note on a market', () => {
  it('is read in both languages', () => {
    const { law, faults } = readLaw('law.yml', withNote('{ en: Check the Act., zh: 使用前核对原文。 }'));
    expect(faults).toEqual([]);
    expect(law?.markets.uk?.note).toEqual({ en: 'Check the Act.', zh: '使用前核对原文。' });
  });

  it('may be left out', () => {
    const source = withNote('{}').replace(/ {4}note: .*\n/, '');
    expect(readLaw('law.yml', source).faults).toEqual([]);
  });

  it.each(['{ en: Check the Act. }', '{ en: "", zh: 核对 }', 'Check the Act.'])('is not %s', (note) => {
    const { law, faults } = readLaw('law.yml', withNote(note));
    expect(faults.length).toBeGreaterThan(0);
    expect(law).toBeUndefined();
  });
});

describe('templates/law.yml', () => {
  const { law } = readLaw('law.yml', readFileSync(join(root, 'templates/law.yml'), 'utf8'));
  const markets = Object.entries(law?.markets ?? {});

  it('knows the markets the letters are written for', () => {
    const ids = markets.map(([id]) => id);
    for (const id of ['uk', 'eu', 'de', 'us', 'cn', 'jp', 'middle-east', 'sa', 'ae'])
      expect(ids).toContain(id);
  });

  it.each(markets)('%s has a note in both languages, each on one line', (_id, { note }) => {
    for (const lang of LANGUAGES) expect(note?.[lang]).toMatch(/\S{10}|\S \S/);
    // A line break in the file must not leave a space between Chinese characters.
    expect(note?.zh).not.toMatch(/\p{Script=Han}\s+\p{Script=Han}|\n/u);
    expect(note?.en).not.toMatch(/\n/);
  });
});
